import { useMay } from '../../api/session';
import type { IconName } from '../../ui/icons';

export interface Destination {
  to: '/check';
  word: string;
  icon: IconName;
}

/** The places of the rail that this person's roles can open. */
export function useDestinations(): Destination[] {
  const may = useMay();
  const all: (Destination & { shown: boolean })[] = [
    { to: '/check', word: 'frame.nav.check', icon: 'question', shown: may.check },
  ];
  return all.filter((destination) => destination.shown);
}
