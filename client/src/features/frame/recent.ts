import { pageOf } from '../../record/kinds';

/** Which records a person opened last in this browser, newest first: the addresses of their pages, so kinds and ids, never a name. */
const key = 'recent';

interface Recent {
  /** Whose account: a session ends without anybody signing out, and the next person is not to see what the last one read. */
  by: string;
  seen: string[];
}

/** One more than is shown: the page one is on is left out. */
const most = 9;

const record = new RegExp(`^(?:${Object.values(pageOf).join('|')})/[0-9a-f-]{36}(?=/|$)`);

/** The address of the record's own page, wherever among its pages this is; nothing on other pages. */
export function recordOf(pathname: string): string | undefined {
  return record.exec(pathname)?.[0];
}

export function recent(accountId: string): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Recent | null;
    return kept?.by === accountId ? kept.seen.filter((address) => recordOf(address) === address) : [];
  } catch {
    // Somebody else's words under our key are as good as none.
    return [];
  }
}

/** Puts a page first; what another person left under this key goes. */
export function remember(pathname: string, accountId: string): void {
  const address = recordOf(pathname);
  const seen = recent(accountId).filter((other) => other !== address);
  const kept: Recent = { by: accountId, seen: address ? [address, ...seen].slice(0, most) : recent(accountId) };
  localStorage.setItem(key, JSON.stringify(kept));
}

/** For when another person takes the chair. */
export function forgetRecent(): void {
  localStorage.removeItem(key);
}
