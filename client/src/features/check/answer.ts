import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAsOf } from '../../api/as-of';
import { send } from '../../api/client';
import { useList } from '../../api/register';
import { currentLanguage } from '../../i18n/language';
import { asRequest, isComplete, type Question } from './question';

export type Verdict = 'allowed' | 'conditional' | 'refused';
export type Outcome = 'pass' | 'condition' | 'fail';

export interface RecordReference {
  type: string;
  id: string;
  label: string;
}

export interface Reason {
  rule: string;
  outcome: Outcome;
  message: string;
  citation: string;
  records: RecordReference[];
}

export interface Remedy {
  message: string;
  target?: { type: string; id?: string | null; field?: string | null } | null;
}

/** What the register supports on this question: a verdict and what it rests on. */
export interface Answer {
  verdict: Verdict;
  reasons: Reason[];
  agreements: { id: string; reference: string; title: string; kind: string; state: string }[];
  uncoveredDataCategories: { id: string; name: string }[];
  remedies: Remedy[];
  registerRevision: number;
  checkedAt: string;
}

export interface RecordedCheck extends Answer {
  id: string;
  question: Partial<Question> & { note?: string | null };
  checkedBy: { id: string; name: string } | null;
  note?: string | null;
}

/** Asked again at every change of the question; the former answer stays on screen until the new one is here. */
export function usePreview(question: Question) {
  const asOf = useAsOf();
  const request = asRequest(question);
  return useQuery({
    queryKey: ['register', 'preview', request, asOf ?? null, currentLanguage()],
    enabled: isComplete(question),
    placeholderData: isComplete(question) ? keepPreviousData : undefined,
    queryFn: async ({ signal }) => (await send<Answer>('POST', '/sharing-checks/preview', { query: { asOf }, body: request, signal })).data,
  });
}

export function useRecordCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ question, note }: { question: Question; note: string }) =>
      (await send<RecordedCheck>('POST', '/sharing-checks', { body: { ...asRequest(question), ...(note.trim() ? { note: note.trim() } : {}) } })).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ['register', 'sharing-checks'] }),
  });
}

export function useRecordedCheck(id: string) {
  return useQuery({
    queryKey: ['register', 'sharing-checks', id, currentLanguage()],
    queryFn: async ({ signal }) => (await send<RecordedCheck>('GET', `/sharing-checks/${id}`, { signal })).data,
  });
}

export function useRecordedChecks(filters: Record<string, string | string[] | number | undefined>) {
  return useList<RecordedCheck>('sharing-checks', filters);
}
