import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { Combo } from '../ui/combo';
import type { FieldProps } from '../ui/field-frame';
import { useRecordForm } from './form-context';
import { PersonDialog } from './person-dialog';

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
      {adding && <PersonDialog onClose={() => setAdding(false)} onSaved={onChange} />}
    </div>
  );
}
