import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api, base } from './client';
import type { AccessOverview, NotificationList, PrivacyStatement } from './types';
import { stringifySearch } from './url-state';

/** Whose data, and whether what nobody established yet is in. */
export interface Subjects {
  dataSubjectCategoryId: string | undefined;
  proposals: boolean;
}

/** What is done with the data of a category of people (art. 15). */
export function useAccessOverview({ dataSubjectCategoryId, proposals }: Subjects) {
  const asOf = useAsOf();
  return useQuery({
    enabled: !!dataSubjectCategoryId,
    queryKey: ['register', 'rights', 'access-overview', dataSubjectCategoryId, proposals, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => {
      const query = { dataSubjectCategoryId: dataSubjectCategoryId!, proposals: String(proposals), asOf };
      return (await answer(api.GET('/rights/access-overview', { params: { query }, signal }))).data as AccessOverview;
    },
  });
}

/** The privacy statement for a category of people (arts 13–14). */
export function usePrivacyStatement({ dataSubjectCategoryId, proposals }: Subjects) {
  const asOf = useAsOf();
  return useQuery({
    enabled: !!dataSubjectCategoryId,
    queryKey: ['register', 'rights', 'privacy-statement', dataSubjectCategoryId, proposals, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => {
      const query = { dataSubjectCategoryId: dataSubjectCategoryId!, proposals: String(proposals), asOf };
      return (await answer(api.GET('/rights/privacy-statement', { params: { query }, signal }))).data as PrivacyStatement;
    },
  });
}

/** Whom to tell that these data were corrected, erased or restricted (art. 19). */
export function useNotificationList(dataCategoryIds: string[], dataSubjectCategoryId: string | undefined) {
  const asOf = useAsOf();
  return useQuery({
    enabled: dataCategoryIds.length > 0,
    queryKey: ['register', 'rights', 'notification-list', dataCategoryIds, dataSubjectCategoryId ?? null, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/rights/notification-list', { params: { query: { dataCategoryIds, dataSubjectCategoryId, asOf } }, signal }))).data as NotificationList,
  });
}

/** The address of one of these texts as a file, in the language of the screen. */
export function rightsFile(file: string, query: Record<string, unknown>): string {
  return `${base}/rights/${file}${stringifySearch({ ...query, lang: currentLanguage() })}`;
}
