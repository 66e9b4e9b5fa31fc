import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client';
import { isProblem } from './problem';
import type { components } from './schema';
import type { Session } from './types';

/** Who is signed in; nobody is an answer, not a failure. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return (await answer(api.GET('/session', { signal }))).data;
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/**
 * Which doors to show. The API decides every request again by itself; hiding a button only spares a person a refusal.
 */
export function useMay() {
  const roles = useSession()?.roles ?? [];
  const officer = roles.includes('privacyOfficer');
  return {
    edit: officer,
    audit: officer || roles.includes('auditor'),
    administer: roles.includes('administrator'),
  };
}

export type Credentials = Required<components['schemas']['SignIn']>;

export interface FirstAccount extends Credentials {
  token: string;
  displayName: string;
}

/** Everything asked before belongs to another person: it is thrown away. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    meta: { anonymous: true },
    mutationFn: (credentials: Credentials) => answer(api.POST('/session', { body: credentials })),
    onSuccess: () => client.resetQueries(),
  });
}

export function useSetUp() {
  const client = useQueryClient();
  return useMutation({
    meta: { anonymous: true },
    mutationFn: (account: FirstAccount) => answer(api.POST('/setup', { body: account })),
    onSuccess: () => client.resetQueries(),
  });
}

/** Signs out, leaves for a page that needs nobody, and only then forgets who was here: the frame would ask to sign in first. */
export function useSignOut(leave: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/session'),
    onSuccess: async () => {
      await leave();
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
