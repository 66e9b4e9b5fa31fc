import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language';
import { useAsOf } from './as-of';
import { answer, api } from './client';
import type { Collection, Filters } from './register';
import type { components, paths } from './schema';
import type { Served } from './types';

export type Facet = Served<components['schemas']['Facet']>;
export type FacetValue = Facet['values'][number];

const counting = (collection: Exclude<Collection, 'people'>) => `/${collection}/facets` satisfies keyof paths as '/parties/facets';

/** How many records a list would have for each value of these filters, each counted as if it were not set itself. */
export function useFacets(collection: Exclude<Collection, 'people'>, fields: readonly string[], filters: Filters, limit: number | undefined, enabled = true) {
  const asOf = useAsOf();
  return useQuery({
    // Part of the register, so that every change asks it anew; names come in the language of the screen.
    queryKey: ['register', collection, 'facets', fields, filters, limit ?? null, asOf ?? null, currentLanguage()],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await answer(api.GET(counting(collection), { params: { query: { ...filters, facet: fields as string[], limit, asOf } }, signal }))).data,
  });
}
