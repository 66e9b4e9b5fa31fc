import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './client';
import { isProblem } from './problem';

export type Role = 'privacyOfficer' | 'auditor' | 'procurement' | 'administrator';

export interface Session {
  id: string;
  userName: string;
  displayName: string;
  roles: Role[];
}

/** Who is signed in; nobody is an answer, not a failure. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return (await send<Session>('GET', '/session', { signal })).data;
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

export interface Credentials {
  userName: string;
  password: string;
}

export interface FirstAccount extends Credentials {
  token: string;
  displayName: string;
}

/** Everything asked before belongs to another person: it is thrown away. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    meta: { anonymous: true },
    mutationFn: (credentials: Credentials) => send<Session>('POST', '/session', { body: credentials }),
    onSuccess: () => client.resetQueries(),
  });
}

export function useSetUp() {
  const client = useQueryClient();
  return useMutation({
    meta: { anonymous: true },
    mutationFn: (account: FirstAccount) => send<Session>('POST', '/setup', { body: account }),
    onSuccess: () => client.resetQueries(),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send('DELETE', '/session'),
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
