/** A record, a line or a group as JSON: what a form edits and a page reads. */
export type Tree = { [key: string]: unknown };

/** The parts of a JSON pointer (RFC 6901). */
export function parts(pointer: string): string[] {
  return pointer.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

export function getAt(value: unknown, pointer: string): unknown {
  return parts(pointer).reduce<unknown>((at, part) => (at === null || typeof at !== 'object' ? undefined : (at as Tree)[part]), value);
}

/** The same tree with another value at the pointer; everything beside the path stays the same object. */
export function setAt<T>(value: T, pointer: string, next: unknown): T {
  const [part, ...rest] = parts(pointer);
  if (part === undefined) return next as T;
  const deeper = rest.map((piece) => `/${piece}`).join('');
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === part ? setAt(item, deeper, next) : item)) as T;
  }
  const tree = (value ?? {}) as Tree;
  return { ...tree, [part]: setAt(tree[part], deeper, next) } as T;
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A group in which nothing stands is absent, so that "no statute" is never stored as an empty statute. */
export function pruned(value: Tree): Tree | null {
  const blank = (item: unknown): boolean =>
    isBlank(item) || (typeof item === 'object' && item !== null && !Array.isArray(item) && Object.values(item).every(blank));
  return Object.values(value).every(blank) ? null : value;
}
