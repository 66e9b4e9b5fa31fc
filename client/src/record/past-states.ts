import type { Change, RecordRevision } from '../api/types';
import type { FieldChange } from './difference';
import { getAt, parts, setAt, type Tree } from './tree';

/**
 * Gives every change of a history the lines it passes through, so that "recipient 2" reads "Beter Buren". The log
 * keeps differences, so the record is walked back from how it stands now, revision by revision (newest first).
 */
export function withLines(now: Tree | undefined, revisions: readonly Pick<RecordRevision, 'changes'>[]): FieldChange[][] {
  let state = now;
  return revisions.map(({ changes }) => {
    const after = state;
    const worded = changes.map((change): FieldChange => ({ ...change, within: linesOn(after, change) }));
    state = after && undone(after, changes);
    return worded;
  });
}

function linesOn(state: Tree | undefined, change: Change): Tree[] {
  const path = parts(change.pointer);
  return path.flatMap((part, index) => {
    if (!/^\d+$/.test(part)) return [];
    const whole = index === path.length - 1;
    // A line that was taken out stands at its old place, where another line may stand now.
    const line = whole ? (change.after ?? change.before) : getAt(state, `/${path.slice(0, index + 1).join('/')}`);
    return typeof line === 'object' && line !== null && !Array.isArray(line) ? [line as Tree] : [];
  });
}

/** The record as it was before these changes: values put back, added lines taken out, removed lines put back in their place. */
export function undone(after: Tree, changes: readonly Change[]): Tree {
  const isLine = (change: Change) => /\/\d+$/.test(change.pointer) && Array.isArray(getAt(after, change.pointer.replace(/\/\d+$/, '')) ?? []);
  const values = changes.filter((change) => !isLine(change));
  const added = changes.filter((change) => isLine(change) && isAbsent(change.before));
  const removed = changes.filter((change) => isLine(change) && isAbsent(change.after));
  const replaced = changes.filter((change) => isLine(change) && !isAbsent(change.before) && !isAbsent(change.after));
  let state = [...values, ...replaced].reduce((at, change) => setAt(at, change.pointer, change.before), after);
  for (const change of [...added].reverse()) state = splice(state, change.pointer, 1);
  for (const change of removed) state = splice(state, change.pointer, 0, change.before);
  return state;
}

/** The record with these changes made: the other way round of {@link undone}. */
export function redone(before: Tree, changes: readonly Change[]): Tree {
  const isLine = (change: Change) => /\/\d+$/.test(change.pointer) && isAbsent(change.before) !== isAbsent(change.after);
  let state = before;
  for (const change of changes.filter((line) => isLine(line) && isAbsent(line.after)).reverse()) state = splice(state, change.pointer, 1);
  for (const change of changes.filter((line) => isLine(line) && isAbsent(line.before))) state = splice(state, change.pointer, 0, change.after);
  return changes.filter((change) => !isLine(change)).reduce((at, change) => setAt(at, change.pointer, change.after), state);
}

const isAbsent = (value: unknown) => value === undefined || value === null;

function splice(state: Tree, pointer: string, remove: number, ...insert: unknown[]): Tree {
  const list = pointer.replace(/\/\d+$/, '');
  const lines = [...((getAt(state, list) as unknown[] | undefined) ?? [])];
  lines.splice(Number(pointer.slice(list.length + 1)), remove, ...insert);
  return setAt(state, list, lines);
}
