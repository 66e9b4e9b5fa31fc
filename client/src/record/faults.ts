import { formatDay } from '../i18n/format';
import { innerFields, shownFields, type Field } from './shape';
import { getAt, isBlank, parts, pruned, type Tree } from './tree';
import type { Words } from './words';

/** JSON pointer → what is wrong there, in sentences. */
export type Faults = Record<string, string[]>;

/**
 * What can be told wrong without asking the register: what must be filled in and is not, an end before its beginning. Only to
 * spare a person a refusal, in the words of the refusal; the API judges everything again.
 */
export function faultsOf(fields: readonly Field[], tree: Tree, words: Pick<Words, 't'>, at = ''): Faults {
  const faults: Faults = {};
  for (const field of shownFields(fields, tree)) {
    const [pointer, value] = [`${at}/${field.key}`, tree[field.key]];
    if (field.required && (isBlank(value) || (typeof value === 'string' && value.trim() === ''))) faults[pointer] = [words.t('record.missing')];
    const start = field.kind === 'date' && field.notBefore ? tree[field.notBefore] : undefined;
    if (typeof start === 'string' && typeof value === 'string' && value < start) faults[pointer] = [words.t('record.endBeforeStart', { start: formatDay(start) })];
    if (field.kind === 'group' && value && pruned(value as Tree)) Object.assign(faults, faultsOf(field.fields, value as Tree, words, pointer));
    if (field.kind === 'lines') ((value ?? []) as Tree[]).forEach((line, index) => Object.assign(faults, faultsOf(innerFields(field), line, words, `${pointer}/${index}`)));
  }
  return faults;
}

/** Those of a refusal that still hold: where what was sent stands as it was. A line taken out moves those after it, so that nothing is known of them. */
export function standing(refused: Faults, sent: Tree, now: Tree): Faults {
  return Object.fromEntries(Object.entries(refused).filter(([pointer]) => {
    const path = parts(pointer);
    const moved = path.some((_, depth) => {
      const above = path.slice(0, depth).map((part) => `/${part}`).join('');
      const [before, after] = [getAt(sent, above), getAt(now, above)];
      return Array.isArray(before) && (!Array.isArray(after) || after.length !== before.length);
    });
    return !moved && JSON.stringify(getAt(sent, pointer)) === JSON.stringify(getAt(now, pointer));
  }));
}
