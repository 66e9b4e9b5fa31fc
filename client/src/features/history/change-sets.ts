import type { Revision } from '../../api/types';

/** A line of the log as it is shown: one change, or a change set told as one. `undoes`: the change set that can be undone here, at its first line. */
export type Line = ({ row: Revision; set?: undefined } | { set: readonly Revision[]; isOpen: boolean; row?: undefined }) & { undoes?: string };

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
    const undoes = set[0]!.changeSetId;
    if (set.length <= few) return set.map((row, index) => ({ row, undoes: index === 0 ? undoes : undefined }));
    const isOpen = opened.has(undoes);
    return [{ set, isOpen, undoes }, ...(isOpen ? set.map((row) => ({ row })) : [])];
  });
}
