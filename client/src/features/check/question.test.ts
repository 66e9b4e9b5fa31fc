import { describe, expect, it } from 'vitest';
import type { Name } from '../../api/names';
import { parseSearch, stringifySearch } from '../../api/url-state';
import { asRequest, isComplete, readQuestion, writeQuestion, type Question, type Vocabulary } from './question';

const name = (id: string, text: string, code?: string): Name => ({ id, name: text, code, search: '', retired: false });
const vocabulary: Vocabulary = {
  organisations: [name('o1', 'Woonstichting Lieven De Key')],
  parties: [name('p1', 'Beter Buren'), name('p2', 'Zoeklicht')],
  purposes: [name('u7', 'P07 Leefbare woonomgeving', 'P07')],
  dataCategories: [name('d1', 'Adres', 'adres'), name('d2', 'Telefoonnummers', 'telefoonnummers')],
  dataSubjectCategories: [name('s1', 'Huurders', 'huurders')],
};
const read = (address: string) => readQuestion(parseSearch(address), vocabulary);

describe('The question in the address', () => {
  it('can be typed by a person, in names and codes of any case', () => {
    expect(read('?data=adres&data=Telefoonnummers&party=beter+buren&purpose=p07')).toMatchObject({
      dataCategoryIds: ['d1', 'd2'], partyId: 'p1', partyName: null, purposeId: 'u7', direction: 'provide', emergency: false,
    });
  });

  it('takes ids as well', () => {
    expect(read('?data=d2&party=p2&purpose=u7')).toMatchObject({ dataCategoryIds: ['d2'], partyId: 'p2', purposeId: 'u7' });
  });

  it('keeps the name of a party the register does not know', () => {
    expect(read('?party=Jansen+BV')).toMatchObject({ partyId: null, partyName: 'Jansen BV' });
  });

  it('asks nothing while the address holds words that no register or calendar knows', () => {
    const question = read('?data=adres&data=onzin&party=p1&purpose=P07&direction=sideways&on=2027-02-30');
    expect(question).toMatchObject({ dataCategoryIds: ['d1'], on: null, direction: 'provide', unknown: ['2027-02-30', 'sideways', 'onzin'] });
    expect(isComplete(question)).toBe(false);
  });

  it('takes a name that two parties bear for neither, and writes their ids', () => {
    const twins = { ...vocabulary, parties: [name('p1', 'P-NL'), name('p2', 'p-nl'), name('p3', 'Gelijk'), name('p4', 'Gelijk')] };
    const reading = (address: string) => readQuestion(parseSearch(address), twins);
    expect(reading('?party=p-nl').partyId).toBe('p2');
    expect(reading('?party=P-nl')).toMatchObject({ partyId: null, partyName: 'P-nl' });
    expect(writeQuestion({ ...reading('?party=p4') }, twins)).toMatchObject({ party: 'p4' });
  });

  it('survives being written and read again', () => {
    const question: Question = {
      organisationId: 'o1', partyId: 'p1', partyName: null, purposeId: 'u7', dataCategoryIds: ['d1', 'd2'],
      dataSubjectCategoryIds: ['s1'], direction: 'receive', on: '2026-12-01', emergency: true, unknown: [],
    };
    expect(read(stringifySearch(writeQuestion(question, vocabulary)))).toEqual(question);
  });

  it('writes nothing for defaults', () => {
    expect(stringifySearch(writeQuestion(read('?data=adres'), vocabulary))).toBe('?data=adres');
  });
});

describe('A question', () => {
  it('is asked once it says what, with whom and what for', () => {
    expect(isComplete(read('?data=adres&party=p1'))).toBe(false);
    expect(isComplete(read('?party=p1&purpose=P07'))).toBe(false);
    expect(isComplete(read('?data=adres&purpose=P07'))).toBe(false);
    expect(isComplete(read('?data=adres&party=Jansen+BV&purpose=P07'))).toBe(true);
  });

  it('leaves to the API what nobody filled in', () => {
    expect(asRequest(read('?data=adres&party=p1&purpose=P07'))).toEqual({
      dataCategoryIds: ['d1'], partyId: 'p1', purposeId: 'u7', direction: 'provide', emergency: false,
    });
  });

  it('names a party by id or by name, never both', () => {
    expect(asRequest(read('?party=Jansen+BV'))).toMatchObject({ partyName: 'Jansen BV' });
    expect(asRequest(read('?party=Jansen+BV'))).not.toHaveProperty('partyId');
    expect(asRequest(read('?party=p1'))).not.toHaveProperty('partyName');
  });
});
