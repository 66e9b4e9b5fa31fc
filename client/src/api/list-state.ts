import type { UseQueryResult } from '@tanstack/react-query';
import { isProblem } from './problem';
import type { List } from './register';

/** The state of a list query in the words of the page that shows it. */
export function listState<T>(query: UseQueryResult<List<T>>) {
  return {
    isPending: query.isPending,
    error: query.error,
    detail: isProblem(query.error) ? query.error.message : undefined,
    isEmpty: query.data?.items.length === 0,
    onRetry: () => void query.refetch(),
  };
}
