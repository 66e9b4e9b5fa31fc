import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useSave } from '../api/register';
import { isProblem } from '../api/problem';
import { Button } from '../ui/button';
import { Combo } from '../ui/combo';
import { Dialog } from '../ui/dialog';
import type { FieldProps } from '../ui/field-frame';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';
import { useRecordForm } from './form-context';

interface PersonControlProps extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A person by name, or a new one: people are kept apart from records so that they can be erased. */
export function PersonControl({ value, onChange, ...rest }: PersonControlProps) {
  const { t } = useTranslation();
  const { list } = useRecordForm();
  const [adding, setAdding] = useState(false);
  return (
    <div className="person">
      <Combo {...rest} value={value} onChange={onChange} options={list('people').map(({ id, name, search }) => ({ id, name, search }))} />
      <Button compact look="plain" icon="plus" aria-label={t('record.newPersonFor', { label: rest.label })} onPress={() => setAdding(true)}>{t('record.newPerson')}</Button>
      <NewPerson isOpen={adding} onClose={() => setAdding(false)} onAdded={onChange} />
    </div>
  );
}

function NewPerson({ isOpen, onClose, onAdded }: { isOpen: boolean; onClose: () => void; onAdded: (id: string) => void }) {
  const { t } = useTranslation();
  const save = useSave('people');
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const errors = isProblem(save.error) ? save.error.errors : {};
  const submit = async () => {
    const added = await save.mutateAsync({ body: { name, function: role || null, email: email || null, phone: phone || null } });
    onAdded(added.data.id);
    onClose();
  };
  return (
    <Dialog title={t('record.newPerson')} isOpen={isOpen} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); submit().catch(() => undefined); }}>
        {save.error && <Failed title={t('record.personFailed')} detail={isProblem(save.error) ? save.error.message : t('ui.unreachable')} />}
        <TextField label={t('fields.person.name')} value={name} onChange={setName} errors={errors['/name']} isRequired />
        <TextField label={t('fields.person.function')} value={role} onChange={setRole} errors={errors['/function']} />
        <TextField label={t('fields.person.email')} value={email} onChange={setEmail} errors={errors['/email']} />
        <TextField label={t('fields.person.phone')} value={phone} onChange={setPhone} errors={errors['/phone']} />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={!name.trim() || save.isPending}>{t('ui.add')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
