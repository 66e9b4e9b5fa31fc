import { memo, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from '../i18n/use-translation';
import { Icon } from './icons';
import { Help, useTarget, Wrong, type FieldProps } from './field-frame';
import { firstOf, isFound, OptionList, type Option } from './option-list';

interface ComboProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  /** Takes a name that is not on the list; called with it, after which `value` is null and `custom` holds it. */
  onCustom?: (text: string) => void;
  custom?: string;
}

/** One of a long list, found by typing any of its words or other names. */
export const Combo = memo(function Combo({ label, help, errors, options, value, onChange, placeholder, onCustom, custom, isTarget, ...rest }: ComboProps) {
  const { t } = useTranslation();
  const element = useTarget<HTMLDivElement>(isTarget);
  // The owner may take a moment to answer with the new value (the address keeps it, say); the list must not wait for it.
  const [picked, setPicked] = useState(value);
  useEffect(() => setPicked(value), [value]);
  const settled = options.find((option) => option.id === picked)?.name ?? custom ?? '';
  const [text, setText] = useState(settled);
  useEffect(() => setText(settled), [settled]);
  const pick = (id: string | null) => {
    setPicked(id);
    // Together with the value: a text that follows later looks like typing, and would open the list again.
    setText(options.find((option) => option.id === id)?.name ?? '');
    if (id !== value) onChange(id);
  };
  const { shown, more } = useMemo(
    () => firstOf(text === settled ? options : options.filter((option) => isFound(option, text)), picked ? [picked] : []),
    [options, text, settled, picked]);

  return (
    <ComboBox
      {...rest}
      ref={element}
      className="field"
      items={shown}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        if (typed === '' && picked) pick(null);
        if (typed === '' && custom) onCustom?.('');
      }}
      value={picked}
      onChange={(key) => {
        if (key !== null) pick(String(key));
      }}
      onBlur={() => {
        const typed = text.trim();
        const exact = options.find((option) => option.name.toLowerCase() === typed.toLowerCase());
        if (exact) pick(exact.id);
        else if (typed && typed !== settled && onCustom) onCustom(typed);
        else setText(settled);
      }}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={!!errors?.length}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={placeholder} />
        <Button className="combo-button"><Icon name="down" /></Button>
      </div>
      <Help>{help}</Help>
      <Wrong errors={errors} />
      <Popover className="popover">
        <OptionList options={shown} more={more > 0 ? t('ui.moreOptions', { count: more }) : undefined} nothing={onCustom ? t('ui.nothingFoundAsk') : t('ui.nothingFound')} />
      </Popover>
    </ComboBox>
  );
});
