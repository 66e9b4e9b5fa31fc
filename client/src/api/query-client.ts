import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, Problem } from './problem';
import { sessionQuery } from './session';

/** A session that ended while somebody worked: the frame asks to sign in again, what was typed stays in its draft. */
function noticeEndOfSession(error: unknown): void {
  if (isProblem(error, 401)) queryClient.setQueryData(sessionQuery.queryKey, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      // A wrong password answers 401 too; that one belongs to the sign-in form.
      if (mutation.meta?.['anonymous'] !== true) noticeEndOfSession(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof Problem) && count < 2,
    },
  },
});
