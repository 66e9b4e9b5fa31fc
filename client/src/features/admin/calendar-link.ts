import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

const own = '/session/calendar-link';
const key = ['access', own];

/** Whether there is a link of one's own, and since when; never its address. */
export const useCalendarLink = () => useQuery({
  queryKey: key,
  queryFn: async ({ signal }) => (await answer(api.GET(own, { signal }))).data,
});

/** Makes a link in the language of the screen. Its address is in this answer only. */
export function useMakeCalendarLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await answer(api.POST(own))).data,
    // Of the address nothing is kept here.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRevokeCalendarLink() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => api.DELETE(own), onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}
