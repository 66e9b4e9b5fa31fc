import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api } from './client';

/** What needs attention on the day that is read. The API counts the days; the screen only shows them. */
export function useAttention() {
  const asOf = useAsOf();
  return useQuery({
    // Part of the register, so that every change asks it anew; names come in the language of the screen.
    queryKey: ['register', 'attention', asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.GET('/attention', { params: { query: { asOf } }, signal }))).data,
  });
}
