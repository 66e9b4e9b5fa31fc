import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, reasonHeader } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { List } from '../../api/register';
import type { components } from '../../api/schema';
import type { Change, Served } from '../../api/types';
import { currentLanguage } from '../../i18n/language';

type Schemas = components['schemas'];

/** What importing a row does. */
export type ImportAction = Schemas['ImportAction'];
export const actions = ['error', 'change', 'create', 'same'] as const satisfies readonly ImportAction[];

export type ImportRow = Omit<Served<Schemas['ImportRow']>, 'changes'> & { changes: Change[] };
export type UnknownName = Served<Schemas['UnknownName']>;
export type ImportTable = Served<Schemas['ImportTable']>;
export type TableChoice = Schemas['TableChoice'];
export type NameChoice = Schemas['NameChoice'];
export interface ImportSettings {
  tables: TableChoice[];
  names: NameChoice[];
}

/** A file brought in; `counts` until it is committed. */
export type ImportedFile = Omit<Served<Schemas['Import']>, 'rows' | 'settings'> & { rows: ImportRow[]; settings: ImportSettings };

/** What a sheet of the file can be about, and the fields its columns can go to. */
export interface ImportSheet {
  sheet: string;
  title: string;
  fields: { field: string; heading: string }[];
}

/** Largest file the API takes, in bytes. */
export const largestImport = 64 * 1024 * 1024;

// Apart from the register: a file that waits does not change because a record did; it is held against the register when asked.
const every = ['imports'];
const one = (id: string) => [...every, id, currentLanguage()];

/** The files that wait and those that were committed, newest first. */
export function useImports(enabled: boolean) {
  return useQuery({
    queryKey: [...every, 'list', currentLanguage()],
    enabled,
    queryFn: async ({ signal }) => (await answer(api.GET('/imports', { signal }))).data as unknown as ImportedFile[],
  });
}

export function useImport(id: string, enabled: boolean) {
  return useQuery({
    queryKey: one(id),
    enabled,
    queryFn: async ({ signal }) => (await answer(api.GET('/imports/{id}', { params: { path: { id } }, signal }))).data as unknown as ImportedFile,
  });
}

async function rowsOf(id: string, action: ImportAction[], page: number, pageSize: number, signal?: AbortSignal) {
  return (await answer(api.GET('/imports/{id}/rows', { params: { path: { id }, query: { action, page, pageSize } }, signal }))).data as unknown as List<ImportRow>;
}

/** A page of the rows that do one of these. */
export function useImportRows(id: string, action: ImportAction[], page: number, pageSize: number) {
  return useQuery({
    queryKey: [...one(id), 'rows', action, page, pageSize],
    queryFn: ({ signal }) => rowsOf(id, action, page, pageSize, signal),
    placeholderData: keepPreviousData,
  });
}

const largestPage = 200;

/** More rows are not looked through for names: once these have an answer, the next come. */
const mostPages = 10;

/** The rows with an error, to ask about the names in them; `all` unless there are more than anybody answers at once. */
export function useErrorRows(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...one(id), 'errors'],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const rows: ImportRow[] = [];
      for (let page = 1; page <= mostPages; page++) {
        const { items, total } = await rowsOf(id, ['error'], page, largestPage, signal);
        rows.push(...items);
        if (items.length === 0 || rows.length >= total) return { rows, all: true };
      }
      return { rows, all: false };
    },
  });
}

/** What sheets and columns can be. An API that cannot say so yet leaves the file as it proposed to read it. */
export function useImportSheets(enabled: boolean) {
  return useQuery({
    queryKey: [...every, 'sheets', currentLanguage()],
    enabled,
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<ImportSheet[]> => {
      try {
        // Not in the document of every API this client meets.
        return (await answer(api.GET('/imports/sheets' as '/imports', { signal }))).data as unknown as ImportSheet[];
      } catch (error) {
        if (isProblem(error, 404)) return [];
        throw error;
      }
    },
  });
}

/** Sends the file as it is; the answer is what importing it would do. */
export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, signal }: { file: File; signal: AbortSignal }) => (await answer(api.POST('/imports', {
      params: { query: { name: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file as never,
      bodySerializer: (body) => body,
      signal,
    }))).data as unknown as ImportedFile,
    onSuccess: (shown) => {
      client.setQueryData(one(shown.id), shown);
      return client.invalidateQueries({ queryKey: [...every, 'list'] });
    },
  });
}

/** Says how the file is to be read; the answer is what importing it would do now. */
export function useSettings(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (settings: ImportSettings) =>
      (await answer(api.PUT('/imports/{id}/settings', { params: { path: { id } }, body: settings }))).data as unknown as ImportedFile,
    onSuccess: async (shown) => {
      client.setQueryData(one(id), shown);
      await client.invalidateQueries({ queryKey: [...one(id), 'rows'] });
      await client.invalidateQueries({ queryKey: [...one(id), 'errors'] });
    },
  });
}

/** Writes everything that was shown – `digest` says what that was – as one change set, or nothing. `onDone` is called before the file is known to be committed, and the page another. */
export function useCommit(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ digest, reason }: { digest: string | undefined; reason: string | undefined }) =>
      (await answer(api.POST('/imports/{id}/commit', {
        params: { path: { id }, header: digest ? { 'If-Match': `"${digest}"` } : {} }, headers: reasonHeader(reason),
      }))).data as unknown as ImportedFile,
    onSuccess: async (committed) => {
      onDone();
      client.setQueryData(one(id), committed);
      await Promise.all([client.invalidateQueries({ queryKey: ['register'] }), client.invalidateQueries({ queryKey: [...every, 'list'] })]);
    },
  });
}

/** Throws the file away; the register is untouched. */
export function useDiscard(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/imports/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...every, 'list'] }),
  });
}

/** What a refusal or a cut line says, with all complaints of it. */
export function sentencesOf(error: Error, unreachable: string): string {
  return isProblem(error) ? [error.message, ...Object.values(error.errors).flat()].join(' ') : unreachable;
}

/** Whether a refusal is of this kind, by the last part of its type. */
export function isRefusal(error: unknown, kind: string): boolean {
  return isProblem(error) && (error.body.type ?? '').endsWith(`:${kind}`);
}
