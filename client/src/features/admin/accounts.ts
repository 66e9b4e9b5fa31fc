import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Role, User } from '../../api/types';

export const roles: readonly Role[] = ['privacyOfficer', 'auditor', 'procurement', 'administrator'];

const everything = { pageSize: 200 };

export const useUsers = () => useQuery({
  queryKey: ['access', 'users'],
  queryFn: async ({ signal }) => (await answer(api.GET('/users', { params: { query: everything }, signal }))).data,
});

/** Whose tokens: everybody's, for the administrator, or one's own. Both places answer alike. */
export type TokenPlace = '/access-tokens' | '/session/access-tokens';

export const useTokens = (place: TokenPlace) => useQuery({
  queryKey: ['access', place],
  queryFn: async ({ signal }) => (await answer(api.GET(place, { params: { query: everything }, signal }))).data,
});

function useAccessChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['access'] }) });
}

interface NewUser {
  userName: string;
  displayName: string;
  password: string;
  roles: Role[];
}

export const useCreateUser = () => useAccessChange((body: NewUser) => answer(api.POST('/users', { body })));

export const useChangeUser = () => useAccessChange(({ id, version, ...body }: Pick<User, 'id' | 'version' | 'userName' | 'displayName' | 'roles' | 'disabled'>) =>
  answer(api.PUT('/users/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body })));

export const useSetPassword = () => useAccessChange(({ id, password }: { id: string; password: string }) =>
  api.PUT('/users/{id}/password', { params: { path: { id } }, body: { password } }));

interface NewToken {
  name: string;
  role: Role;
  expiresInDays: number;
}

export const useCreateToken = (place: TokenPlace) => useAccessChange(async (body: NewToken) => (await answer(api.POST(place, { body }))).data);

export const useRevokeToken = (place: TokenPlace) => useAccessChange((id: string) => api.DELETE(`${place}/{id}`, { params: { path: { id } } }));

export const useChangeOwnPassword = () => useAccessChange((body: { currentPassword: string; newPassword: string }) => api.PUT('/session/password', { body }));
