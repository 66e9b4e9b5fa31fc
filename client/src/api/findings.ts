import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api } from './client';
import type { paths } from './schema';
import { useMay } from './session';

type Asked = NonNullable<paths['/findings']['get']['parameters']['query']>;

/**
 * What the register lacks or gets wrong on the day that is read, in the language of the screen; nothing for who may not read
 * it. `keep`: a list stays in sight until its next page has come.
 */
export function useFindings(asked: Omit<Asked, 'asOf' | 'on'>, keep = true) {
  const asOf = useAsOf();
  const { audit } = useMay();
  return useQuery({
    queryKey: ['register', 'findings', asked, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.GET('/findings', { params: { query: { ...asked, asOf } }, signal }))).data,
    placeholderData: keep ? keepPreviousData : undefined,
    enabled: audit,
  });
}

const mostOfARecord = 200;

/** The findings on one record: never those of the record or the day before it, while these are being asked. */
export function useRecordFindings(id: string) {
  return useFindings({ recordId: [id], sort: 'code', pageSize: mostOfARecord }, false);
}

/** How many there were at the end of each of the last twelve months, and are now. */
export function useFindingsTrend() {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['register', 'findings', 'trend', asOf ?? null],
    queryFn: async ({ signal }) => (await answer(api.GET('/findings/trend', { params: { query: { asOf } }, signal }))).data,
  });
}
