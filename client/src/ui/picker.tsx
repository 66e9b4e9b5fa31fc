import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from '../i18n/use-translation';
import { Icon } from './icons';
import { Help, useTarget, Wrong, type FieldProps } from './field-frame';
import { firstOf, found, OptionList, type Option } from './option-list';

interface PickerProps extends FieldProps {
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  placeholder?: string;
  /** Shows what was chosen only on the button, for places where room is scarce. */
  bare?: boolean;
}

/** Several of a list, with a box to search it; what was chosen stands below and can be taken off. */
export const Picker = memo(function Picker({ options, value, onChange, bare, isTarget, ...rest }: PickerProps) {
  const { t } = useTranslation();
  // The owner may take a moment to answer with the new value (the address keeps it, say); the tick must not wait for it, nor
  // may a second tick forget the first. By their ids, since the owner's list is another at each of its renders.
  const given = value.join(' ');
  const [picked, setPicked] = useState<readonly string[]>(value);
  useEffect(() => setPicked((now) => (now.join(' ') === given ? now : given ? given.split(' ') : [])), [given]);
  const pick = useCallback((ids: readonly string[]) => {
    setPicked(ids);
    onChange([...ids]);
  }, [onChange]);
  const element = useTarget<HTMLDivElement>(isTarget);
  return (
    <div className="field" ref={element}>
      <Chooser {...rest} options={options} picked={picked} onPick={pick} />
      {!bare && picked.length > 1 && (
        <ul className="chosen-list">
          {picked.map((id) => (
            <li key={id} className="chosen-item">
              {nameIn(options, id)}
              {!rest.isDisabled && (
                <button type="button" aria-label={t('ui.takeOff', { name: nameIn(options, id) })} onClick={() => pick(picked.filter((other) => other !== id))}>
                  <Icon name="cross" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

const nameIn = (options: readonly Option[], id: string) => options.find((option) => option.id === id)?.name ?? id;

interface ChooserProps extends Omit<PickerProps, 'value' | 'onChange' | 'bare' | 'isTarget'> {
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
}

/** The button and its list: drawn anew when something is picked, not once more when the owner has heard of it. */
const Chooser = memo(function Chooser({ label, help, errors, options, picked, onPick, placeholder, ...rest }: ChooserProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  // What was chosen before stands in the list from its opening; the list does not change under the hand that ticks.
  const [atOpening, setAtOpening] = useState(picked);
  const { shown, more } = useMemo(
    () => firstOf(typed ? found(options, typed) : options, typed ? [] : atOpening),
    [options, typed, atOpening]);
  const keys = useMemo(() => [...picked], [picked]);
  return (
    <Select
      {...rest}
      className="field"
      selectionMode="multiple"
      isOpen={open}
      onOpenChange={(now) => {
        setOpen(now);
        setTyped('');
        setAtOpening(picked);
      }}
      placeholder={placeholder ?? t('ui.choose')}
      value={keys}
      onChange={(chosen) => {
        onPick([...chosen].map(String));
        // The next word typed is for the next one to find.
        box.current?.select();
      }}
      isInvalid={!!errors?.length}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <Button className="picker-button">
        <SelectValue className="chosen">
          {({ isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : picked.map((id) => nameIn(options, id)).join(', '))}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Help>{help}</Help>
      <Wrong errors={errors} />
      <Popover className="popover searched">
        {/* Escape leaves at once; by itself the search box would first want to be emptied. */}
        <div onKeyDownCapture={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setOpen(false); setTyped(''); } }}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="search" aria-label={t('ui.searchIn', { label })} autoFocus>
              <Input ref={box} className="input" placeholder={t('ui.search')} />
            </SearchField>
            <OptionList options={shown} more={more > 0 ? t('ui.moreOptions', { count: more }) : undefined} nothing={t('ui.nothingFound')} />
          </Autocomplete>
          <Button slot={null} className="button compact picker-done" onPress={() => setOpen(false)}>{t('ui.done')}</Button>
        </div>
      </Popover>
    </Select>
  );
});
