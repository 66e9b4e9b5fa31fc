import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { formatInstant } from '../../i18n/format';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Failed, Loading } from '../../ui/states';
import { CalendarAddress } from './calendar-address';
import { useCalendarLink, useMakeCalendarLink, useRevokeCalendarLink } from './calendar-link';

/** The register's deadlines in one's own calendar program: an address that can be made, shown once, and taken back. */
export function CalendarSection() {
  const { t } = useTranslation();
  const link = useCalendarLink();
  const make = useMakeCalendarLink();
  const revoke = useRevokeCalendarLink();
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);

  // What was pressed is gone by then: the focus goes to what came in its place.
  useEffect(() => {
    if (address) place.current?.querySelector('input')?.focus();
  }, [address]);
  const gone = revoke.isSuccess && link.data?.exists === false;
  useEffect(() => {
    if (gone) place.current?.querySelector('button')?.focus();
  }, [gone]);

  const close = () => setAsked(null);
  const ask = (what: 'renew' | 'revoke') => {
    make.reset();
    revoke.reset();
    setAsked(what);
  };
  const makeOne = () => {
    revoke.reset();
    make.mutate(undefined, {
      onSuccess: (made) => {
        // Shown until the page is left, and kept nowhere else.
        setAddress(made.address);
        make.reset();
        close();
      },
    });
  };
  const revokeIt = () => revoke.mutate(undefined, {
    onSuccess: () => {
      setAddress(null);
      close();
    },
  });
  return (
    <section className="stack" aria-labelledby="calendar" ref={place}>
      <h2 id="calendar">{t('calendar.title')}</h2>
      <p className="muted prose">{t('calendar.intro')}</p>
      {link.isPending ? <Loading />
        : link.error ? <Failed title={t('ui.notShown')} detail={isProblem(link.error) ? link.error.message : t('ui.unreachable')} onRetry={() => void link.refetch()} />
        : (
          <>
            {gone && <Notice tone="allowed" title={t('calendar.revoked')} urgent>{t('calendar.revokedText')}</Notice>}
            {address && <CalendarAddress address={address} />}
            {!asked && make.error && <NotSaved error={make.error} />}
            {link.data.exists
              ? (
                <>
                  {!address && (
                    <p className="prose">
                      {t('calendar.since', { when: formatInstant(link.data.createdAt ?? ''), language: t(`calendar.language.${link.data.language === 'en' ? 'en' : 'nl'}`) })}{' '}
                      {t('calendar.sinceText')}
                    </p>
                  )}
                  <div className="row">
                    <Button onPress={() => ask('renew')}>{t('calendar.renew')}</Button>
                    <Button onPress={() => ask('revoke')}>{t('calendar.revoke')}</Button>
                  </div>
                </>
              )
              : (
                <div className="row">
                  <Button look="primary" isDisabled={make.isPending} onPress={makeOne}>{t('calendar.make')}</Button>
                  {!gone && <span className="muted">{t('calendar.none')}</span>}
                </div>
              )}
          </>
        )}
      {asked && (
        <Dialog title={t(asked === 'renew' ? 'calendar.renewTitle' : 'calendar.revokeTitle')} isOpen onClose={close}>
          <p>{t(asked === 'renew' ? 'calendar.renewText' : 'calendar.revokeText')}</p>
          {(make.error ?? revoke.error) && <NotSaved error={(make.error ?? revoke.error)!} />}
          <div className="row">
            <Button look="primary" isDisabled={make.isPending || revoke.isPending} onPress={asked === 'renew' ? makeOne : revokeIt}>
              {t(asked === 'renew' ? 'calendar.renewDo' : 'calendar.revokeDo')}
            </Button>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function NotSaved({ error }: { error: Error }) {
  const { t } = useTranslation();
  return <Failed title={t('admin.notSaved')} detail={isProblem(error) ? error.message : t('ui.unreachable')} />;
}
