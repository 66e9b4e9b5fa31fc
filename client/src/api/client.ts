import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/language';
import { Problem, Unreachable, type ProblemBody } from './problem';
import type { paths } from './schema';
import type { Served } from './types';
import { stringifySearch } from './url-state';

export const base = '/api/v1';

/** An answer with its ETag, which serves as `If-Match` for the next change. */
export interface Answer<T> {
  data: T;
  etag: string | null;
}

const speakAndRefuse: Middleware = {
  onRequest({ request }) {
    // The API's sentences come in the language of the screen.
    request.headers.set('Accept-Language', currentLanguage());
  },
  async onResponse({ response }) {
    if (!response.ok) throw await refusal(response);
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : new Unreachable();
  },
};

export const api = createClient<paths>({ baseUrl: base, querySerializer: (query) => stringifySearch(query).slice(1) });
api.use(speakAndRefuse);

/** The body of an answer as it is served, with its ETag; refusals never get here, they are thrown as a {@link Problem}. */
export async function answer<T>(call: Promise<{ data?: T; response: Response }>): Promise<Answer<Served<T>>> {
  const { data, response } = await call;
  return { data: data as Served<T>, etag: response.headers.get('ETag') };
}

/** Why, for the log. Percent-encoded because a header holds ASCII only. */
export function reasonHeader(reason: string | undefined): Record<string, string> {
  return reason ? { 'Change-Reason': encodeURIComponent(reason) } : {};
}

/** What an answer that is none says, for whoever asks without the client above. */
export async function refusal(response: Response): Promise<Problem> {
  return new Problem(response.status, asProblem(await response.text()));
}

/** A proxy in between may answer with HTML; that is a refusal without a sentence. */
function asProblem(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
