import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAsOf } from '../../api/as-of';
import { answer, api } from '../../api/client';
import { useList, type Filters } from '../../api/register';
import type { RecordedCheck } from '../../api/types';
import { currentLanguage } from '../../i18n/language';
import { asRequest, isComplete, type Question } from './question';

function previewQuery(question: Question, asOf: string | undefined) {
  const body = asRequest(question);
  return queryOptions({
    queryKey: ['register', 'preview', body, asOf ?? null, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.POST('/sharing-checks/preview', { params: { query: { asOf } }, body, signal }))).data,
  });
}

/** Asked again at every change of the question; the former answer stays on screen until the new one is here. */
export function usePreview(question: Question) {
  return useQuery({
    ...previewQuery(question, useAsOf()),
    enabled: isComplete(question),
    placeholderData: isComplete(question) ? keepPreviousData : undefined,
  });
}

/** Asks at once what will be shown: the address and the page follow while the API thinks. */
export function useAskAhead() {
  const client = useQueryClient();
  const asOf = useAsOf();
  return useCallback((question: Question) => {
    if (isComplete(question)) void client.prefetchQuery(previewQuery(question, asOf));
  }, [client, asOf]);
}

export function useRecordCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ question, note }: { question: Question; note: string }) =>
      (await answer(api.POST('/sharing-checks', { body: { ...asRequest(question), note: note.trim() || null } }))).data as RecordedCheck,
    onSuccess: () => client.invalidateQueries({ queryKey: ['register', 'sharing-checks'] }),
  });
}

export function useRecordedCheck(id: string) {
  return useQuery({
    queryKey: ['register', 'sharing-checks', id, currentLanguage()],
    queryFn: async ({ signal }) => (await answer(api.GET('/sharing-checks/{id}', { params: { path: { id } }, signal }))).data,
  });
}

export function useRecordedChecks(filters: Filters) {
  return useList<RecordedCheck>('sharing-checks', filters);
}
