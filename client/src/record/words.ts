import type { TFunction } from 'i18next';
import type { Collection } from '../api/register';
import { formatCountry, formatDay, formatList, formatNumber, formatPeriod } from '../i18n/format';
import type { FieldChange } from './difference';
import { innerFields, type Field, type Shape } from './shape';
import { fieldsOf } from './shape';
import { getAt, isBlank, parts, type Tree } from './tree';

/** What turning values into words needs: the texts, and the names behind ids. */
export interface Words {
  t: TFunction;
  name: (collection: Collection, id: string) => string;
}

export const labelOf = (field: Field, { t }: Pick<Words, 't'>): string => t(`fields.${field.label}`);

/** A value as a person would say it; nothing recorded is an empty text. */
export function valueWords(field: Field, value: unknown, words: Words): string {
  if (isBlank(value)) return '';
  switch (field.kind) {
    case 'text':
      return field.format === 'country' ? formatCountry(String(value)) : field.format === 'period' ? formatPeriod(String(value)) : String(value);
    case 'number':
      return formatNumber(Number(value));
    case 'date':
      return formatDay(String(value));
    case 'flag':
      return words.t(value ? 'ui.yes' : 'ui.no');
    case 'choice':
      return words.t(`words.${field.words}.${String(value)}`, { defaultValue: String(value) });
    case 'reference':
      return words.name(field.to, String(value));
    case 'references':
      return formatList((value as string[]).map((id) => words.name(field.to, id)));
    case 'texts':
      return (value as string[]).join('; ');
    case 'group':
      return treeWords(field.fields, value as Tree, words);
    case 'lines':
    case 'points':
      return (value as Tree[]).map((line) => treeWords(innerFields(field), line, words)).join('; ');
  }
}

function treeWords(fields: readonly Field[], tree: Tree, words: Words): string {
  return fields
    .map((field) => [labelOf(field, words), valueWords(field, tree[field.key], words)] as const)
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value}`)
    .join(', ');
}

/** What a line is called: the value of the field that names it. */
export function lineName(field: Field, line: Tree | undefined, words: Words): string {
  if (!line) return '';
  const key = field.kind === 'points' ? 'point' : field.kind === 'lines' ? field.name : undefined;
  const naming = innerFields(field).find((inner) => inner.key === key);
  return naming ? valueWords(naming, line[naming.key], words) : '';
}

export interface WordedChange {
  /** From the record inwards: "Ontvangers", "Beter Buren", "Rol". */
  path: string[];
  before: string;
  after: string;
}

/** Fields of every record that no form shows but the log may name. */
const ofEveryRecord: readonly Field[] = [
  { kind: 'choice', key: 'status', label: 'record.status', words: 'status', options: [] },
  { kind: 'text', key: 'source', label: 'record.source' },
];

/** A change of the log or of a form in words: which field, what stood there, what stands there now. */
export function changeWords(shape: Shape, change: Pick<FieldChange, 'pointer' | 'before' | 'after'> & { within?: Tree[] }, words: Words): WordedChange {
  let fields: readonly Field[] = [...fieldsOf(shape), ...ofEveryRecord];
  let field: Field | undefined;
  const path: string[] = [];
  const within = [...(change.within ?? [])];
  for (const part of parts(change.pointer)) {
    const inLines = field?.kind === 'lines' || field?.kind === 'points';
    if (field && (inLines || field.kind === 'references' || field.kind === 'texts') && /^\d+$/.test(part)) {
      const line = inLines ? (within.shift() ?? wholeLine(change)) : undefined;
      const name = inLines ? lineName(field, line, words) : '';
      if (name || inLines) path.push(name || words.t('record.line', { number: Number(part) + 1 }));
      if (inLines) {
        fields = innerFields(field);
        field = { kind: 'group', key: part, label: field.label, fields };
      } else {
        field = field.kind === 'references' ? { ...field, kind: 'reference' } : { kind: 'text', key: part, label: field.label };
      }
      continue;
    }
    const next: Field | undefined = fields.find((candidate) => candidate.key === part);
    if (!next) {
      // A field this client does not know (an older or newer register): its own name is better than silence.
      path.push(part);
      field = undefined;
      fields = [];
      continue;
    }
    field = next;
    path.push(labelOf(next, words));
    fields = innerFields(next);
  }
  const say = (value: unknown) => (field ? valueWords(field, value, words) : isBlank(value) ? '' : typeof value === 'object' ? words.t('record.several') : String(value));
  return { path, before: say(change.before), after: say(change.after) };
}

/** The place a pointer into a record stands for, by the names on the screen. */
export function placeWords(shape: Shape, pointer: string, value: Tree, words: Words): string[] {
  const within = parts(pointer)
    .map((part, index, all) => (/^\d+$/.test(part) ? getAt(value, all.slice(0, index + 1).map((piece) => `/${piece}`).join('')) : undefined))
    .filter((line): line is Tree => typeof line === 'object' && line !== null);
  return changeWords(shape, { pointer, before: undefined, after: undefined, within }, words).path;
}

function wholeLine(change: Pick<FieldChange, 'before' | 'after'>): Tree | undefined {
  const line = change.after ?? change.before;
  return line !== null && typeof line === 'object' && !Array.isArray(line) ? (line as Tree) : undefined;
}
