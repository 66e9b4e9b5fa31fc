import { expect, it } from 'vitest';
import { together } from './together';

it('puts rows of which the same is said together, in the order of the first of each', () => {
  const rows = [{ name: 'naam', said: 'a' }, { name: 'bsn', said: 'b' }, { name: 'adres', said: 'a' }];
  expect(together(rows, ({ said }) => said).map((same) => same.map(({ name }) => name))).toEqual([['naam', 'adres'], ['bsn']]);
});
