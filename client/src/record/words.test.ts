import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import nl from '../i18n/nl';
import type { Change, RecordRevision } from '../api/types';
import { difference } from './difference';
import { redone, undone, withLines } from './past-states';
import { fieldsOf } from './shape';
import { activityShape } from './shapes/activity';
import { agreementShape } from './shapes/agreement';
import { tidy } from './tidy';
import { changeWords, valueWords, type Words } from './words';

const names: Record<string, string> = { p1: 'Beter Buren', p2: 'Zoeklicht', d1: 'Adres', d2: 'Telefoonnummers', d3: 'BSN', u7: 'P07 Leefbaarheid' };
let words: Words;

beforeAll(async () => {
  await i18next.init({ lng: 'nl', resources: { nl: { translation: nl } }, interpolation: { escapeValue: false } });
  words = { t: i18next.t, name: (_, id) => names[id] ?? '?' };
});

const activityFields = fieldsOf(activityShape);
const worded = (before: object, after: object) =>
  difference(activityFields, { ...before }, { ...after }).map((change) => changeWords(activityShape, change, words));

describe('A change in words', () => {
  it('names the line, not its number, and says words for codes', () => {
    const before = { recipients: [{ partyId: 'p2', role: null }, { partyId: 'p1', role: 'independentController' }] };
    const after = { recipients: [{ partyId: 'p2', role: null }, { partyId: 'p1', role: 'processor' }] };
    expect(worded(before, after)).toEqual([
      { path: ['Ontvangers', 'Beter Buren', 'Rol'], before: 'zelfstandig verwerkingsverantwoordelijke', after: 'verwerker' },
    ]);
  });

  it('knows a line that moved for the same line', () => {
    const one = { partyId: 'p1', role: 'processor' };
    const two = { partyId: 'p2', role: null };
    expect(worded({ recipients: [one, two] }, { recipients: [two, one] })).toEqual([]);
  });

  it('says what came and what went as a whole', () => {
    const [added, removed] = worded({ data: [{ dataCategoryId: 'd1' }] }, { data: [{ dataCategoryId: 'd3', required: true }] });
    expect(added).toEqual({ path: ['Gegevens', 'BSN'], before: '', after: 'Gegeven: BSN, Verplicht te geven: ja' });
    expect(removed).toEqual({ path: ['Gegevens', 'Adres'], before: 'Gegeven: Adres', after: '' });
  });

  it('reaches into groups of lines', () => {
    expect(worded(
      { grounds: [{ ground: 'C', balancing: null }] },
      { grounds: [{ ground: 'C', balancing: { outcome: 'positive', carriedOutOn: '2026-11-22' } }] },
    )).toEqual([{
      path: ['Grondslagen', 'C · art. 6(1)(f) gerechtvaardigd belang', 'Belangenafweging'],
      before: '', after: 'Uitkomst van de belangenafweging: belang weegt zwaarder: mag, Uitgevoerd op: 22 november 2026',
    }]);
  });

  it('sees no change between absent, null and empty', () => {
    expect(worded({ code: 'X', systems: [], description: null }, { code: 'X', notice: null })).toEqual([]);
    expect(worded({ dpia: null }, { dpia: { reason: null } })).toEqual([]);
  });

  it('says periods, days and lists of names as people do', () => {
    const field = (key: string) => fieldsOf(agreementShape).find((candidate) => candidate.key === key)!;
    expect(valueWords(field('renewalPeriod'), 'P1Y6M', words)).toBe('1 jaar en 6 maanden');
    expect(valueWords(field('effectiveFrom'), '2026-01-01', words)).toBe('1 januari 2026');
    expect(valueWords(field('scope'), [{ purposeId: 'u7', dataCategoryIds: ['d1', 'd2'], direction: 'provide' }], words))
      .toBe('Doel: P07 Leefbaarheid, Welke gegevens: Adres en Telefoonnummers, Richting: verstrekken');
  });

  it('words the status that the log carries and no form shows', () => {
    expect(changeWords(activityShape, { pointer: '/status', before: 'proposed', after: 'established' }, words))
      .toEqual({ path: ['Status'], before: 'voorstel', after: 'vastgesteld' });
  });

  it('shows a field it does not know by its own name, never as raw data', () => {
    expect(changeWords(activityShape, { pointer: '/novelty', before: undefined, after: { a: 1 } }, words))
      .toEqual({ path: ['novelty'], before: '', after: 'meerdere gegevens' });
  });
});

describe('A history', () => {
  const revision = (changes: Change[]) => ({ changes: changes as RecordRevision['changes'] });

  it('names the lines of older revisions as they stood then', () => {
    const now = { recipients: [{ partyId: 'p2', role: 'processor' }] };
    const newest = revision([{ pointer: '/recipients/0', before: { partyId: 'p1', role: null } }]);
    const older = revision([{ pointer: '/recipients/0/role', before: 'processor', after: null }, { pointer: '/recipients/1/role', before: null, after: 'processor' }]);
    const paths = withLines(now, [newest, older]).map((changes) => changes.map((change) => changeWords(activityShape, change, words).path));
    expect(paths).toEqual([
      [['Ontvangers', 'Beter Buren']],
      [['Ontvangers', 'Beter Buren', 'Rol'], ['Ontvangers', 'Zoeklicht', 'Rol']],
    ]);
  });

  it('walks back over lines that came, lines that went and values that changed', () => {
    const before = { name: 'Oud', scope: [{ purposeId: 'a' }, { purposeId: 'b' }] };
    const after = { name: 'Nieuw', scope: [{ purposeId: 'b' }, { purposeId: 'c' }] };
    expect(undone(after, [
      { pointer: '/name', before: 'Oud', after: 'Nieuw' },
      { pointer: '/scope/1', after: { purposeId: 'c' } },
      { pointer: '/scope/0', before: { purposeId: 'a' } },
    ])).toEqual(before);
  });

  it('walks forward over the same', () => {
    const before = { name: 'Oud', aliases: ['x'], scope: [{ purposeId: 'a' }, { purposeId: 'b', direction: 'provide' }] };
    const changes = [
      { pointer: '/name', before: 'Oud', after: 'Nieuw' },
      { pointer: '/scope/0/direction', before: 'provide', after: 'both' },
      { pointer: '/scope/1', after: { purposeId: 'c' } },
      { pointer: '/scope/0', before: { purposeId: 'a' } },
    ];
    const after = redone(before, changes);
    expect(after).toEqual({ name: 'Nieuw', aliases: ['x'], scope: [{ purposeId: 'b', direction: 'both' }, { purposeId: 'c' }] });
    expect(undone(after, changes)).toEqual(before);
  });
});

describe('What is sent', () => {
  it('leaves out empty lines of text and groups without anything in them', () => {
    expect(tidy(activityFields, { systems: ['  Zaaksysteem ', '', ' '], dpia: { reason: null, reference: '' }, grounds: [{ ground: 'B', statute: { law: null } }] }))
      .toEqual({ systems: ['Zaaksysteem'], dpia: null, grounds: [{ ground: 'B', statute: null }] });
  });
});
