import { describe, expect, it } from 'vitest';
import type { Activity, Purpose } from '../../api/types';
import { byPurpose } from './by-purpose';

const purpose = (id: string) => ({ id, code: id, name: id }) as Purpose;
const activity = (id: string, purposeId: string | null) => ({ id, code: id, name: id, purposeId }) as Activity;
const shown = (blocks: ReturnType<typeof byPurpose>) => blocks.map((block) => [block.purpose?.id ?? '-', block.activities.map(({ id }) => id).join('')]);

describe('The register by purpose', () => {
  it('keeps the order of the purposes and puts activities without one first', () => {
    expect(shown(byPurpose([activity('a', 'P2'), activity('b', 'P1'), activity('c', null), activity('d', 'P2')], [purpose('P1'), purpose('P2')], false)))
      .toEqual([['-', 'c'], ['P1', 'b'], ['P2', 'ad']]);
  });

  it('treats a purpose the register no longer has as none', () => {
    expect(shown(byPurpose([activity('a', 'gone')], [], false))).toEqual([['-', 'a']]);
  });

  it('shows purposes nobody serves only when nothing is filtered', () => {
    expect(shown(byPurpose([activity('a', 'P1')], [purpose('P1'), purpose('P2')], true))).toEqual([['P1', 'a'], ['P2', '']]);
    expect(shown(byPurpose([activity('a', 'P1')], [purpose('P1'), purpose('P2')], false))).toEqual([['P1', 'a']]);
  });
});
