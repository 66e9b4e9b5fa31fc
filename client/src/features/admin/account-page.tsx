import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useChangeOwnPassword } from './accounts';
import { CalendarSection } from './calendar-section';
import { TokensSection } from './tokens-section';

/** What is one's own: who the register takes you for, its deadlines in your calendar, your password, your tokens. */
export function AccountPage() {
  const { t } = useTranslation();
  const session = useSession();
  if (!session) return null;
  return (
    <div className="stack wide">
      <header className="page-head">
        <h1>{t('frame.ownAccount')}</h1>
        <p className="muted">{session.displayName} · {session.roles.map((role) => t(`words.role.${role}`)).join(', ')}</p>
      </header>
      <CalendarSection />
      <PasswordSection />
      <TokensSection place="/session/access-tokens" roles={session.roles} />
    </div>
  );
}

function PasswordSection() {
  const { t } = useTranslation();
  const change = useChangeOwnPassword();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const errors = isProblem(change.error) ? change.error.errors : {};
  const submit = async () => {
    await change.mutateAsync({ currentPassword: current, newPassword: wanted });
    setCurrent('');
    setWanted('');
  };
  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">{t('admin.changePassword')}</h2>
      <form className="stack prose" onSubmit={(event) => { event.preventDefault(); submit().catch(() => undefined); }}>
        {change.error && <Failed title={t('admin.notSaved')} detail={isProblem(change.error) ? change.error.message : t('ui.unreachable')} />}
        {change.isSuccess && <Notice tone="allowed" title={t('admin.passwordChanged')} urgent>{t('admin.passwordChangedText')}</Notice>}
        <TextField label={t('admin.currentPassword')} type="password" value={current} onChange={setCurrent} errors={errors['/currentPassword']} autoComplete="current-password" isRequired />
        <TextField label={t('admin.newPassword')} help={t('access.passwordHelp')} type="password" value={wanted} onChange={setWanted} errors={errors['/newPassword']} autoComplete="new-password" isRequired />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={!current || !wanted || change.isPending}>{t('admin.changePassword')}</Button>
        </div>
      </form>
    </section>
  );
}
