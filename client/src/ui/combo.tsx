import { memo, useContext, useEffect, useMemo, useRef, useState, type ContextType, type RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from '../i18n/use-translation';
import { Icon } from './icons';
import { Help, useTarget, Wrong, type FieldProps } from './field-frame';
import { firstOf, found, isCalled, isMeant, OptionList, type Option } from './option-list';

interface ComboProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  /** Takes a name that is not on the list; called with it, after which `value` is null and `custom` holds it. */
  onCustom?: (text: string) => void;
  custom?: string;
}

type ListState = ContextType<typeof ComboBoxStateContext>;

/** The last row of a list that takes other names as well: what was typed, as it is. */
const asTyped = 'as-typed';

/** One of a long list, found by typing any of its words or other names. Enter and Tab take the row that is lit: the first found. */
export const Combo = memo(function Combo({ label, help, errors, options, value, onChange, placeholder, onCustom, custom, isTarget, ...rest }: ComboProps) {
  const { t } = useTranslation();
  const element = useTarget<HTMLDivElement>(isTarget);
  // The owner may take a moment to answer with the new value (the address keeps it, say); the list must not wait for it.
  const [picked, setPicked] = useState(value);
  useEffect(() => setPicked(value), [value]);
  const settled = options.find((option) => option.id === picked)?.name ?? custom ?? '';
  const [text, setText] = useState(settled);
  useEffect(() => setText(settled), [settled]);
  // What is in the box right now: leaving it comes in the same breath as choosing, before anything is drawn.
  const typed = useRef<string | null>(null);
  // Whether what stands there was chosen, and not pressed on since.
  const isChosen = useRef(true);
  const list = useRef<ListState>(null);
  const isTyped = text !== settled;
  const results = useMemo(() => (isTyped ? found(options, text) : options), [options, text, isTyped]);
  const { shown, more } = useMemo(() => firstOf(results, picked ? [picked] : []), [results, picked]);
  const name = text.trim();
  const asks = !!onCustom && isTyped && !!name && !isCalled(results[0], name);
  const items = useMemo(() => (asks ? [...shown, { id: asTyped, name: t('ui.askWith', { name }), text: name }] : shown), [shown, asks, name, t]);
  // Where another name may be typed, what merely holds these letters somewhere is not what is meant.
  const lit = !isTyped || (onCustom && results.length > 0 && !isMeant(results[0], name)) ? undefined : items[0]?.id;
  const show = (words: string) => {
    typed.current = null;
    isChosen.current = true;
    setText(words);
  };
  const pick = (id: string | null) => {
    setPicked(id);
    // Together with the value: a text that follows later looks like typing, and would open the list again.
    show(options.find((option) => option.id === id)?.name ?? '');
    if (id !== value) onChange(id);
  };
  const ask = (words: string) => {
    setPicked(null);
    show(words);
    onCustom?.(words);
  };

  return (
    <ComboBox
      {...rest}
      ref={element}
      className="field"
      items={items}
      inputValue={text}
      onInputChange={(words) => {
        typed.current = words;
        setText(words);
        if (words === '' && picked) pick(null);
        if (words === '' && custom) onCustom?.('');
      }}
      value={picked}
      onChange={(key) => {
        if (key === asTyped) {
          ask(name);
          // It is no choice to the list, which would stay open for one.
          setTimeout(() => list.current?.close());
        } else if (key !== null) pick(String(key));
      }}
      onBlur={() => {
        const words = typed.current?.trim();
        if (words === undefined) return;
        const [best] = words ? found(options, words) : [];
        if (best && isCalled(best, words)) pick(best.id);
        else if (words && onCustom && !isMeant(best, words)) ask(words);
        else show(settled);
      }}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={!!errors?.length}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <div className="combo" onKeyDownCapture={({ key }) => {
        // Whoever types on without a pause takes what would be lit in a moment.
        const rows = list.current;
        if ((key === 'Enter' || key === 'Tab') && lit && rows?.isOpen && rows.selectionManager.focusedKey == null) rows.selectionManager.setFocusedKey(lit);
      }}>
        <Box placeholder={placeholder} words={text} first={lit} isChosen={isChosen} list={list} />
        <Button className="combo-button"><Icon name="down" /></Button>
      </div>
      <Help>{help}</Help>
      <Wrong errors={errors} />
      <Popover className="popover">
        <OptionList options={items} more={more > 0 ? t('ui.moreOptions', { count: more }) : undefined} nothing={t('ui.nothingFound')} />
      </Popover>
    </ComboBox>
  );
});

interface BoxProps {
  placeholder?: string;
  words: string;
  /** The row to light. */
  first?: string;
  isChosen: RefObject<boolean>;
  list: RefObject<ListState>;
}

/** The box itself: a press opens the list and selects the words, so that typing replaces them; what was typed lights the first row found. */
function Box({ placeholder, words, first, isChosen, list }: BoxProps) {
  const state = useContext(ComboBoxStateContext);
  const isOpen = state?.isOpen;
  useEffect(() => {
    list.current = state;
  }, [list, state]);
  const selection = useRef(state?.selectionManager);
  selection.current = state?.selectionManager;
  useEffect(() => {
    if (!isOpen || !first) return undefined;
    // After the list has forgotten the row that was lit for the words before: it does so at every key.
    const soon = setTimeout(() => selection.current?.setFocusedKey(first));
    return () => clearTimeout(soon);
  }, [isOpen, words, first]);
  return (
    <Input className="input" placeholder={placeholder} onClick={(event) => {
      // Another press within it is to mend a letter.
      if (isOpen && !isChosen.current) return;
      isChosen.current = false;
      event.currentTarget.select();
      state?.open(null, 'manual');
    }} />
  );
}
