import { refusal } from './client';
import { currentLanguage } from '../i18n/language';
import { Unreachable } from './problem';

/** How far a file is: bytes that came, and of how many where the server said so before it began. */
export interface Received {
  bytes: number;
  total?: number;
}

/** A file as it came, with the name the server gave it. */
export interface Downloaded {
  name: string;
  content: Blob;
}

/**
 * Fetches a file and tells as it comes; `signal` breaks it off, here and at the server. A refusal is thrown as a problem with
 * its sentence, and a file that breaks off halfway as unreachable: half a file is never handed over.
 */
export async function download(address: string, signal: AbortSignal, onReceived: (received: Received) => void): Promise<Downloaded> {
  try {
    const response = await fetch(address, { signal, headers: { 'Accept-Language': currentLanguage() } });
    if (!response.ok) throw await refusal(response);
    const total = Number(response.headers.get('Content-Length')) || undefined;
    const chunks: BlobPart[] = [];
    let bytes = 0;
    for (const reader = response.body!.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      onReceived({ bytes: (bytes += value.byteLength), total });
    }
    return { name: nameOf(response, address), content: new Blob(chunks, { type: response.headers.get('Content-Type') ?? '' }) };
  } catch (error) {
    // What fetch and its reader throw when the line drops.
    throw error instanceof TypeError ? new Unreachable() : error;
  }
}

function nameOf(response: Response, address: string): string {
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return named ?? new URL(address, 'http://here').pathname.split('/').at(-1)!;
}
