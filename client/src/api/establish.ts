import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, reasonHeader } from './client';
import type { Collection } from './register';

type Establishing = Exclude<Collection, 'people'>;

/** Confirms many records of one kind at once: all, or – when the register refuses one – none. */
export function useEstablish(collection: Establishing) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, reason }: { ids: string[]; reason?: string }) =>
      answer(api.POST(`/${collection}/establish` as '/parties/establish', { headers: reasonHeader(reason), body: { ids } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
}
