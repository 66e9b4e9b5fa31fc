import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api } from './client';
import type { paths } from './schema';
import { useMay } from './session';
import type { CoverageRow } from './types';

type Asked = NonNullable<paths['/coverage']['get']['parameters']['query']>;
/** Of which rows coverage is asked. */
export type CoverageAsked = Omit<Asked, 'asOf' | 'on' | 'page' | 'pageSize'>;
type Draft = NonNullable<paths['/coverage/what-if']['post']['requestBody']>['content']['application/json'];

const largestPage = 200;

/** Every row, page after page. */
export async function everyCoverage(asked: CoverageAsked, asOf: string | undefined): Promise<CoverageRow[]> {
  const rows: CoverageRow[] = [];
  for (let page = 1; ; page++) {
    const { data } = await answer(api.GET('/coverage', { params: { query: { ...asked, asOf, page, pageSize: largestPage } } }));
    rows.push(...data.items);
    if (data.items.length === 0 || rows.length >= data.total) return rows;
  }
}

/** What carries which data to whom on the day that is read; nothing for who may not read it. A page stays in sight until the next has come. */
export function useCoverage(asked: CoverageAsked & { page: number; pageSize: number }) {
  const asOf = useAsOf();
  const { audit } = useMay();
  return useQuery({
    queryKey: ['register', 'coverage', asked, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.GET('/coverage', { params: { query: { ...asked, asOf } }, signal }))).data,
    placeholderData: keepPreviousData,
    enabled: audit,
  });
}

/** What breaks if the agreement ends on this day, which is then its last. */
export function useEnding(agreementId: string, on: string) {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['register', 'coverage', 'ending', agreementId, on, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.GET('/coverage/ending', { params: { query: { agreementId, on, asOf } }, signal }))).data,
    placeholderData: keepPreviousData,
    enabled: on !== '',
  });
}

/** What a draft would make possible, as it stands and once signed by all; the API keeps nothing of it. No draft: nothing is asked. */
export function useWhatIf(draft: object | undefined, replaces?: string) {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['register', 'coverage', 'what-if', draft, replaces ?? null, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.POST('/coverage/what-if', { params: { query: { replaces, asOf } }, body: draft as Draft, signal }))).data,
    placeholderData: draft ? keepPreviousData : undefined,
    enabled: draft !== undefined,
  });
}
