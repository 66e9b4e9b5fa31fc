import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api } from './client';
import type { Flows } from './types';

interface Only {
  activityId?: string;
  purposeId?: string;
  partyId?: string;
  dataCategoryId?: string;
  /** To or from the parties of this agreement, whether it carries them or not. */
  agreementId?: string;
}

/** Which data go where and what carries them, judged by the API on the day that is read. More than `limit`: only how many. */
export function useFlows(only: Only, limit?: number) {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['register', 'flows', only, limit ?? null, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => {
      const query = { asOf, limit, ...Object.fromEntries(Object.entries(only).filter(([, id]) => id).map(([key, id]) => [key, [id]])) };
      return (await answer(api.GET('/flows', { params: { query }, signal }))).data as Flows;
    },
  });
}
