import { useNavigate, useSearch } from '@tanstack/react-router';
import { many, nextSort, one, type Search } from './url-state';

/** The filters of a list, kept in the address: they survive a reload and can be sent to somebody. */
export function useFilters() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const set = (change: Search) =>
    void navigate({ to: '.', search: (old: Search) => ({ ...old, page: undefined, ...change }), replace: true, resetScroll: false });
  return {
    one: (key: string) => one(search, key),
    many: (key: string) => many(search, key),
    set,
    page: Math.max(1, Number(one(search, 'page')) || 1),
    turn: (page: number) => set({ page: page > 1 ? String(page) : undefined }),
    sort: one(search, 'sort'),
    /** What a press on a column's head does, in a list that is sorted by `initial` until somebody chooses. */
    sortBy: (initial: string) => (column: string, added: boolean) => set({ sort: nextSort(one(search, 'sort') ?? initial, column, added) }),
  };
}
