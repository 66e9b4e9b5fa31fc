import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import type { Role, User } from '../../api/types';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Flag } from '../../ui/flag';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { WrongText } from '../../ui/field-frame';
import { roles, useChangeUser, useCreateUser, useSetPassword } from './accounts';

/** Makes an account or changes one; a password is only ever set anew, nobody can read it back. */
export function UserDialog({ user, onClose }: { user?: User; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateUser();
  const change = useChangeUser();
  const setPassword = useSetPassword();
  const [displayName, setDisplayName] = useState(user?.displayName ?? '');
  const [userName, setUserName] = useState(user?.userName ?? '');
  const [password, setTypedPassword] = useState('');
  const [chosen, setChosen] = useState<Role[]>(user?.roles ?? []);
  const [disabled, setDisabled] = useState(user?.disabled ?? false);
  const error = create.error ?? change.error ?? setPassword.error;
  const errors = isProblem(error) ? error.errors : {};
  const submit = async () => {
    if (user) {
      await change.mutateAsync({ id: user.id, version: user.version, userName, displayName, roles: chosen, disabled });
      if (password) await setPassword.mutateAsync({ id: user.id, password });
    } else {
      await create.mutateAsync({ userName, displayName, password, roles: chosen });
    }
    onClose();
  };
  const busy = create.isPending || change.isPending || setPassword.isPending;
  return (
    <Dialog title={user ? t('admin.editUser', { name: user.displayName }) : t('admin.newUser')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit().catch(() => undefined); }}>
        {error && <Failed title={t('admin.notSaved')} detail={isProblem(error) ? error.message : t('ui.unreachable')} />}
        <TextField label={t('access.displayName')} help={t('access.displayNameHelp')} value={displayName} onChange={setDisplayName} errors={errors['/displayName']} isRequired />
        <TextField label={t('access.userName')} value={userName} onChange={setUserName} errors={errors['/userName']} autoComplete="off" isRequired />
        <TextField label={t(user ? 'admin.newPassword' : 'access.password')} help={t(user ? 'admin.newPasswordHelp' : 'access.passwordHelp')} type="password"
          value={password} onChange={setTypedPassword} errors={errors['/password']} autoComplete="new-password" isRequired={!user} />
        <fieldset className="plain-group">
          <legend className="label">{t('admin.roles')}</legend>
          {roles.map((role) => (
            <Flag key={role} label={t(`words.role.${role}`)} help={t(`admin.roleMeans.${role}`)} value={chosen.includes(role)}
              onChange={(on) => setChosen(on ? [...chosen, role] : chosen.filter((other) => other !== role))} />
          ))}
          {errors['/roles'] && <p className="wrong-line"><WrongText errors={errors['/roles']} /></p>}
        </fieldset>
        {user && <Flag label={t('admin.disable')} help={t('admin.disableHelp')} value={disabled} onChange={setDisabled} errors={errors['/disabled']} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={busy || !displayName.trim() || !userName.trim() || chosen.length === 0 || (!user && !password)}>{t('ui.save')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
