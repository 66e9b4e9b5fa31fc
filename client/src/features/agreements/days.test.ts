import { expect, it } from 'vitest';
import type { Agreement } from '../../api/types';
import { daysOf, rowsOf, type Term } from './days';

const agreement = (more: Partial<Agreement>) => ({
  organisations: [{ organisationId: 'us', signedOn: '2026-03-05' }], parties: [{ partyId: 'them', signedOn: '2026-03-01' }, { partyId: 'late' }], ...more,
}) as Agreement;
const term = (more: Partial<Term>): Term => ({ from: '2026-03-05', until: null, renews: false, noticeBy: null, ...more });
const kinds = (agreed: Agreement, reckoned?: Term) => daysOf(agreed, reckoned, (_, id) => id).map(({ day, kind, name }) => [day, name ?? kind]);

it('tells what is agreed in the order in which it comes about, and of one day the signature before the force', () => {
  expect(kinds(agreement({ reviewOn: '2026-06-01' }), term({ until: '2026-12-31', renews: true, noticeBy: '2026-10-02' }))).toEqual([
    ['2026-03-01', 'them'], ['2026-03-05', 'us'], ['2026-03-05', 'from'], ['2026-06-01', 'review'], ['2026-10-02', 'notice'], ['2026-12-31', 'renews'],
  ]);
});

it('tells the last day and the day of termination after it', () => {
  expect(kinds(agreement({ terminatedOn: '2026-05-01' }), term({ until: '2026-04-30' })).slice(-2)).toEqual([['2026-04-30', 'until'], ['2026-05-01', 'terminated']]);
});

it('tells only what is recorded while the API reckons no term', () => {
  expect(kinds(agreement({}))).toEqual([['2026-03-01', 'them'], ['2026-03-05', 'us']]);
});

it('puts what would overlap below each other', () => {
  expect(rowsOf([0, 1, 2, 10, 11], 8)).toEqual([0, 1, 2, 0, 1]);
});
