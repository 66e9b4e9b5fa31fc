import { describe, expect, it } from 'vitest';
import { newId } from './draft';

describe('The id of a new record', () => {
  it('is a UUIDv7 that begins with the time', () => {
    const id = newId(0x0193_5a3b_0000, Uint8Array.from({ length: 10 }, () => 0xff));
    expect(id).toBe('01935a3b-0000-7fff-bfff-ffffffffffff');
    expect(newId(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000');
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 100 }, () => newId())).size).toBe(100);
  });
});
