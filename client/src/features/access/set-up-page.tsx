import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { useSetUp } from '../../api/session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { AccessPage } from './access-page';

/** The token stands in the fragment, which browsers never send: it cannot end up in a log or a Referer. */
function tokenInAddress(): string {
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
}

export function SetUpPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const setUp = useSetUp();
  const [given] = useState(tokenInAddress);
  const [token, setToken] = useState(given);
  const [displayName, setDisplayName] = useState('');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const errors = isProblem(setUp.error) ? setUp.error.errors : {};
  const complete = token && displayName.trim() && userName.trim() && password;

  const submit = async () => {
    await setUp.mutateAsync({ token, displayName, userName, password });
    await navigate({ to: '/check', search: {}, replace: true });
  };

  return (
    <AccessPage title={t('access.setUp.title')}>
      <p className="muted">{t('access.setUp.intro')}</p>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit().catch(() => undefined); }}>
        {setUp.error && (
          <Notice tone="refused" urgent title={t('access.setUp.failed')}>
            {isProblem(setUp.error) ? setUp.error.message : t('ui.unreachable')}
          </Notice>
        )}
        {!given && <TextField label={t('access.setUp.token')} help={t('access.setUp.tokenHelp')} value={token} onChange={setToken} errors={errors['/token']} autoComplete="off" isRequired />}
        <TextField label={t('access.displayName')} help={t('access.displayNameHelp')} value={displayName} onChange={setDisplayName} errors={errors['/displayName']} autoComplete="name" isRequired />
        <TextField label={t('access.userName')} value={userName} onChange={setUserName} errors={errors['/userName']} autoComplete="username" isRequired />
        <TextField label={t('access.password')} help={t('access.passwordHelp')} type="password" value={password} onChange={setPassword} errors={errors['/password']} autoComplete="new-password" isRequired />
        <Button look="primary" type="submit" isDisabled={!complete || setUp.isPending}>{t('access.setUp.do')}</Button>
      </form>
      <p className="small"><Link to="/sign-in">{t('access.setUp.already')}</Link></p>
    </AccessPage>
  );
}
