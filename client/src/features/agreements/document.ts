import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, base, reasonHeader } from '../../api/client';
import { currentLanguage } from '../../i18n/language';

export const addressOf = (id: string) => `${base}/agreements/${id}/document`;

/** Whether the file of an agreement is stored now, and which; the API tells auditors and the privacy officer only. */
export function useStoredFile(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['register', 'agreements', 'document', id, currentLanguage()],
    enabled,
    queryFn: async ({ signal }) => (await answer(api.GET('/agreements/{id}/document/details', { params: { path: { id } }, signal }))).data,
  });
}

interface Keeping {
  id: string;
  /** The version this rests on. */
  version: number;
  /** Absent: the stored file is erased. */
  file?: File;
  reason?: string;
}

/** Stores a file of an agreement, or erases the stored one. Either is a change of the agreement. */
export function useKeepFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, version, file, reason }: Keeping): Promise<void> => {
      const header = { 'If-Match': `"${version}"` };
      if (file) {
        await api.PUT('/agreements/{id}/document', {
          params: { path: { id }, query: { name: file.name }, header },
          headers: { ...reasonHeader(reason), 'Content-Type': 'application/octet-stream' },
          body: file as never,
          bodySerializer: (body) => body,
        });
      } else {
        await api.DELETE('/agreements/{id}/document', { params: { path: { id }, header }, headers: reasonHeader(reason) });
      }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}
