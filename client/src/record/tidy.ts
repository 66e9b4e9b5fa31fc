import type { Field } from './shape';
import { pruned, type Tree } from './tree';

/**
 * What is sent for what was typed: empty lines of a list and groups in which nothing stands are left out,
 * so that "no statute" is never stored as an empty statute.
 */
export function tidy(fields: readonly Field[], value: Tree): Tree {
  const result: Tree = { ...value };
  for (const field of fields) {
    const held = value[field.key];
    if (held === undefined || held === null) continue;
    if (field.kind === 'texts') result[field.key] = (held as string[]).map((line) => line.trim()).filter(Boolean);
    if (field.kind === 'group') result[field.key] = pruned(tidy(field.fields, held as Tree));
    if (field.kind === 'lines') result[field.key] = (held as Tree[]).map((line) => tidy(field.fields, line));
  }
  return result;
}

/** A new line or record: lists empty, the rest absent. */
export function blank(fields: readonly Field[]): Tree {
  const tree: Tree = {};
  for (const field of fields) {
    if (field.kind === 'references' || field.kind === 'texts' || field.kind === 'lines' || field.kind === 'points') tree[field.key] = [];
    if (field.kind === 'choice' && field.preset) tree[field.key] = field.preset;
  }
  return tree;
}
