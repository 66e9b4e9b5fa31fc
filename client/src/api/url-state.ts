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
