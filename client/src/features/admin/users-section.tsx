import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { listState } from '../../api/list-state';
import { useSession } from '../../api/session';
import type { User } from '../../api/types';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Mark } from '../../ui/mark';
import { useUsers } from './accounts';
import { UserDialog } from './user-dialog';

export function UsersSection() {
  const { t } = useTranslation();
  const me = useSession();
  const users = useUsers();
  const [edited, setEdited] = useState<User | 'new' | null>(null);
  const columns: Column<User>[] = [
    { id: 'displayName', label: t('access.displayName'), cell: (user) => <strong>{user.displayName}{user.id === me?.id ? ` (${t('admin.you')})` : ''}</strong> },
    { id: 'userName', label: t('access.userName'), cell: (user) => user.userName },
    { id: 'roles', label: t('admin.roles'), cell: (user) => user.roles.map((role) => t(`words.role.${role}`)).join(', ') },
    { id: 'state', label: t('admin.state'), cell: (user) => <Mark tone={user.disabled ? 'refused' : 'allowed'}>{t(user.disabled ? 'admin.disabled' : 'admin.enabled')}</Mark> },
    { id: 'change', label: t('ui.edit'), cell: (user) => <Button compact onPress={() => setEdited(user)} aria-label={t('admin.editUser', { name: user.displayName })}>{t('ui.edit')}</Button> },
  ];
  return (
    <section className="stack" aria-labelledby="users">
      <div className="spread">
        <h2 id="users">{t('admin.users')}</h2>
        <Button onPress={() => setEdited('new')} icon="plus">{t('admin.newUser')}</Button>
      </div>
      <ListState {...listState(users)} empty={t('admin.noUsers')}>
        <DataTable label={t('admin.users')} columns={columns} rows={users.data?.items ?? []} rowKey={(user) => user.id} />
      </ListState>
      {edited && <UserDialog key={edited === 'new' ? 'new' : edited.id} user={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
