import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { listState } from '../../api/list-state';
import { isProblem } from '../../api/problem';
import type { Role, Token } from '../../api/types';
import { formatInstant } from '../../i18n/format';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { ListState } from '../../ui/list-state';
import { Mark } from '../../ui/mark';
import { Failed } from '../../ui/states';
import { useRevokeToken, useTokens, type TokenPlace } from './accounts';
import { NewTokenDialog } from './new-token-dialog';

/** Tokens for programs: each with one role and an end. */
export function TokensSection({ place, roles }: { place: TokenPlace; roles: readonly Role[] }) {
  const { t } = useTranslation();
  const own = place === '/session/access-tokens';
  const tokens = useTokens(place);
  const revoke = useRevokeToken(place);
  const [adding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<Token | null>(null);
  const columns: Column<Token>[] = [
    { id: 'name', label: t('admin.tokenName'), cell: (token) => <strong>{token.name}</strong> },
    { id: 'role', label: t('admin.role'), cell: (token) => t(`words.role.${token.role}`) },
    ...(own ? [] : [{ id: 'owner', label: t('admin.owner'), cell: (token: Token) => token.owner?.name ?? null }]),
    { id: 'state', label: t('admin.state'), cell: (token) => <Mark tone={token.state === 'active' ? 'allowed' : 'refused'}>{t(`admin.tokenState.${token.state}`)}</Mark> },
    { id: 'expires', label: t('admin.expires'), cell: (token) => formatInstant(token.expiresAt) },
    {
      id: 'revoke', label: t('admin.revoke'),
      cell: (token) => (token.state === 'active' ? <Button compact onPress={() => setRevoked(token)} aria-label={t('admin.revokeToken', { name: token.name })}>{t('admin.revoke')}</Button> : null),
    },
  ];
  const close = () => {
    setRevoked(null);
    revoke.reset();
  };
  return (
    <section className="stack" aria-labelledby="tokens">
      <div className="spread">
        <h2 id="tokens">{t(own ? 'admin.ownTokens' : 'admin.tokens')}</h2>
        <Button onPress={() => setAdding(true)} icon="plus">{t('admin.newToken')}</Button>
      </div>
      <p className="muted prose">{t('admin.tokensIntro')}</p>
      <ListState {...listState(tokens)} empty={t('admin.noTokens')}>
        <DataTable label={t('admin.tokens')} columns={columns} rows={tokens.data?.items ?? []} rowKey={(token) => token.id} />
      </ListState>
      {adding && <NewTokenDialog place={place} roles={roles} onClose={() => setAdding(false)} />}
      {revoked && (
        <Dialog title={t('admin.revokeToken', { name: revoked.name })} isOpen onClose={close}>
          <p>{t('admin.revokeText')}</p>
          {revoke.error && <Failed title={t('admin.notSaved')} detail={isProblem(revoke.error) ? revoke.error.message : t('ui.unreachable')} />}
          <div className="row">
            <Button look="primary" isDisabled={revoke.isPending} onPress={() => revoke.mutate(revoked.id, { onSuccess: close })}>{t('admin.revokeDo')}</Button>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
