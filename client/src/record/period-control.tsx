import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Choice } from '../ui/choice';
import type { FieldProps } from '../ui/field-frame';
import { TextField } from '../ui/text-field';

interface PeriodControlProps extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

const units = ['D', 'W', 'M', 'Y'] as const;

/** A period as a number and a unit. One that has several units (P1Y6M) is shown as it is written, so that nothing gets lost. */
export function PeriodControl({ value, onChange, label, ...rest }: PeriodControlProps) {
  const { t } = useTranslation();
  const [chosenUnit, setChosenUnit] = useState('Y');
  const simple = /^P(\d*)([DWMY])$/.exec(value ?? '');
  if (value && !simple) return <TextField {...rest} label={label} value={value} onChange={(typed) => onChange(typed || null)} />;
  const unit = simple?.[2] ?? chosenUnit;
  const put = (count: string, nextUnit: string) => {
    setChosenUnit(nextUnit);
    const digits = count.replace(/\D/g, '');
    onChange(digits ? `P${Number(digits)}${nextUnit}` : null);
  };
  return (
    <div className="period">
      <TextField {...rest} label={label} inputMode="numeric" value={simple?.[1] ?? ''} onChange={(count) => put(count, unit)} />
      <Choice label={t('record.unitOf', { label })} value={unit} onChange={(next) => put(simple?.[1] ?? '', next ?? 'Y')}
        options={units.map((id) => ({ id, name: t(`record.unit.${id}`) }))} />
    </div>
  );
}
