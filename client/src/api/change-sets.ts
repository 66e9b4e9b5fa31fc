import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, reasonHeader } from './client';
import type { components } from './schema';
import type { Served } from './types';

export type Undone = Served<components['schemas']['Undone']>;

/** Puts every record of a change set back as it was before it, as one new change set; or nothing, when something stands in the way. */
export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, reason }: { id: string; reason?: string }): Promise<Undone> =>
      (await answer(api.POST('/change-sets/{id}/undo', { params: { path: { id } }, headers: reasonHeader(reason) }))).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}
