import { describe, expect, it } from 'vitest';
import type { Flows } from '../../api/types';
import { wouldCarry } from './would-carry';

const flow = (more: object) => ({
  partyId: 'party', purposeId: 'purpose', direction: 'provide', data: [{ dataCategoryId: 'name', cover: 'none', agreementIds: [] }, { dataCategoryId: 'address', cover: 'agreement', agreementIds: ['other'] }], ...more,
});
const read = (...flows: object[]) => ({
  flows,
  agreements: [{ id: 'this', partyIds: ['party'], state: 'draft', scope: [{ purposeId: 'purpose', dataCategoryIds: ['name', 'address'], direction: 'provide' }] }],
}) as unknown as Flows;

describe('Who would use an agreement', () => {
  it('is whoever gets, uncovered, what its scope names', () => {
    expect(wouldCarry(read(flow({})), 'this').map((would) => would.dataCategoryIds)).toEqual([['name']]);
  });

  it('is nobody with another party, purpose or direction', () => {
    expect(wouldCarry(read(flow({ partyId: 'x' }), flow({ purposeId: 'x' }), flow({ direction: 'receive' })), 'this')).toEqual([]);
  });

  it('is nobody where the data are covered, or not in the scope', () => {
    const data = [{ dataCategoryId: 'address', cover: 'agreement', agreementIds: [] }, { dataCategoryId: 'iban', cover: 'none', agreementIds: [] }];
    expect(wouldCarry(read(flow({ data })), 'this')).toEqual([]);
    expect(wouldCarry(read(flow({})), 'gone')).toEqual([]);
  });
});
