import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api } from './client';
import type { components } from './schema';
import type { Served } from './types';

/** A record as somebody who searches knows it. */
export type Found = Served<components['schemas']['SearchResult']>;

interface Question {
  /** Finds by what was typed, best first. */
  q?: string;
  /** Without words: these records, in this order. */
  id?: string[];
  pageSize?: number;
}

/** Asks the register of the day that is read. What was found for other words is not kept on the screen: Enter must never open it. */
export function useFound(question: Question, enabled: boolean) {
  const asOf = useAsOf();
  return useQuery({
    // Part of the register, so that every change asks it anew; names come in the language of the screen.
    queryKey: ['register', 'search', question, asOf ?? null, currentLanguage()],
    enabled,
    // Without a line the search says so; by itself it would wait for one and look busy.
    networkMode: 'always',
    queryFn: async ({ signal }) => (await answer(api.GET('/search', { params: { query: { ...question, asOf } }, signal }))).data,
  });
}
