import { describe, expect, it } from 'vitest';
import { choiceOf, doubledFields, needsLook, readAs, withField, withHeaderLine, withTables } from './columns';
import type { ImportTable } from './imports';

const table: ImportTable = {
  table: 'Leveranciers',
  sheet: 'parties',
  headerLine: 3,
  columns: [{ column: 'A', heading: 'Naam', field: 'name' }, { column: 'C', heading: 'KvK-nummer', field: undefined }, { column: 'D', heading: 'naam', field: undefined }],
  sample: [['Zoeklicht', '12345678', '']],
};
const parties = { sheet: 'parties', title: 'Partijen', fields: [{ field: 'name', heading: 'Naam' }, { field: 'chamberOfCommerceNumber', heading: 'KvK nummer' }] };
const counts = (error: number) => ({ create: 0, change: 1, same: 0, error });

describe('How a sheet is read', () => {
  it('can be changed from how it is read now', () => {
    expect(withField(choiceOf(table), 'C', 'chamberOfCommerceNumber')).toEqual({
      table: 'Leveranciers', sheet: 'parties', headerLine: 3,
      columns: [{ column: 'A', field: 'name' }, { column: 'C', field: 'chamberOfCommerceNumber' }, { column: 'D', field: undefined }],
    });
  });

  it('as another kind takes the fields its columns are called by, each once', () => {
    expect(readAs(choiceOf(table), table, parties).columns).toEqual([
      { column: 'A', field: 'name' }, { column: 'C', field: 'chamberOfCommerceNumber' }, { column: 'D', field: undefined },
    ]);
    expect(readAs(choiceOf(table), table, undefined)).toMatchObject({ sheet: undefined, columns: [{ field: undefined }, { field: undefined }, { field: undefined }] });
  });

  it('with other headings begins anew', () => {
    expect(withHeaderLine(choiceOf(table), 1)).toMatchObject({ sheet: 'parties', headerLine: 1, columns: [] });
  });

  it('tells a field that two columns go to', () => {
    expect([...doubledFields(withField(choiceOf(table), 'D', 'name'))]).toEqual(['name']);
    expect(doubledFields(choiceOf(table)).size).toBe(0);
  });

  it('sends any number of columns to the description, each under its own heading', () => {
    expect(doubledFields(withField(withField(choiceOf(table), 'C', 'note'), 'D', 'note')).size).toBe(0);
  });

  it('is sent for the sheets that were changed, beside what was chosen before', () => {
    const names = [{ recordType: 'party' as const, text: 'x', create: true }];
    const settings = { tables: [{ table: 'Oud', sheet: 'agreements' }, { table: 'Leveranciers' }], names };
    expect(withTables(settings, [choiceOf(table)])).toEqual({ tables: [{ table: 'Oud', sheet: 'agreements' }, choiceOf(table)], names });
  });
});

describe('A look at how a file is read', () => {
  const whole = { ...table, columns: [table.columns[0]!] };

  it('is not needed when every column has its place', () => {
    expect(needsLook({ counts: counts(0), tables: [whole, { table: 'Leeswijzer', columns: [], sample: [] }] })).toBe(false);
  });

  it('is needed for an error, a column that goes nowhere, and a sheet nobody knows', () => {
    expect(needsLook({ counts: counts(1), tables: [whole] })).toBe(true);
    expect(needsLook({ counts: counts(0), tables: [table] })).toBe(true);
    expect(needsLook({ counts: counts(0), tables: [{ ...whole, sheet: undefined }] })).toBe(true);
  });
});
