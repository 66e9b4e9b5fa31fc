import { describe, expect, it } from 'vitest';
import { faultsOf, standing } from './faults';
import { agreementShape } from './shapes/agreement';
import { fieldsOf } from './shape';

const words = { t: ((key: string) => key) as never };
const fields = fieldsOf(agreementShape);
const whole = { reference: 'CV-1', title: 'Convenant', kind: 'covenant' };

describe('what is wrong with a form, told without asking', () => {
  it('is what must be filled in, also in its lines, and not in groups of which nothing is', () => {
    expect(faultsOf(fields, { reference: '  ', kind: 'covenant', parties: [{}, { partyId: 'x' }], document: {} }, words))
      .toEqual({ '/reference': ['record.missing'], '/title': ['record.missing'], '/parties/0/partyId': ['record.missing'] });
  });

  it('is an end before its beginning', () => {
    expect(faultsOf(fields, { ...whole, effectiveFrom: '2026-11-23', effectiveUntil: '2026-11-22' }, words)).toEqual({ '/effectiveUntil': ['record.endBeforeStart'] });
    expect(faultsOf(fields, { ...whole, effectiveFrom: '2026-11-23', effectiveUntil: '2026-11-23' }, words)).toEqual({});
    expect(faultsOf(fields, { ...whole, effectiveUntil: '2026-11-22' }, words)).toEqual({});
  });
});

describe('a refusal', () => {
  const refused = { '/reference': ['taken'], '/parties/1/partyId': ['twice'] };
  const sent = { reference: 'CV-1', parties: [{ partyId: 'a' }, { partyId: 'a' }] };

  it('holds until what it is about is changed', () => {
    expect(standing(refused, sent, { ...sent, title: 'Other' })).toEqual(refused);
    expect(standing(refused, sent, { ...sent, reference: 'CV-2' })).toEqual({ '/parties/1/partyId': ['twice'] });
  });

  it('says nothing of lines that moved', () => {
    expect(standing(refused, sent, { ...sent, parties: [{ partyId: 'a' }] })).toEqual({ '/reference': ['taken'] });
  });
});
