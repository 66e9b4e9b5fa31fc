/** Search parameters as the whole application keeps them: strings, repeated ones as a list. */
export type Search = Record<string, string | string[] | undefined>;

/** Reads `?data=adres&data=naam&q=x` without quoting, so that addresses stay readable and can be typed. */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const known = search[key];
    search[key] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
  }
  return search;
}

/** Writes what {@link parseSearch} reads; empty and absent values leave no trace in the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') parameters.append(key, String(item));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The first (or only) value under a key. */
export function one(search: Search, key: string): string | undefined {
  const value = search[key];
  return Array.isArray(value) ? value[0] : value;
}

/** All values under a key, none as an empty list. */
export function many(search: Search, key: string): string[] {
  const value = search[key];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** A real calendar day written as `2026-11-22`, else nothing: a mistyped address must not ask the API nonsense. */
export function day(value: string | undefined): string | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

/**
 * A column sorts up, then down, then up; another column starts upwards. `added`: beside the columns that sort already, the
 * first of which decides first.
 */
export function nextSort(current: string | undefined, column: string, added = false): string {
  const parts = current?.split(',') ?? [];
  const at = parts.findIndex((part) => part === column || part === `-${column}`);
  const turned = parts[at] === column ? `-${column}` : column;
  if (!added) return turned;
  return at < 0 ? [...parts, turned].join(',') : parts.with(at, turned).join(',');
}

/** A list of values with this one put in or taken out. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** A list with one of its items moved up (-1) or down (1); at the ends it stays. */
export function moved<T>(items: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  return to < 0 || to >= items.length ? [...items] : items.with(at, items[to]!).with(to, items[at]!);
}

export interface SortPart {
  column: string;
  down: boolean;
}

/** Reads `kind,-name`, the first deciding first. */
export function sortParts(sort: string | undefined): SortPart[] {
  return (sort ?? '').split(',').filter(Boolean).map((part) => (part.startsWith('-') ? { column: part.slice(1), down: true } : { column: part, down: false }));
}

/** Writes what {@link sortParts} reads. */
export function sortText(parts: readonly SortPart[]): string {
  return parts.map(({ column, down }) => (down ? `-${column}` : column)).join(',');
}

/** The columns chosen in an address: known ones, in their order; the first of `usual` opens the record and always stands first. */
export function chosenColumns(chosen: readonly string[], known: readonly string[], usual: readonly string[]): string[] {
  const valid = chosen.filter((id, index) => known.includes(id) && chosen.indexOf(id) === index && id !== usual[0]);
  return valid.length === 0 ? [...usual] : [usual[0]!, ...valid];
}

/** What a saved view keeps of an address: not the page one happened to be on, nor the day on which the register was read. */
export function viewQuery(search: Search): string {
  return stringifySearch({ ...search, page: undefined, asOf: undefined });
}
