import type { Revision } from '../../api/types';

/** A line of the log as it is shown: one change, or a change set told as one. */
export type Line = { row: Revision; set?: undefined } | { set: readonly Revision[]; isOpen: boolean; row?: undefined };

/** A change set of more than this is one line that opens: an import, the seed, many records established at once. */
const few = 3;

/** Neighbours of one change set together, newest first as they come; the changes of an opened one follow it. */
export function linesOf(revisions: readonly Revision[], opened: ReadonlySet<string>): Line[] {
  const sets: Revision[][] = [];
  for (const revision of revisions) {
    const last = sets.at(-1);
    if (last && last[0]!.changeSetId === revision.changeSetId) last.push(revision);
    else sets.push([revision]);
  }
  return sets.flatMap((set): Line[] => {
    const rows = set.map((row) => ({ row }));
    if (set.length <= few) return rows;
    const isOpen = opened.has(set[0]!.changeSetId);
    return [{ set, isOpen }, ...(isOpen ? rows : [])];
  });
}
