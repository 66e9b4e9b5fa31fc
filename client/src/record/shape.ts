import type { Collection } from '../api/register';
import { isBlank, type Tree } from './tree';

/**
 * A field described once: the page, the form, the preview of a change and the history all read it.
 * `label` is a key under `fields.` in the texts; a text under `help.` with the same key is shown with the control.
 */
interface Described {
  key: string;
  label: string;
  required?: boolean;
  /** Whether the field says anything here, given the fields beside it; one that holds a value is always shown. */
  when?: (beside: Tree) => boolean;
}

export type TextFormat = 'country' | 'period' | 'address' | 'sha256';

export type Field = Described & (
  | { kind: 'text'; long?: boolean; format?: TextFormat }
  | { kind: 'number' }
  /** `notBefore`: the day beside it that this one may not precede. */
  | { kind: 'date'; notBefore?: string }
  /** A yes-or-no; `open` ones may also be not recorded. */
  | { kind: 'flag'; open?: boolean }
  /** One of a few words; `words` is the group under `words.`. `preset` is what the API takes an absent value for. */
  | { kind: 'choice'; words: string; options: readonly string[]; preset?: string }
  | { kind: 'reference'; to: Collection }
  /** `all`: none chosen means all of them, and is read as that. */
  | { kind: 'references'; to: Collection; all?: boolean }
  | { kind: 'texts' }
  /** Fields that are absent together; one that holds nothing starts folded, unless `open`. `file`: title and sha256 can be taken from a file. */
  | { kind: 'group'; fields: readonly Field[]; open?: boolean; file?: boolean }
  /** Repeated lines; `name` is the field that says which line it is, `summary` what to show of a closed one, `always` the columns shown even when empty, `grid` the references that can also be ticked for all lines at once. */
  | { kind: 'lines'; fields: readonly Field[]; name: string; summary?: readonly string[]; blocks?: boolean; always?: readonly string[]; grid?: string }
  /** A fixed list of points, each assessed. */
  | { kind: 'points'; words: string; points: readonly string[] }
);

export type LinesField = Extract<Field, { kind: 'lines' }>;
export type PointsField = Extract<Field, { kind: 'points' }>;
export type GroupField = Extract<Field, { kind: 'group' }>;

export interface Section {
  title: string;
  fields: readonly Field[];
}

export interface Shape {
  collection: Collection;
  /** What a record of this kind is called: a key under `words.recordType`. */
  type: string;
  sections: readonly Section[];
}

type More = { required?: boolean };

export const text = (key: string, label: string, more: More & { long?: boolean; format?: TextFormat } = {}): Field => ({ kind: 'text', key, label, ...more });
export const longText = (key: string, label: string): Field => ({ kind: 'text', key, label, long: true });
export const number = (key: string, label: string): Field => ({ kind: 'number', key, label });
export const date = (key: string, label: string, more: More & { notBefore?: string } = {}): Field => ({ kind: 'date', key, label, ...more });
export const flag = (key: string, label: string): Field => ({ kind: 'flag', key, label });
export const openFlag = (key: string, label: string): Field => ({ kind: 'flag', key, label, open: true });
export const texts = (key: string, label: string): Field => ({ kind: 'texts', key, label });
export const choice = (key: string, label: string, words: string, options: readonly string[], more: More & { preset?: string } = {}): Field =>
  ({ kind: 'choice', key, label, words, options, ...more });
export const reference = (key: string, label: string, to: Collection, more: More = {}): Field => ({ kind: 'reference', key, label, to, ...more });
export const references = (key: string, label: string, to: Collection, more: { all?: boolean } = {}): Field => ({ kind: 'references', key, label, to, ...more });
export const group = (key: string, label: string, fields: readonly Field[], more: { open?: boolean; file?: boolean } = {}): Field => ({ kind: 'group', key, label, fields, ...more });
export const lines = (key: string, label: string, name: string, fields: readonly Field[], more: { summary?: readonly string[]; blocks?: boolean; always?: readonly string[]; grid?: string } = {}): Field =>
  ({ kind: 'lines', key, label, name, fields, ...more });
export const points = (key: string, label: string, words: string, all: readonly string[]): Field => ({ kind: 'points', key, label, words, points: all });

export const statute = (key: string, label: string): Field => group(key, label, [
  text('law', 'statute.law'),
  text('article', 'statute.article'),
  longText('conditions', 'statute.conditions'),
  text('url', 'statute.url', { format: 'address' }),
]);

export const fieldsOf = (shape: Shape): Field[] => shape.sections.flatMap((section) => section.fields);

/** The fields inside a field that has some. */
export function innerFields(field: Field): readonly Field[] {
  if (field.kind === 'group' || field.kind === 'lines') return field.fields;
  if (field.kind === 'points') return pointFields(field);
  return [];
}

/** A point of a checklist is a line of three. */
export function pointFields(field: PointsField): readonly Field[] {
  return [
    choice('point', 'point.point', field.words, field.points, { required: true }),
    choice('assessment', 'point.assessment', 'assessment', assessments, { preset: 'notAssessed' }),
    text('clause', 'point.clause'),
  ];
}

export const assessments = ['notAssessed', 'present', 'absent'] as const;

/** The fields that say something, given the values beside them. */
export function shownFields(fields: readonly Field[], tree: Tree): Field[] {
  return fields.filter((field) => !field.when || field.when(tree) || !isBlank(tree[field.key]));
}

/** The same field, shown only where it says something. */
export const when = (shown: (beside: Tree) => boolean, field: Field): Field => ({ ...field, when: shown });

/** All collections the fields refer to, so that their names can be fetched. */
export function collectionsOf(fields: readonly Field[]): Set<Collection> {
  const found = new Set<Collection>();
  for (const field of fields) {
    if (field.kind === 'reference' || field.kind === 'references') found.add(field.to);
    for (const inner of collectionsOf(innerFields(field))) found.add(inner);
  }
  return found;
}
