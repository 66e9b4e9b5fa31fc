import { describe, expect, it } from 'vitest';
import { chosenColumns, day, many, moved, nextSort, one, parseSearch, sortParts, sortText, stringifySearch, toggled, viewQuery } from './url-state';

describe('The address', () => {
  it('reads repeated words as a list and single ones as text', () => {
    expect(parseSearch('?data=adres&data=naam&party=Beter+Buren')).toEqual({ data: ['adres', 'naam'], party: 'Beter Buren' });
  });

  it('reads back what it wrote, whatever signs a name holds', () => {
    const search = { party: 'Jansen & Zn = "100%" ?', data: ['a', 'é+b'], q: 'x' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('leaves no trace of what is empty', () => {
    expect(stringifySearch({ q: '', data: [], asOf: undefined, page: null })).toBe('');
  });

  it('never quotes: a number stays readable', () => {
    expect(stringifySearch({ page: 2 })).toBe('?page=2');
  });

  it('gives one or many of a key, whichever stands there', () => {
    const search = parseSearch('?a=1&b=2&b=3');
    expect([one(search, 'a'), one(search, 'b'), one(search, 'c')]).toEqual(['1', '2', undefined]);
    expect([many(search, 'a'), many(search, 'b'), many(search, 'c')]).toEqual([['1'], ['2', '3'], []]);
  });

  it('takes real calendar days only', () => {
    expect(day('2028-02-29')).toBe('2028-02-29');
    for (const nonsense of ['2027-02-29', '2027-13-01', '22-11-2026', 'gisteren', '', undefined]) expect(day(nonsense)).toBeUndefined();
  });

  it('sorts a column up, then down, then up', () => {
    expect(nextSort(undefined, 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('name');
    expect(nextSort('-name', 'reference')).toBe('reference');
    expect(nextSort('kind,name', 'name')).toBe('-name');
  });

  it('sorts by several columns, each turned in its own place', () => {
    expect(nextSort(undefined, 'kind', true)).toBe('kind');
    expect(nextSort('kind', 'name', true)).toBe('kind,name');
    expect(nextSort('-kind,name', 'kind', true)).toBe('kind,name');
    expect(nextSort('kind,name', 'name', true)).toBe('kind,-name');
  });
});

describe('The address of a list', () => {
  it('puts a value of a filter in and takes it out', () => {
    expect(toggled([], 'a')).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('moves an item one place and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('reads back the sort it wrote', () => {
    for (const sort of ['kind,-name', '-changedAt', '']) expect(sortText(sortParts(sort))).toBe(sort);
    expect(sortParts(undefined)).toEqual([]);
    expect(sortParts(',kind,')).toEqual([{ column: 'kind', down: false }]);
  });

  it('shows the columns chosen in their order, the opening one first, and the usual ones when none is known', () => {
    const known = ['name', 'kind', 'country', 'website'];
    const usual = ['name', 'kind'];
    expect(chosenColumns([], known, usual)).toEqual(usual);
    expect(chosenColumns(['website', 'name', 'kind', 'website'], known, usual)).toEqual(['name', 'website', 'kind']);
    expect(chosenColumns(['nonsense'], known, usual)).toEqual(usual);
  });

  it('keeps filters, sort and columns in a view, but neither the page nor the day', () => {
    expect(viewQuery({ kind: ['a', 'b'], sort: '-name', page: '3', asOf: '2026-01-01', columns: 'name' })).toBe('?kind=a&kind=b&sort=-name&columns=name');
    expect(viewQuery({ page: '2' })).toBe('');
  });
});
