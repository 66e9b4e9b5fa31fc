import type { Tree } from '../../record/tree';

/** What decides S6 and S7. The rest of a draft makes no difference, and asking again at every letter of a title would be for nothing. */
const decisive = ['id', 'kind', 'status', 'handling', 'effectiveFrom', 'effectiveUntil', 'renewal', 'terminatedOn'] as const;

/** Lines of a list, by the field without which a line says nothing yet. */
const lists = { organisations: 'organisationId', parties: 'partyId', scope: 'purposeId', article28: 'point', article26: 'point' } as const;

/** A name is required of an agreement, and read by nobody here. */
const nameless = '–';

/**
 * The draft as the API judges it, or nothing while its kind or one of its sides is not chosen. Lines that are still being
 * filled in are left out.
 */
export function draftToTry(draft: Tree): Tree | undefined {
  const linesOf = (key: keyof typeof lists) => ((draft[key] ?? []) as Tree[]).filter((line) => line[lists[key]]);
  if (!draft['kind'] || linesOf('organisations').length === 0 || linesOf('parties').length === 0) return undefined;
  return {
    reference: nameless,
    title: nameless,
    ...Object.fromEntries(decisive.map((key) => [key, draft[key]])),
    ...Object.fromEntries((Object.keys(lists) as (keyof typeof lists)[]).map((key) => [key, linesOf(key)])),
  };
}
