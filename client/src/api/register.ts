import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAsOf } from './as-of';
import { answer, api, reasonHeader, type Answer } from './client';
import type { paths } from './schema';
import type { RecordRevision } from './types';

/** The register's own collections: they all answer to the same requests. */
export type Collection =
  | 'organisations' | 'purposes' | 'data-categories' | 'data-subject-categories' | 'parties'
  | 'processing-activities' | 'agreements' | 'adequacy-decisions' | 'finding-acceptances' | 'rights-requests' | 'people';

export interface List<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
  revision: number;
}

export type Filters = Record<string, string | string[] | number | undefined>;

/**
 * Collections are chosen at run time and share one form, so the compiler checks every request against the parties';
 * that each collection exists, it checks here.
 */
const all = (collection: Collection) => `/${collection}` satisfies keyof paths as '/parties';
const single = (collection: Collection) => `/${collection}/{id}` satisfies keyof paths as '/parties/{id}';

/** Everything a page may list: collections, their history, the log, the recorded checks. */
export type ListPath = Collection | `${Collection}/${string}/revisions` | 'revisions' | 'sharing-checks' | 'legal-grounds';

async function list<T>(path: ListPath, query: Filters, signal: AbortSignal): Promise<List<T>> {
  const asked = await answer(api.GET(`/${path}` as '/parties', { params: { query: query as Record<string, never> }, signal }));
  return asked.data as unknown as List<T>;
}

export function useList<T>(path: ListPath, filters: Filters = {}) {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['register', path, filters, asOf ?? null],
    queryFn: ({ signal }) => list<T>(path, { ...filters, asOf }, signal),
    placeholderData: keepPreviousData,
  });
}

const largestPage = 200;

/** All records of a collection: pickers and names need every one, and a register is small. `onItsDay`: as of the day that is read, else as it stands now. */
export function useAll<T>(collection: Collection, enabled = true, onItsDay = true) {
  const day = useAsOf();
  const asOf = onItsDay ? day : undefined;
  return useQuery({
    queryKey: ['register', collection, 'all', asOf ?? null],
    staleTime: 60_000,
    enabled,
    queryFn: async ({ signal }) => {
      const ask = (page: number) => list<T>(collection, { page, pageSize: largestPage, asOf }, signal);
      const first = await ask(1);
      const others = Array.from({ length: Math.ceil(first.total / largestPage) - 1 }, (_, index) => ask(index + 2));
      return [first, ...(await Promise.all(others))].flatMap((page) => page.items);
    },
  });
}

export function recordQuery<T>(collection: Collection, id: string, asOf?: string) {
  return queryOptions({
    queryKey: ['register', collection, 'one', id, asOf ?? null],
    queryFn: async ({ signal }) =>
      (await answer(api.GET(single(collection), { params: { path: { id }, query: { asOf } }, signal }))) as unknown as Answer<T>,
  });
}

export function useRecord<T>(collection: Collection, id: string) {
  return useQuery(recordQuery<T>(collection, id, useAsOf()));
}

export function useRevisions(collection: Collection, id: string) {
  return useList<RecordRevision>(`${collection}/${id}/revisions`, { pageSize: largestPage });
}

interface Saving {
  body: object;
  /** The record to replace and the ETag the change rests on: the API refuses it (412) when somebody saved in between. Absent: a new record. */
  replaces?: { id: string; etag: string };
  reason?: string;
}

/** Creates or replaces a record. Whatever was read before may have changed with it, so all is asked anew. */
export function useSave(collection: Collection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, replaces, reason }: Saving) => {
      const content = body as never;
      return answer(replaces
        ? api.PUT(single(collection), { params: { path: { id: replaces.id }, header: { 'If-Match': replaces.etag } }, headers: reasonHeader(reason), body: content })
        : api.POST(all(collection), { headers: reasonHeader(reason), body: content }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}

/** Erases a person; the records that named them say "verwijderd" from then on. */
export function useErase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string }) => api.DELETE('/people/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}
