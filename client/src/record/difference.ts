import type { Change } from '../api/types';
import { innerFields, type Field, type LinesField, type PointsField } from './shape';
import { isBlank, pruned, type Tree } from './tree';

/** A change with the lines it passes through, so that words can name them instead of numbering them. */
export interface FieldChange extends Change {
  /** Line objects on the way, outermost first. */
  within: Tree[];
}

const same = (one: unknown, other: unknown) =>
  (isBlank(one) && isBlank(other)) || JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

/** Key order and absent values make no difference to a record. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => !isBlank(item)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, ordered(item)]));
}

/** What differs between two states of a record, field by field, in the order of the form. */
export function difference(fields: readonly Field[], before: Tree, after: Tree, at = '', within: Tree[] = []): FieldChange[] {
  return fields.flatMap((field): FieldChange[] => {
    const pointer = `${at}/${field.key}`;
    const [old, now] = [before[field.key], after[field.key]];
    if (same(old, now)) return [];
    if (field.kind === 'lines' || field.kind === 'points') return lineDifference(field, (old ?? []) as Tree[], (now ?? []) as Tree[], pointer, within);
    if (field.kind === 'group') {
      const [oldGroup, nowGroup] = [pruned((old ?? {}) as Tree), pruned((now ?? {}) as Tree)];
      if (oldGroup && nowGroup) return difference(field.fields, oldGroup, nowGroup, pointer, within);
      return oldGroup === nowGroup ? [] : [{ pointer, before: oldGroup, after: nowGroup, within }];
    }
    return [{ pointer, before: old, after: now, within }];
  });
}

/** Lines are compared by what names them; a second line of the same name is the second one on both sides. */
function lineDifference(field: LinesField | PointsField, before: Tree[], after: Tree[], pointer: string, within: Tree[]): FieldChange[] {
  const name = field.kind === 'points' ? 'point' : field.name;
  const left = before.map((line, index) => ({ line, index }));
  const changes: FieldChange[] = [];
  after.forEach((line, index) => {
    const at = left.findIndex((candidate) => same(candidate.line[name], line[name]));
    const match = at >= 0 ? left.splice(at, 1)[0] : undefined;
    if (match) changes.push(...difference(innerFields(field), match.line, line, `${pointer}/${index}`, [...within, line]));
    else changes.push({ pointer: `${pointer}/${index}`, before: undefined, after: line, within: [...within, line] });
  });
  for (const { line, index } of left) changes.push({ pointer: `${pointer}/${index}`, before: line, after: undefined, within: [...within, line] });
  return changes;
}

/** The fields of the record itself (not of its lines) that differ: the grain at which two people's changes are merged. */
export function changedFields(fields: readonly Field[], before: Tree, after: Tree): string[] {
  return fields.map((field) => field.key).filter((key) => !same(before[key], after[key]));
}
