import { useCallback, useEffect, useState } from 'react';
import { setAt, type Tree } from './tree';

/** What somebody is typing: the state it started from, its ETag (none for a new record), and what it became. */
export interface Draft {
  base: Tree;
  etag: string | null;
  value: Tree;
}

const keyOf = (collection: string, id: string) => `draft:${collection}:${id}`;

/** Drafts live in the tab's own storage: they survive a lost connection, a reload and signing in again, and die with the tab. */
export function storedDraft(collection: string, id: string): Draft | undefined {
  const text = sessionStorage.getItem(keyOf(collection, id));
  return text ? (JSON.parse(text) as Draft) : undefined;
}

export function forgetDraft(collection: string, id: string): void {
  sessionStorage.removeItem(keyOf(collection, id));
}

/** Removes all drafts, for when another person takes the chair. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('draft:')) sessionStorage.removeItem(key);
  }
}

/** A record being edited. `start` is used only where no draft was kept. */
export function useDraft(collection: string, id: string, start: Draft) {
  const [kept] = useState(() => storedDraft(collection, id));
  const [draft, setDraft] = useState<Draft>(kept ?? start);
  const [touched, setTouched] = useState(kept !== undefined);

  useEffect(() => {
    if (touched) sessionStorage.setItem(keyOf(collection, id), JSON.stringify(draft));
  }, [collection, id, draft, touched]);

  const change = useCallback((next: (draft: Draft) => Draft) => {
    setTouched(true);
    setDraft(next);
  }, []);
  const set = useCallback((pointer: string, value: unknown) => change((old) => ({ ...old, value: setAt(old.value, pointer, value) })), [change]);
  const forget = useCallback(() => {
    setTouched(false);
    forgetDraft(collection, id);
  }, [collection, id]);
  return { draft, touched, wasKept: kept !== undefined, set, replace: change, forget };
}

/**
 * A UUIDv7 (RFC 9562): time first, then chance. The client makes the id of a new record, so that sending it again
 * after a lost answer does not make a second one.
 */
export function newId(now: number = Date.now(), random: Uint8Array = crypto.getRandomValues(new Uint8Array(10))): string {
  const time = now.toString(16).padStart(12, '0');
  const bytes = [...random].map((byte) => byte.toString(16).padStart(2, '0'));
  const version = `7${bytes[0]![0]}${bytes[1]}`;
  const variant = `${((random[2]! & 0x3f) | 0x80).toString(16)}${bytes[3]}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${bytes.slice(4).join('')}`;
}
