import { useMay } from '../../api/session';
import type { IconName } from '../../ui/icons';

export interface Destination {
  to: '/' | '/check' | '/register' | '/agreements' | '/parties' | '/pictures' | '/findings' | '/rights' | '/requests' | '/history' | '/export' | '/import' | '/admin';
  word: string;
  icon: IconName;
}

/** The places of the rail that this person's roles can open. */
export function useDestinations(): Destination[] {
  const may = useMay();
  const all: (Destination & { shown: boolean })[] = [
    { to: '/', word: 'frame.nav.home', icon: 'home', shown: true },
    { to: '/check', word: 'frame.nav.check', icon: 'question', shown: true },
    { to: '/register', word: 'frame.nav.register', icon: 'register', shown: true },
    { to: '/agreements', word: 'frame.nav.agreements', icon: 'agreement', shown: true },
    { to: '/parties', word: 'frame.nav.parties', icon: 'party', shown: true },
    { to: '/pictures', word: 'frame.nav.pictures', icon: 'flow', shown: true },
    { to: '/findings', word: 'frame.nav.findings', icon: 'flag', shown: may.audit },
    { to: '/rights', word: 'frame.nav.rights', icon: 'person', shown: may.audit },
    { to: '/requests', word: 'frame.nav.requests', icon: 'inbox', shown: may.audit },
    { to: '/history', word: 'frame.nav.history', icon: 'history', shown: may.audit },
    { to: '/export', word: 'frame.nav.export', icon: 'download', shown: may.audit },
    { to: '/import', word: 'frame.nav.import', icon: 'upload', shown: may.edit },
    { to: '/admin', word: 'frame.nav.admin', icon: 'settings', shown: may.administer || may.edit },
  ];
  return all.filter((destination) => destination.shown);
}
