import { useNavigate } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from '../../i18n/use-translation';
import { useSignOut } from '../../api/session';
import type { Session } from '../../api/types';
import { forgetAllDrafts } from '../../record/draft';
import { Icon } from '../../ui/icons';
import type { Destination } from './navigation';
import { forgetRecent } from './recent';

/** On a phone the rail is a menu. */
export function PhoneMenu({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <Button className="button square menu-button" aria-label={t('frame.menu')}><Icon name="menu" /></Button>
      <Popover className="popover phone-menu" placement="bottom start">
        <Menu className="options" onAction={(to) => void navigate({ to: to as Destination['to'] })}>
          {destinations.map(({ to, word, icon }) => (
            <MenuItem key={to} id={to} className="option" textValue={t(word)}>
              <Icon name={icon} />
              {t(word)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => {
    forgetAllDrafts();
    forgetRecent();
    return navigate({ to: '/sign-in', search: {} });
  });
  return (
    <MenuTrigger>
      <Button className="button plain user-button" aria-label={t('frame.account', { name: session.displayName })}>
        <Icon name="person" />
        <span className="name">{session.displayName}</span>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <div className="option small">
          <span>
            <strong>{session.displayName}</strong>
            <br />
            <span className="muted">{session.roles.map((role) => t(`words.role.${role}`)).join(', ')}</span>
          </span>
        </div>
        <Menu className="options" onAction={(chosen) => (chosen === 'account' ? void navigate({ to: '/account' }) : signOut.mutate())} aria-label={t('frame.account', { name: session.displayName })}>
          <MenuItem id="account" className="option">{t('frame.ownAccount')}</MenuItem>
          <MenuItem id="sign-out" className="option">{t('frame.signOut')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
