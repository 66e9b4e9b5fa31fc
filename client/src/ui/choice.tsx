import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from '../i18n/use-translation';
import { Icon } from './icons';
import { Help, useTarget, Wrong, type FieldProps } from './field-frame';
import { OptionList, type Option } from './option-list';

interface ChoiceProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  /** Offers nothing as a choice of its own, under this name ("Niet ingevuld", "Alle"). */
  none?: string;
}

const nothing = '';

/** One of a short list. */
export function Choice({ label, help, errors, options, value, onChange, placeholder, none, isTarget, ...rest }: ChoiceProps) {
  const { t } = useTranslation();
  const element = useTarget<HTMLDivElement>(isTarget);
  const offered = none ? [{ id: nothing, name: none }, ...options] : options;
  return (
    <Select
      {...rest}
      ref={element}
      className="field"
      placeholder={placeholder ?? t('ui.choose')}
      value={value ?? (none ? nothing : null)}
      onChange={(key) => onChange(key === null || key === nothing ? null : String(key))}
      isInvalid={!!errors?.length}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <Button className="picker-button">
        <SelectValue className="chosen">{({ selectedText, isPlaceholder, defaultChildren }) =>
          isPlaceholder ? defaultChildren : (offered.find((option) => option.id === (value ?? nothing))?.name ?? selectedText)}</SelectValue>
        <Icon name="down" />
      </Button>
      <Help>{help}</Help>
      <Wrong errors={errors} />
      <Popover className="popover">
        <OptionList options={offered} nothing={t('ui.nothingFound')} />
      </Popover>
    </Select>
  );
}
