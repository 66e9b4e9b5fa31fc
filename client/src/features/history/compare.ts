import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { ComparedRecord, Comparison } from '../../api/types';
import { shapes } from '../../record/shapes';
import { withLines } from '../../record/past-states';
import { changeWords, type Words } from '../../record/words';
import type { Tree } from '../../record/tree';
import type { FieldChange } from '../../record/difference';

export interface Asked {
  from: string;
  until?: string;
  recordType?: string;
}

export const pageSize = 200;

async function compare(asked: Asked, page: number, signal?: AbortSignal): Promise<Comparison> {
  return (await answer(api.GET('/comparisons', { params: { query: { ...asked, recordType: asked.recordType ? [asked.recordType] : undefined, page, pageSize } as never }, signal }))).data as Comparison;
}

export function useComparison(asked: Asked, page: number) {
  return useQuery({
    queryKey: ['register', 'comparisons', asked, page],
    queryFn: ({ signal }) => compare(asked, page, signal),
    placeholderData: keepPreviousData,
  });
}

/** Everything that differs, for a file: page after page. */
export async function everyDifference(asked: Asked): Promise<ComparedRecord[]> {
  const first = await compare(asked, 1);
  const items = [...first.items];
  for (let page = 2; items.length < first.total; page++) items.push(...(await compare(asked, page)).items);
  return items;
}

/** The changes with the lines they pass through, so that they can be named. */
export function wordable(record: ComparedRecord): FieldChange[] {
  return withLines((record.record ?? undefined) as Tree | undefined, [{ changes: record.changes }])[0] ?? [];
}

/** One row per field that differs, in words. */
export function rowsOf(records: readonly ComparedRecord[], words: Words): string[][] {
  return records.flatMap((record) => wordable(record).map((change) => {
    const { path, before, after } = changeWords(shapes[record.recordType], change, words);
    return [words.t(`words.recordType.${record.recordType}`), record.label, words.t(`pages.compare.${record.fate}`), path.join(' › '), before ?? '', after ?? ''];
  }));
}
