import { describe, expect, it } from 'vitest';
import type { ImportRow } from './imports';
import { askedNames, keyOf, withMeanings, withoutMeaning, type Meaning } from './names';

const suggestions = [{ id: 'p1', label: 'Beter Buren' }];
const unknown = (text: string, recordType = 'party') => ({ detail: '', unknown: { recordType, text, suggestions, canCreate: true } });
const row = (line: number, ...problems: ImportRow['problems']): ImportRow => ({ table: 'Blad1', line, action: 'error', changes: [], problems });

describe('Names nobody knows', () => {
  it('are asked once, however they are written, with the number of rows; the most frequent first', () => {
    const asked = askedNames([
      row(2, unknown('Zoeklicht B.V.')),
      row(3, unknown('Stichting Buren'), unknown('stichting  buren')),
      row(4, unknown('STICHTING-BUREN'), { detail: 'Iets anders' }),
    ]);
    expect(asked.map(({ text, rows }) => `${text}: ${rows}`)).toEqual(['Stichting Buren: 2', 'Zoeklicht B.V.: 1']);
    expect(asked[0]!.suggestions).toEqual(suggestions);
  });

  it('are other names for another kind of record', () => {
    expect(askedNames([row(2, unknown('Buren'), unknown('Buren', 'dataCategory'))])).toHaveLength(2);
  });

  it('of signs alone stay apart', () => {
    expect(keyOf('party', '???')).not.toBe(keyOf('party', '---'));
  });
});

describe('What names mean', () => {
  const settings = { tables: [{ table: 'Blad1', sheet: 'parties' }], names: [{ recordType: 'party' as const, text: 'Buren', recordId: 'p1' }] };
  const asked = askedNames([row(2, unknown('BUREN')), row(3, unknown('Zoeklicht')), row(4, unknown('Onbekend'))]);

  it('is added to what was said before, and replaces it for the same name', () => {
    const meanings = new Map<string, Meaning>([[asked[0]!.key, { recordId: 'p2' }], [asked[1]!.key, 'new']]);
    expect(withMeanings(settings, asked, meanings)).toEqual({
      tables: settings.tables,
      names: [{ recordType: 'party', text: 'BUREN', recordId: 'p2' }, { recordType: 'party', text: 'Zoeklicht', create: true }],
    });
  });

  it('can be taken back', () => {
    expect(withoutMeaning(settings, { recordType: 'party', text: 'buren' }).names).toEqual([]);
    expect(withoutMeaning(settings, { recordType: 'purpose', text: 'buren' }).names).toEqual(settings.names);
  });
});
