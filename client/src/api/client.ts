import { currentLanguage } from '../i18n/language';
import { Problem, Unreachable, type ProblemBody } from './problem';
import { stringifySearch } from './url-state';

export const base = '/api/v1';

interface Ask {
  query?: Record<string, unknown>;
  body?: unknown;
  /** The ETag this change is based on; the API refuses it (412) when somebody saved in between. */
  ifMatch?: string;
  /** Why, kept in the log. Percent-encoded because a header holds ASCII only. */
  reason?: string;
  signal?: AbortSignal;
}

/** An answer with its ETag, which serves as `If-Match` for the next change. */
export interface Answer<T> {
  data: T;
  etag: string | null;
}

export async function send<T>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage(), Accept: 'application/json' };
  if (ask.body !== undefined) headers['Content-Type'] = 'application/json';
  if (ask.ifMatch) headers['If-Match'] = ask.ifMatch;
  if (ask.reason) headers['Change-Reason'] = encodeURIComponent(ask.reason);
  let response: Response;
  try {
    response = await fetch(`${base}${path}${stringifySearch(ask.query ?? {})}`, {
      method, headers, signal: ask.signal, body: ask.body === undefined ? undefined : JSON.stringify(ask.body),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable();
  }
  const text = await response.text();
  if (!response.ok) throw new Problem(response.status, asProblem(text));
  return { data: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') };
}

/** A proxy in between may answer with HTML; that is a refusal without a sentence. */
function asProblem(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
