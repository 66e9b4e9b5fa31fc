import { afterEach, describe, expect, it, vi } from 'vitest';
import { download, type Received } from './download';
import { Problem, Unreachable } from './problem';

const answers = (body: BodyInit | null, init?: ResponseInit) => vi.stubGlobal('fetch', vi.fn(async () => new Response(body, init)));
const never = new AbortController().signal;

/** A body that comes in these pieces; what it is then: ended, or broken. */
function pieces(texts: string[], broken?: Error) {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  return new ReadableStream<Uint8Array>({
    pull(stream) {
      const next = bytes.shift();
      if (next) stream.enqueue(next);
      else if (broken) stream.error(broken);
      else stream.close();
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('a file that is fetched', () => {
  it('tells how much came and keeps the name the server gave', async () => {
    answers(pieces(['één', ' twee']), { headers: { 'Content-Length': '10', 'Content-Disposition': 'attachment; filename=register-2026-11-22-r7.pdf', 'Content-Type': 'application/pdf' } });
    const told: Received[] = [];

    const file = await download('/api/v1/exports/register.pdf?lang=nl', never, (received) => told.push(received));

    expect(told).toEqual([{ bytes: 5, total: 10 }, { bytes: 10, total: 10 }]);
    expect(file.name).toBe('register-2026-11-22-r7.pdf');
    expect(file.content.type).toBe('application/pdf');
    expect(file.content.size).toBe(10);
  });

  it('has the last part of its address for a name where the server gives none, and no total', async () => {
    answers(pieces(['x']));
    const told: Received[] = [];

    const file = await download('/api/v1/exports/register.schema.json?x=1', never, (received) => told.push(received));

    expect(file.name).toBe('register.schema.json');
    expect(told).toEqual([{ bytes: 1, total: undefined }]);
  });

  it('is refused with the sentence of the problem', async () => {
    answers(JSON.stringify({ status: 501, type: 'urn:privacy-register:problem:pdf-browser-missing', detail: 'Er is geen browser.' }), { status: 501 });

    await expect(download('/x', never, () => {})).rejects.toSatisfy((error) => error instanceof Problem && error.message === 'Er is geen browser.' && error.status === 501);
  });

  it('is not handed over when it breaks off halfway', async () => {
    answers(pieces(['half'], new TypeError('network error')));

    await expect(download('/x', never, () => {})).rejects.toBeInstanceOf(Unreachable);
  });

  it('ends as broken off when somebody breaks it off', async () => {
    const stop = new AbortController();
    vi.stubGlobal('fetch', vi.fn((_: string, { signal }: RequestInit) => new Promise((_, refuse) => signal!.addEventListener('abort', () => refuse(signal!.reason)))));

    const running = download('/x', stop.signal, () => {});
    stop.abort();

    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});
