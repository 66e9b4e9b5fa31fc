import { useSearch } from '@tanstack/react-router';
import { today } from '../i18n/format';
import { day, one, type Search } from './url-state';

/** The day the register is read on; nothing means: as it stands now. It lives in the address, so every link keeps it. */
export function useAsOf(): string | undefined {
  const search = useSearch({ strict: false }) as Search;
  const chosen = day(one(search, 'asOf'));
  // Today (or a day that has yet to come) is simply the register as it stands: nothing to tint or to lock.
  return chosen && chosen < today() ? chosen : undefined;
}
