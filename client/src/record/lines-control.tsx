import { useId, useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { useTarget, WrongText } from '../ui/field-frame';
import { Icon } from '../ui/icons';
import { controlProps } from './control-props';
import { FieldControl } from './field-control';
import { useRecordForm } from './form-context';
import { GridControl } from './grid-control';
import { shownFields, type LinesField } from './shape';
import { blank } from './tidy';
import type { Tree } from './tree';
import { lineName, valueWords } from './words';

/** More lines than this start closed: a form of fifteen open lines is a wall. */
const openUpTo = 3;

interface LinesControlProps {
  field: LinesField;
  pointer: string;
  value: readonly Tree[];
}

/** Repeated lines, each opened on its own; the line a link or a refusal points at opens by itself. */
export function LinesControl({ field, pointer, value }: LinesControlProps) {
  const { t } = useTranslation();
  const form = useRecordForm();
  const { label, help, errors, isTarget } = controlProps(field, pointer, form);
  const element = useTarget<HTMLFieldSetElement>(isTarget);
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => new Set(value.length <= openUpTo ? value.keys() : []));
  const pointedAt = (index: number) =>
    [form.target, ...Object.keys(form.errors)].some((at) => at === `${pointer}/${index}` || at?.startsWith(`${pointer}/${index}/`));
  const ticked = field.fields.find(({ key }) => key === field.grid);
  const toggle = (index: number) => setOpened((old) => {
    const next = new Set(old);
    if (!next.delete(index)) next.add(index);
    return next;
  });
  const [added, setAdded] = useState({ index: -1, turn: 0 });
  const add = () => {
    setAdded(({ turn }) => ({ index: value.length, turn: turn + 1 }));
    setOpened((old) => new Set(old).add(value.length));
    form.set(pointer, [...value, blank(field.fields)]);
  };
  const remove = (index: number) => {
    setAdded({ index: -1, turn: added.turn });
    setOpened((old) => new Set([...old].filter((at) => at !== index).map((at) => (at > index ? at - 1 : at))));
    form.set(pointer, value.filter((_, at) => at !== index));
  };
  return (
    <fieldset className="group lines" ref={element}>
      <legend>{label}</legend>
      {help && <p className="muted small">{help}</p>}
      {errors && <p className="wrong-line"><WrongText errors={errors} /></p>}
      {value.length === 0 && <p className="muted small">{t('record.noLines')}</p>}
      {ticked?.kind === 'references' && value.length > 0 && <GridControl field={field} ticked={ticked} pointer={pointer} lines={value} />}
      {value.map((line, index) => (
        <Line key={index} field={field} pointer={pointer} line={line} index={index}
          isNew={added.index === index && added.turn} isOpen={opened.has(index) || pointedAt(index)} onToggle={() => toggle(index)} onRemove={() => remove(index)} />
      ))}
      <div><Button compact icon="plus" onPress={add}>{t(`record.add.${field.label}`)}</Button></div>
    </fieldset>
  );
}

interface LineProps {
  field: LinesField;
  pointer: string;
  line: Tree;
  index: number;
  /** It was just added: its first field takes the focus. */
  isNew: number | false;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
}

function Line({ field, pointer, line, index, isNew, isOpen, onToggle, onRemove }: LineProps) {
  const { t } = useTranslation();
  const form = useRecordForm();
  const panel = useId();
  const name = lineName(field, line, form.words) || t('record.line', { number: index + 1 });
  const summary = (field.summary ?? [])
    .map((key) => field.fields.find((inner) => inner.key === key))
    .map((inner) => (inner ? valueWords(inner, line[inner.key], form.words) : ''))
    .filter(Boolean).join(' · ');
  const errors = form.errors[`${pointer}/${index}`];
  const element = useTarget<HTMLDivElement>(form.target === `${pointer}/${index}` && form.turn);
  const first = useTarget<HTMLDivElement>(isNew);
  return (
    <div className="line" role="group" aria-label={name} ref={element}>
      <div className="line-head">
        <button type="button" className="line-toggle" aria-expanded={isOpen} aria-controls={panel} onClick={onToggle}>
          <Icon name={isOpen ? 'down' : 'right'} />
          <strong>{name}</strong>
          {!isOpen && summary && <span className="muted small">{summary}</span>}
        </button>
        <Button compact look="plain" icon="cross" onPress={onRemove} aria-label={t('record.removeLine', { name })} />
      </div>
      {errors && <p className="wrong-line"><WrongText errors={errors} /></p>}
      {isOpen && (
        <div className="fields" id={panel} ref={first}>
          {shownFields(field.fields, line).map((inner) => (
            <FieldControl key={inner.key} field={inner} pointer={`${pointer}/${index}/${inner.key}`} value={line[inner.key]} />
          ))}
        </div>
      )}
    </div>
  );
}
