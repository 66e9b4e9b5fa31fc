import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Collection } from '../api/register';
import type { RegisterRecord } from '../api/types';
import { formatInstant } from '../i18n/format';
import { fieldsOf, type Field, type Shape } from '../record/shape';
import type { Tree } from '../record/tree';
import { labelOf, valueWords, type Words } from '../record/words';

/** A column of a list; `id` is also the API's key of the column in the export. */
export interface ListColumn<Row> {
  id: string;
  label: string;
  cell: (row: Row, words: Words) => ReactNode;
  /** The API's name to sort by; absent = not sortable. */
  sort?: string;
  /** Shown only when somebody chooses it. */
  hidden?: boolean;
  /** The collections whose names it shows. */
  needs?: readonly Collection[];
}

const sortable = (field: Field) => (field.kind === 'reference' ? field.to !== 'people' : ['text', 'number', 'date', 'flag', 'choice'].includes(field.kind));

/** A field of a record as a column that is hidden until it is chosen. */
export function fieldColumn<Row>(shape: Shape, t: TFunction, key: string, id = key): ListColumn<Row> {
  const field = fieldsOf(shape).find((candidate) => candidate.key === key)!;
  return {
    id,
    label: labelOf(field, { t }),
    cell: (row, words) => valueWords(field, (row as Tree)[key], words) || null,
    sort: sortable(field) ? key : undefined,
    hidden: true,
    needs: field.kind === 'reference' || field.kind === 'references' ? [field.to] : [],
  };
}

/** What every record can show beside its own fields. */
export function commonColumns<Row extends RegisterRecord>(t: TFunction): ListColumn<Row>[] {
  return [
    { id: 'provenance', label: t('list.column.provenance'), sort: 'provenance', hidden: true, cell: (row) => t(`words.provenance.${row.provenance}`) },
    { id: 'source', label: t('fields.record.source'), sort: 'source', hidden: true, cell: (row) => row.source ?? null },
    { id: 'changedAt', label: t('list.column.changedAt'), sort: 'changedAt', hidden: true, cell: (row) => formatInstant(row.changedAt) },
    { id: 'changedBy', label: t('list.column.changedBy'), hidden: true, cell: (row) => row.changedBy?.name ?? null },
  ];
}
