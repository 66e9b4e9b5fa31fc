import { expect, test } from 'vitest';
import { consecutive } from './consecutive';

test('groups neighbours and keeps their order', () => {
  expect(consecutive(['a1', 'a2', 'b1', 'a3'], (item) => item[0]!)).toEqual([['a1', 'a2'], ['b1'], ['a3']]);
});

test('makes no group of nothing', () => {
  expect(consecutive([], String)).toEqual([]);
});
