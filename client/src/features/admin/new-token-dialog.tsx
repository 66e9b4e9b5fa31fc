import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import type { Role } from '../../api/types';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useCreateToken, type TokenPlace } from './accounts';

const usualDays = '90';

/** Makes a token and shows it once: the register keeps only its hash. */
export function NewTokenDialog({ place, roles, onClose }: { place: TokenPlace; roles: readonly Role[]; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateToken(place);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(roles.includes('auditor') ? 'auditor' : roles[0]!);
  const [days, setDays] = useState(usualDays);
  const [copied, setCopied] = useState(false);
  const errors = isProblem(create.error) ? create.error.errors : {};
  const secret = create.data?.token;
  const copy = async (token: string) => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <Dialog title={t('admin.newToken')} isOpen onClose={onClose}>
      {secret ? (
        <div className="stack">
          <Notice tone="conditional" title={t('admin.tokenOnce')}>{t('admin.tokenOnceText')}</Notice>
          <TextField label={t('admin.token')} value={secret} onChange={() => undefined} isReadOnly />
          <div className="row">
            <Button onPress={() => void copy(secret)}>{t(copied ? 'admin.copied' : 'admin.copy')}</Button>
            <Button look="primary" onPress={onClose}>{t('ui.close')}</Button>
          </div>
        </div>
      ) : (
        <form className="stack" onSubmit={(event) => { event.preventDefault(); create.mutate({ name, role, expiresInDays: Number(days) }); }}>
          {create.error && <Failed title={t('admin.notSaved')} detail={isProblem(create.error) ? create.error.message : t('ui.unreachable')} />}
          <TextField label={t('admin.tokenName')} help={t('admin.tokenNameHelp')} value={name} onChange={setName} errors={errors['/name']} isRequired />
          <Choice label={t('admin.role')} value={role} onChange={(chosen) => setRole(chosen as Role)} errors={errors['/role']}
            options={roles.map((id) => ({ id, name: t(`words.role.${id}`) }))} />
          <TextField label={t('admin.days')} inputMode="numeric" value={days} onChange={(typed) => setDays(typed.replace(/\D/g, ''))} errors={errors['/expiresInDays']} isRequired />
          <div className="row">
            <Button look="primary" type="submit" isDisabled={!name.trim() || !days || create.isPending}>{t('admin.createToken')}</Button>
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
