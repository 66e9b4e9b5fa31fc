import { useMemo } from 'react';
import { formatCountry } from '../i18n/format';
import { currentLanguage } from '../i18n/language';
import { useAll, type Collection } from './register';
import { useMay } from './session';
import type { RecordStatus } from './types';

interface Named {
  id: string;
  name?: string;
  nameEn?: string | null;
  code?: string;
  reference?: string;
  title?: string;
  aliases?: string[];
  status?: RecordStatus;
  parentId?: string | null;
  chamberOfCommerceNumber?: string | null;
  country?: string;
}

/** One record as pickers and sentences know it. */
export interface Name {
  id: string;
  name: string;
  code?: string;
  search: string;
  retired: boolean;
  parentId?: string | null;
}

/** What a record is called in the language of the screen: names for people, codes only where they are the name. */
export function nameOf(collection: Collection, record: Named): string {
  const name = currentLanguage() === 'en' ? (record.nameEn ?? record.name) : record.name;
  switch (collection) {
    case 'purposes':
    case 'processing-activities':
      return `${record.code} ${name}`;
    case 'agreements':
      return `${record.reference} ${record.title ?? ''}`.trim();
    case 'adequacy-decisions':
      return record.country ? formatCountry(record.country) : record.id;
    default:
      return name ?? record.code ?? record.id;
  }
}

/** All records of a collection by name, in the register's own order: on the day that is read, or as it stands now. */
export function useNames(collection: Collection, enabled = true, onItsDay = true): { list: Name[]; byId: Map<string, Name>; isPending: boolean } {
  const { edit } = useMay();
  // People are the privacy officer's alone to list; others see the names that records carry themselves.
  const people = collection === 'people';
  // They are outside the log: the register knows them as they are now, on whatever day it is read.
  const query = useAll<Named>(collection, enabled && (!people || edit), onItsDay && !people);
  const language = currentLanguage();
  return useMemo(() => {
    const list = (query.data ?? []).map((record): Name => ({
      id: record.id,
      name: nameOf(collection, record),
      code: record.code,
      search: [record.code, record.name, record.nameEn, record.chamberOfCommerceNumber, ...(record.aliases ?? [])].filter(Boolean).join('\n'),
      retired: record.status === 'retired',
      parentId: record.parentId,
    }));
    return { list, byId: new Map(list.map((name) => [name.id, name])), isPending: query.isPending && query.fetchStatus !== 'idle' };
    // The language is a dependency although the records do not change with it: their names do.
  }, [collection, query.data, query.isPending, query.fetchStatus, language]);
}
