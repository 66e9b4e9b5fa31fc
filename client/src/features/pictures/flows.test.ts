import { describe, expect, it } from 'vitest';
import type { Flow, Flows } from '../../api/types';
import { matrixOf, placesOutside, strandsOf } from './flows';
import { layOut } from './layout';
import { scaleOf } from '../../ui/time-scale';

const flow = (more: Partial<Flow>): Flow => ({
  organisationId: 'o', activityId: 'a', activityCode: 'VA-1', activityName: 'Een', activityStatus: 'established', purposeId: 'p1', partyId: 'party',
  direction: 'provide', data: [], outsideEea: [], transfer: 'pass', ...more,
});
const name = (id: string) => ({ id, code: null, name: id });
const agreement = (more: Partial<Flows['agreements'][number]>): Flows['agreements'][number] => ({
  id: 'x', reference: 'VO-x', title: 'x', kind: 'processorAgreement', state: 'inForce', partyIds: ['party'], scope: [], renews: false, from: null, until: null, noticeBy: null, ...more,
});
const flows = (lines: Flow[], agreements: Flows['agreements'] = []): Flows => ({
  on: '2026-04-01', total: lines.length, flows: lines, agreements, purposes: [name('p1'), name('p2')], dataCategories: [name('c1'), name('c2')],
  parties: [{ ...name('party'), country: 'NL' }], organisations: [name('o')], revision: 1,
});

describe('placesOutside', () => {
  it('names the country, and whose it is where the party passes the data on', () => {
    const further = { partyId: 'sub', name: 'Verder B.V.', country: 'ZA' };
    expect(placesOutside([flow({ outsideEea: [{ partyId: 'party', name: 'Partij', country: null }, further] }), flow({ outsideEea: [further] })], 'party', 'land onbekend'))
      .toEqual(['land onbekend', 'Zuid-Afrika (Verder B.V.)']);
  });
});

describe('A strand', () => {
  it('is covered only when it is in every activity it stands for', () => {
    const covered = flow({ data: [{ dataCategoryId: 'c1', cover: 'agreement', agreementIds: ['x'] }] });
    const bare = flow({ activityId: 'b', data: [{ dataCategoryId: 'c1', cover: 'none', agreementIds: [] }] });
    expect(strandsOf([covered])).toMatchObject([{ covered: true }]);
    expect(strandsOf([covered, bare])).toMatchObject([{ covered: false }]);
    expect(strandsOf([bare, covered])).toMatchObject([{ covered: false }]);
  });

  it('stands for a line of which nobody recorded the data', () => {
    expect(strandsOf([flow({})])).toEqual([{ purposeId: 'p1', dataCategoryId: null, partyId: 'party', covered: false, outsideEea: false }]);
  });
});

describe('The matrix', () => {
  const data: Flow['data'] = [{ dataCategoryId: 'c1', cover: 'agreement', agreementIds: ['x'] }, { dataCategoryId: 'c2', cover: 'none', agreementIds: [] }];

  it('shows what is missing before what another party has in order', () => {
    const known = flows([flow({ data }), flow({ partyId: 'other', data: [{ dataCategoryId: 'c1', cover: 'none', agreementIds: [] }] })]);
    expect(matrixOf(known, undefined)[0]!.cells).toEqual(new Map([['c1', 'missing'], ['c2', 'missing']]));
  });

  it('of one agreement leaves out the parties it has nothing to do with', () => {
    const own = agreement({ scope: [{ purposeId: 'p2', dataCategoryIds: ['c2'], direction: 'provide' }] });
    const known = flows([flow({ data }), flow({ purposeId: 'p2', partyId: 'other', data: [{ dataCategoryId: 'c1', cover: 'none', agreementIds: [] }] })], [own]);
    expect(matrixOf(known, 'x').map(({ purposeId, cells }) => [purposeId, ...cells])).toEqual([['p1', ['c1', 'covered'], ['c2', 'missing']], ['p2', ['c2', 'unused']]]);
  });
});

describe('The picture', () => {
  it('gives every strand a line and keeps nodes of a column apart', () => {
    const strands = ['c1', 'c2', 'c3'].flatMap((category) => ['x', 'y'].map((party) => ({ purposeId: 'p1', dataCategoryId: category, partyId: party, covered: true, outsideEea: false })));
    const layout = layOut(strands, ['p1'], 60);
    expect(layout.lines).toHaveLength(6);
    for (const column of [layout.purposes, layout.categories, layout.parties]) {
      column.forEach((node, index) => index > 0 && expect(node.y).toBeGreaterThanOrEqual(column[index - 1]!.y + column[index - 1]!.height));
      expect(column.at(-1)!.y + column.at(-1)!.height).toBeLessThanOrEqual(layout.height);
    }
    expect(new Set(layout.lines.map(({ path }) => path)).size).toBe(6);
    expect(layout.lines.map(({ path }) => path).join(' ')).not.toContain('NaN');
  });

  it('keeps days in their order and far-off ones within its edges', () => {
    const scale = scaleOf(['1990-01-01', '2999-01-01'], '2026-04-01', 100, 700);
    expect(scale.x('1990-01-01')).toBe(100);
    expect(scale.x('2999-01-01')).toBe(800);
    expect(scale.x('2026-04-01')).toBeGreaterThan(scale.x('2025-04-01'));
    expect(scale.ticks.length).toBeGreaterThan(2);
    expect(scale.ticks.length).toBeLessThan(12);
  });
});
