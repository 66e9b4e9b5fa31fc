import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAsOf } from './as-of';
import { send, type Answer } from './client';

export type Collection =
  | 'organisations' | 'purposes' | 'data-categories' | 'data-subject-categories' | 'parties'
  | 'processing-activities' | 'agreements' | 'adequacy-decisions' | 'people';

export type RecordStatus = 'proposed' | 'established' | 'retired';
export type Provenance = 'stated' | 'proposed' | 'entered' | 'imported';

/** Where one fact of a record comes from, by JSON pointer. */
export interface FactSource {
  pointer: string;
  provenance: Provenance;
  source?: string | null;
  remark?: string | null;
}

/** What every record of the register carries on the wire. */
export interface RegisterRecord {
  id: string;
  version: number;
  status: RecordStatus;
  provenance: Provenance;
  source?: string | null;
  factSources?: FactSource[];
  changedAt?: string;
  changedBy?: { id: string; name: string } | null;
}

export interface List<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
  revision: number;
}

export type Filters = Record<string, string | string[] | number | undefined>;

export function listQuery<T>(path: string, filters: Filters, asOf?: string) {
  return queryOptions({
    queryKey: ['register', path, filters, asOf ?? null],
    queryFn: async ({ signal }) => (await send<List<T>>('GET', `/${path}`, { query: { ...filters, asOf }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export function useList<T>(path: string, filters: Filters = {}) {
  return useQuery(listQuery<T>(path, filters, useAsOf()));
}

const largestPage = 200;

/** All records of a collection: pickers and names need every one, and a register is small. */
export function allQuery<T>(path: string, asOf?: string) {
  return queryOptions({
    queryKey: ['register', path, 'all', asOf ?? null],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const ask = async (page: number) => (await send<List<T>>('GET', `/${path}`, { query: { page, pageSize: largestPage, asOf }, signal })).data;
      const first = await ask(1);
      const others = Array.from({ length: Math.ceil(first.total / largestPage) - 1 }, (_, index) => ask(index + 2));
      return [first, ...(await Promise.all(others))].flatMap((page) => page.items);
    },
  });
}

export function useAll<T>(path: string, enabled = true, onItsDay = true) {
  const asOf = useAsOf();
  return useQuery({ ...allQuery<T>(path, onItsDay ? asOf : undefined), enabled });
}

export function recordQuery<T>(collection: Collection, id: string, asOf?: string) {
  return queryOptions({
    queryKey: ['register', collection, 'one', id, asOf ?? null],
    queryFn: ({ signal }) => send<T>('GET', `/${collection}/${id}`, { query: { asOf }, signal }),
  });
}

export function useRecord<T>(collection: Collection, id: string) {
  return useQuery(recordQuery<T>(collection, id, useAsOf()));
}

export interface Change {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

export interface RecordRevision {
  revision: number;
  at: string;
  by: { id: string; name: string } | null;
  reason?: string | null;
  action: 'created' | 'changed' | 'established' | 'retired' | 'deleted';
  changes: Change[];
}

export function useRevisions(collection: Collection, id: string) {
  return useList<RecordRevision>(`${collection}/${id}/revisions`, { pageSize: 100 });
}

/** Creates (no `etag`) or replaces a record. Whatever was read before may have changed with it, so all is asked anew. */
export function useSave<T extends { id?: string }>(collection: Collection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag, reason }: { body: T; etag?: string; reason?: string }): Promise<Answer<T & { id: string }>> =>
      etag
        ? send('PUT', `/${collection}/${body.id}`, { body, ifMatch: etag, reason })
        : send('POST', `/${collection}`, { body, reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}

/** Confirms many proposals at once. */
export function useEstablish(collection: Collection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, reason }: { ids: string[]; reason?: string }) => send('POST', `/${collection}/establish`, { body: { ids }, reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}
