import type { RecordType } from '../../record/kinds';
import { plain } from '../../ui/words';
import type { ImportRow, ImportSettings, NameChoice, UnknownName } from './imports';

/** A name that means no record, asked once however many rows have it. */
export interface AskedName extends Pick<UnknownName, 'text' | 'suggestions' | 'canCreate'> {
  key: string;
  recordType: RecordType;
  /** How many rows have it. */
  rows: number;
}

/** What somebody says a name means: a record of the register, or a new one by that name. */
export type Meaning = { recordId: string } | 'new';

/** Names are the same when their letters and digits are, whatever their case, accents, spaces and signs: as the API compares them. */
export function keyOf(recordType: string, text: string): string {
  return `${recordType} ${plain(text).replace(/[^\p{L}\p{N}]/gu, '') || text}`;
}

/** The names the rows ask about, those of the most rows first. */
export function askedNames(rows: readonly ImportRow[]): AskedName[] {
  const asked = new Map<string, AskedName>();
  for (const row of rows) {
    const counted = new Set<string>();
    for (const { unknown } of row.problems) {
      if (!unknown) continue;
      const key = keyOf(unknown.recordType, unknown.text);
      const name = asked.get(key) ?? { key, recordType: unknown.recordType as RecordType, text: unknown.text, suggestions: unknown.suggestions, canCreate: unknown.canCreate, rows: 0 };
      asked.set(key, counted.has(key) ? name : { ...name, rows: name.rows + 1 });
      counted.add(key);
    }
  }
  return [...asked.values()].sort((one, other) => other.rows - one.rows);
}

const isSame = (choice: NameChoice, key: string) => keyOf(choice.recordType, choice.text) === key;

/** The settings with these names explained as well; a name explained before gets its new meaning. */
export function withMeanings(settings: ImportSettings, asked: readonly AskedName[], meanings: ReadonlyMap<string, Meaning>): ImportSettings {
  const told = asked.flatMap(({ key, recordType, text }): NameChoice[] => {
    const meaning = meanings.get(key);
    if (!meaning) return [];
    return [meaning === 'new' ? { recordType, text, create: true } : { recordType, text, recordId: meaning.recordId }];
  });
  const kept = settings.names.filter((choice) => !told.some(({ recordType, text }) => isSame(choice, keyOf(recordType, text))));
  return { ...settings, names: [...kept, ...told] };
}

/** The settings without what was said of this name. */
export function withoutMeaning(settings: ImportSettings, choice: NameChoice): ImportSettings {
  const key = keyOf(choice.recordType, choice.text);
  return { ...settings, names: settings.names.filter((other) => !isSame(other, key)) };
}
