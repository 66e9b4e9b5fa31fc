import { describe, expect, it } from 'vitest';
import type { Revision } from '../../api/types';
import { linesOf } from './change-sets';

const revisions = (...sets: string[]) => sets.map((changeSetId, index) => ({ revision: sets.length - index, changeSetId }) as Revision);
const told = (lines: ReturnType<typeof linesOf>) => lines.map((line) => (line.set ? `${line.set.length} of ${line.set[0]!.changeSetId}` : line.row.revision));

describe('the log', () => {
  it('tells a large change set as one line, that opens', () => {
    const log = revisions('one', 'seed', 'seed', 'seed', 'seed');
    expect(told(linesOf(log, new Set()))).toEqual([5, '4 of seed']);
    expect(told(linesOf(log, new Set(['seed'])))).toEqual([5, '4 of seed', 4, 3, 2, 1]);
  });

  it('leaves a few changes as they are', () => {
    expect(told(linesOf(revisions('two', 'two', 'three', 'three', 'three'), new Set()))).toEqual([5, 4, 3, 2, 1]);
  });

  it('can undo each change set in one place: its first line', () => {
    const undone = (lines: ReturnType<typeof linesOf>) => lines.map((line) => line.undoes);
    expect(undone(linesOf(revisions('two', 'two', 'seed', 'seed', 'seed', 'seed'), new Set(['seed'])))).toEqual(['two', undefined, 'seed', undefined, undefined, undefined, undefined]);
  });
});
