import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import type { FieldProps } from '../ui/field-frame';
import type { Option } from '../ui/option-list';
import { Picker } from '../ui/picker';
import { PartyDialog } from './party-dialog';

interface PartiesControlProps extends FieldProps {
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Several parties, or one that is not in the register yet. */
export function PartiesControl({ value, onChange, ...rest }: PartiesControlProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <div className="person">
      <Picker {...rest} value={value} onChange={onChange} />
      <Button compact look="plain" icon="plus" aria-label={t('record.newPartyFor', { label: rest.label })} onPress={() => setAdding(true)}>{t('record.newParty')}</Button>
      {adding && <PartyDialog onClose={() => setAdding(false)} onSaved={(id) => onChange([...value, id])} />}
    </div>
  );
}
