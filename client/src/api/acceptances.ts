import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, reasonHeader } from './client';
import type { Finding } from './types';

/** The privacy officer accepts a finding as it stands: of this version of the record, for as long as it grows no worse. */
export function useAccept(finding: Finding) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason, until }: { id: string; reason: string; until: string }) => answer(api.POST('/finding-acceptances', {
      body: { id, status: 'established', code: finding.code, recordType: finding.record.type, recordId: finding.record.id, field: finding.field, fingerprint: finding.fingerprint, severity: finding.severity, reason, until },
    })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}

/** Takes an acceptance back: it stays in the register as retired, with the reason in the log. */
export function useWithdraw({ id, version }: NonNullable<Finding['acceptance']>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => {
      const { data } = await answer(api.GET('/finding-acceptances/{id}', { params: { path: { id } } }));
      return answer(api.PUT('/finding-acceptances/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } }, headers: reasonHeader(reason), body: { ...data, status: 'retired' },
      }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}
