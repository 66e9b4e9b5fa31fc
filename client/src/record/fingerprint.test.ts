import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatSize } from '../i18n/format';
import { canHash, sha256Of } from './fingerprint';

afterEach(() => vi.unstubAllGlobals());

describe('The fingerprint of a file', () => {
  // FIPS 180-4, the examples of NIST.
  it('is its SHA-256 as 64 small hexadecimal digits', async () => {
    expect(await sha256Of(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256Of(new Blob([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('differs with a single byte', async () => {
    expect(await sha256Of(new Blob([new Uint8Array([1, 2])]))).not.toBe(await sha256Of(new Blob([new Uint8Array([1, 3])])));
  });

  it('cannot be computed on a page that is not secure', () => {
    expect(canHash()).toBe(true);
    vi.stubGlobal('crypto', {});
    expect(canHash()).toBe(false);
  });
});

describe('The size of a file', () => {
  it('is said in kB, and from a million bytes in MB', () => {
    expect(formatSize(1)).toMatch(/^1 kB$/);
    expect(formatSize(1_250_000)).toMatch(/^1[.,]3 MB$/);
  });
});
