import { pageOf } from '../../record/kinds';

/** Which records this browser opened last, newest first: the addresses of their pages, so kinds and ids, never a name. */
const key = 'recent';

/** One more than is shown: the page one is on is left out. */
const most = 9;

const record = new RegExp(`^(?:${Object.values(pageOf).join('|')})/[0-9a-f-]{36}(?=/|$)`);

/** The address of the record's own page, wherever among its pages this is; nothing on other pages. */
export function recordOf(pathname: string): string | undefined {
  return record.exec(pathname)?.[0];
}

export function recent(): string[] {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '[]') as string[]).filter((address) => recordOf(address) === address);
  } catch {
    // Somebody else's words under our key are as good as none.
    return [];
  }
}

export function remember(pathname: string): void {
  const address = recordOf(pathname);
  if (address) localStorage.setItem(key, JSON.stringify([address, ...recent().filter((other) => other !== address)].slice(0, most)));
}

/** For when another person takes the chair. */
export function forgetRecent(): void {
  localStorage.removeItem(key);
}
