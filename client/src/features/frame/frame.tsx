import './frame.css';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useSession } from '../../api/session';
import { formatDay } from '../../i18n/format';
import { Icon } from '../../ui/icons';
import { AsOfControl, useSetAsOf } from './as-of-control';
import { LanguageSwitch } from './language-switch';
import { useDestinations } from './navigation';
import { PhoneMenu, UserMenu } from './menus';
import { remember } from './recent';
import { SearchButton } from './search-button';

/** The frame around every page of a signed-in person: where to go, on which day the register is read, who is here. */
export function Frame() {
  const { t } = useTranslation();
  const session = useSession();
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  const destinations = useDestinations();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  const account = session?.id;
  useEffect(() => {
    if (account) remember(pathname, account);
  }, [pathname, account]);

  // A screen reader hears the new page only when the focus moves into it.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);

  if (!session) return <SignInFirst />;
  return (
    <div className="frame" data-past={asOf ? '' : undefined}>
      <a className="skip button primary" href="#main">{t('frame.skip')}</a>
      <header className="head">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" />
          {t('frame.title')}
        </Link>
        <PhoneMenu destinations={destinations} />
        <SearchButton />
        <AsOfControl />
        <LanguageSwitch />
        <UserMenu session={session} />
      </header>
      <nav className="rail" aria-label={t('frame.navigation')}>
        <ul>
          {destinations.map(({ to, word, icon }) => (
            <li key={to}>
              <Link to={to} aria-current={isWithin(pathname, to) ? 'page' : undefined}>
                <Icon name={icon} />
                {t(word)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main className="content" id="main" tabIndex={-1} ref={main}>
        {asOf && (
          <div className="past-bar" role="status">
            <Icon name="history" />
            <strong>{t('frame.past', { day: formatDay(asOf) })}</strong>
            <span>{t('frame.pastLocked')}</span>
            <button type="button" className="button plain compact no-print" onClick={() => setAsOf(undefined)}>{t('frame.backToToday')}</button>
          </div>
        )}
        <Outlet />
      </main>
    </div>
  );
}

/**
 * Sends to the sign-in page and brings back here after. Once, with the address it stood on: the address changes while the
 * sign-in page is being fetched, and going there again for each change would never end.
 */
function SignInFirst() {
  const navigate = useNavigate();
  const { href } = useLocation();
  const [next] = useState(href);
  useEffect(() => void navigate({ to: '/sign-in', search: { next } }), [navigate, next]);
  return null;
}

const places: Record<string, readonly string[]> = {
  '/': ['/', '/confirm'],
  '/check': ['/check', '/checks'],
  '/register': ['/register', '/activities', '/purposes'],
};

function isWithin(pathname: string, to: string): boolean {
  return (places[to] ?? [to]).some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
