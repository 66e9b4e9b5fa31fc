import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client';
import type { components } from './schema';
import type { Served } from './types';

export type SavedView = Served<components['schemas']['SavedView']>;

const own = ['session', 'views'];
// As many as an account may have.
const most = 100;

/** The lists somebody saved, on whatever machine: those of one page. */
export function useViews(page: string) {
  return useQuery({
    queryKey: own,
    queryFn: async ({ signal }) => (await answer(api.GET('/session/views', { params: { query: { pageSize: most } }, signal }))).data.items as SavedView[],
    select: (views) => views.filter((view) => view.page === page),
  });
}

type Saving = Pick<SavedView, 'name' | 'page' | 'query'> & { id?: string };

/** Keeps a view; with an id in the place of that one. */
export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Saving) => answer(id
      ? api.PUT('/session/views/{id}', { params: { path: { id } }, body })
      : api.POST('/session/views', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: own }),
  });
}

export function useDeleteView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/session/views/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: own }),
  });
}
