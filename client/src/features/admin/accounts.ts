import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { List } from '../../api/register';
import type { Role } from '../../api/session';

export const roles: readonly Role[] = ['privacyOfficer', 'auditor', 'procurement', 'administrator'];

export interface User {
  id: string;
  version: number;
  userName: string;
  displayName: string;
  roles: Role[];
  disabled: boolean;
}

export interface Token {
  id: string;
  name: string;
  role: Role;
  state: 'active' | 'expired' | 'revoked' | 'suspended';
  owner?: { id: string; name: string } | null;
  createdAt: string;
  expiresAt: string;
}

const listOf = <T>(path: string) => ({
  queryKey: ['access', path],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await send<List<T>>('GET', path, { query: { pageSize: 200 }, signal })).data,
});

export const useUsers = () => useQuery(listOf<User>('/users'));

/** All tokens for an administrator, else one's own. */
export const useTokens = (path: string) => useQuery(listOf<Token>(path));

function useAccessChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['access'] }) });
}

export interface NewUser {
  userName: string;
  displayName: string;
  password: string;
  roles: Role[];
}

export const useCreateUser = () => useAccessChange((user: NewUser) => send<User>('POST', '/users', { body: user }));

export const useChangeUser = () => useAccessChange(({ id, version, ...change }: Pick<User, 'id' | 'version'> & Partial<User>) =>
  send<User>('PUT', `/users/${id}`, { body: change, ifMatch: `"${version}"` }));

export const useSetPassword = () => useAccessChange(({ id, password }: { id: string; password: string }) => send('PUT', `/users/${id}/password`, { body: { password } }));

export interface NewToken {
  name: string;
  role: Role;
  expiresInDays: number;
}

export const useCreateToken = (path: string) => useAccessChange(async (token: NewToken) => (await send<Token & { token: string }>('POST', path, { body: token })).data);

export const useRevokeToken = (path: string) => useAccessChange((id: string) => send('DELETE', `${path}/${id}`));
