import { useMemo } from 'react';
import { useAll, type Collection } from '../../api/register';
import { collectionOf, type RecordType } from '../../record/kinds';
import type { FieldChange } from '../../record/difference';
import { useNameBook } from '../../record/name-book';
import { redone, withLines } from '../../record/past-states';
import { collectionsOf, fieldsOf } from '../../record/shape';
import { shapes } from '../../record/shapes';
import type { Tree } from '../../record/tree';
import type { Words } from '../../record/words';
import type { ImportedFile, ImportRow } from './imports';

export interface RowWords {
  words: Words;
  /** Whether the register has the record already: it has a page to go to. */
  isKnown: (row: ImportRow) => boolean;
  /** What a row changes, with the lines the changes pass through. */
  changesOf: (row: ImportRow) => FieldChange[];
}

/** What a person calls the record of a row: a new one by its name, with the code that tells it from others where it has one of its own. */
export function nameOf({ record, changes }: Pick<ImportRow, 'record' | 'changes'>): string | undefined {
  const said = (field: string) => changes.find(({ pointer, before }) => pointer === field && (before ?? null) === null)?.after;
  const [label, name] = [record?.label ?? undefined, said('/name')];
  if (typeof name !== 'string' || !label || label === name) return label;
  return record?.recordType === 'processingActivity' || record?.recordType === 'purpose' ? `${label} ${name}` : name;
}

/** What it takes to say in words what rows do: names of the register, and of what the file itself adds to it. */
export function useRowWords(file: ImportedFile, rows: readonly ImportRow[]): RowWords {
  const types = [...new Set(rows.flatMap(({ record }) => (record ? [record.recordType] : [])))].filter((type) => type in shapes).sort().join(' ');
  const wanted = useMemo(() => new Set(types.split(' ').filter(Boolean).flatMap((type): Collection[] => [collectionOf[type as RecordType], ...collectionsOf(fieldsOf(shapes[type as RecordType]))])), [types]);
  const book = useNameBook(wanted);
  // The name book has asked for all of these: nothing is fetched twice.
  const now: Partial<Record<Collection, Tree[]>> = {
    'processing-activities': useAll<Tree>('processing-activities', wanted.has('processing-activities')).data,
    agreements: useAll<Tree>('agreements', wanted.has('agreements')).data,
    parties: useAll<Tree>('parties', wanted.has('parties')).data,
    organisations: useAll<Tree>('organisations', wanted.has('organisations')).data,
  };
  const added = useMemo(() => new Map([...file.rows, ...rows].flatMap(({ action, record, changes }) => (action === 'create' && record?.label ? [[record.id, nameOf({ record, changes })] as const] : []))), [file.rows, rows]);
  const words: Words = { ...book.words, name: (collection, id) => added.get(id) ?? book.words.name(collection, id) };
  const known = (row: ImportRow) => (row.record ? book.list(collectionOf[row.record.recordType as RecordType]).some(({ id }) => id === row.record!.id) : false);
  return {
    words,
    isKnown: (row) => row.action === 'change' || row.action === 'same' || (row.action === 'error' && known(row)),
    changesOf: (row) => {
      const before = row.action === 'create' ? {} : row.record && now[collectionOf[row.record.recordType as RecordType]]?.find(({ id }) => id === row.record!.id);
      return withLines(before ? redone(before, row.changes) : undefined, [row])[0] ?? [];
    },
  };
}
