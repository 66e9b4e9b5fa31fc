import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../api/types';
import { joined } from './coverage-rows';

const row = (data: string, more: object = {}) => ({
  activity: { id: 'activity', name: 'activity' }, organisation: { id: 'we', name: 'we' }, receiver: { id: 'party', name: 'party' },
  field: '/recipients/0', cover: 'none', agreements: [], upcoming: [], remedies: [], dataCategory: { id: data, name: data }, ...more,
}) as unknown as CoverageRow;
const told = (rows: CoverageRow[]) => joined(rows).map(({ data }) => data.map(({ id }) => id));

describe('Rows of coverage', () => {
  it('of one line that stand the same way are told as one', () => {
    expect(told([row('name'), row('address')])).toEqual([['name', 'address']]);
  });

  it('of another line, receiver, cover or day are not', () => {
    expect(told([row('name'), row('address', { field: '/recipients/1' })])).toHaveLength(2);
    expect(told([row('name'), row('address', { receiver: { id: 'other', name: 'other' } })])).toHaveLength(2);
    expect(told([row('name'), row('address', { cover: 'statute' })])).toHaveLength(2);
    expect(told([row('name'), row('address', { until: '2026-12-31' })])).toHaveLength(2);
  });

  it('keep every sentence about what is missing, each once', () => {
    const lack = (message: string) => ({ remedies: [{ message, type: 'agreement', id: 'a', field: '/scope' }] });
    expect(joined([row('name', lack('name')), row('address', lack('address')), row('phone', lack('name'))])[0]!.remedies.map(({ message }) => message)).toEqual(['name', 'address']);
  });
});
