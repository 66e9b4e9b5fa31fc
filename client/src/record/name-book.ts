import { useMemo } from 'react';
import { useTranslation } from '../i18n/use-translation';
import type { Collection } from '../api/register';
import { useNames, type Name } from '../api/names';
import type { Words } from './words';

interface NameBook {
  words: Words;
  list: (collection: Collection) => readonly Name[];
  isPending: boolean;
}

/** The names behind the ids of these collections, and the words to speak of them. */
export function useNameBook(wanted: ReadonlySet<Collection>): NameBook {
  const { t, i18n } = useTranslation();
  const organisations = useNames('organisations', wanted.has('organisations'));
  const purposes = useNames('purposes', wanted.has('purposes'));
  const dataCategories = useNames('data-categories', wanted.has('data-categories'));
  const subjects = useNames('data-subject-categories', wanted.has('data-subject-categories'));
  const parties = useNames('parties', wanted.has('parties'));
  const activities = useNames('processing-activities', wanted.has('processing-activities'));
  const agreements = useNames('agreements', wanted.has('agreements'));
  const people = useNames('people', wanted.has('people'));
  return useMemo(() => {
    const books: Partial<Record<Collection, { list: Name[]; byId: Map<string, Name>; isPending: boolean }>> = {
      organisations, purposes, 'data-categories': dataCategories, 'data-subject-categories': subjects,
      parties, 'processing-activities': activities, agreements, people,
    };
    return {
      words: {
        t,
        name: (collection, id) => books[collection]?.byId.get(id)?.name
          ?? (books[collection]?.isPending ? '…' : t(collection === 'people' ? 'record.person' : 'ui.unknownRecord')),
      },
      list: (collection) => books[collection]?.list ?? [],
      isPending: [...wanted].some((collection) => books[collection]?.isPending),
    };
    // The language decides every word in the book although no record changed.
  }, [t, i18n.language, wanted, organisations, purposes, dataCategories, subjects, parties, activities, agreements, people]);
}
