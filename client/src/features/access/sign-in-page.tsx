import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { useSignIn } from '../../api/session';
import { one, type Search } from '../../api/url-state';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { AccessPage } from './access-page';

export function SignInPage() {
  const { t } = useTranslation();
  const next = one(useSearch({ strict: false }) as Search, 'next');
  const navigate = useNavigate();
  const router = useRouter();
  const signIn = useSignIn();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');

  const submit = async () => {
    await signIn.mutateAsync({ userName, password });
    // Only an address of our own: a link from elsewhere must not send a person away after signing in.
    if (next?.startsWith('/') && !next.startsWith('//')) router.history.push(next);
    else await navigate({ to: '/check', search: {} });
  };

  return (
    <AccessPage title={t('access.signIn.title')}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit().catch(() => setPassword('')); }}>
        {signIn.error && (
          <Notice tone="refused" urgent title={t('access.signIn.failed')}>
            {isProblem(signIn.error) ? signIn.error.message : t('ui.unreachable')}
          </Notice>
        )}
        <TextField label={t('access.userName')} value={userName} onChange={setUserName} autoComplete="username" isRequired />
        <TextField label={t('access.password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" isRequired />
        <Button look="primary" type="submit" isDisabled={!userName || !password || signIn.isPending}>{t('access.signIn.do')}</Button>
      </form>
    </AccessPage>
  );
}
