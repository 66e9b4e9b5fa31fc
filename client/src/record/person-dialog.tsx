import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useSave } from '../api/register';
import { isProblem } from '../api/problem';
import type { Person } from '../api/types';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';

interface PersonDialogProps {
  /** Whose facts are corrected; absent: somebody new. */
  person?: Person;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

/** A person's facts. They are kept apart from records and from the log, so that they can be corrected and erased. */
export function PersonDialog({ person, onClose, onSaved }: PersonDialogProps) {
  const { t } = useTranslation();
  const save = useSave('people');
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState(person?.function ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const errors = isProblem(save.error) ? save.error.errors : {};
  const submit = async () => {
    const saved = await save.mutateAsync({
      body: { ...person, name, function: role || null, email: email || null, phone: phone || null },
      replaces: person && { id: person.id, etag: `"${person.version}"` },
    });
    onSaved?.(saved.data.id);
    onClose();
  };
  return (
    <Dialog title={person ? t('record.editPerson', { name: person.name }) : t('record.newPerson')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); submit().catch(() => undefined); }}>
        {save.error && <Failed title={t('record.personFailed')} detail={isProblem(save.error) ? save.error.message : t('ui.unreachable')} />}
        <TextField label={t('fields.person.name')} value={name} onChange={setName} errors={errors['/name']} isRequired />
        <TextField label={t('fields.person.function')} value={role} onChange={setRole} errors={errors['/function']} />
        <TextField label={t('fields.person.email')} value={email} onChange={setEmail} errors={errors['/email']} />
        <TextField label={t('fields.person.phone')} value={phone} onChange={setPhone} errors={errors['/phone']} />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={!name.trim() || save.isPending}>{t(person ? 'ui.save' : 'ui.add')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
