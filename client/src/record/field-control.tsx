import { memo, useState } from 'react';
import type { Collection } from '../api/register';
import { formatCountry } from '../i18n/format';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Combo } from '../ui/combo';
import { WrongText } from '../ui/field-frame';
import { Flag } from '../ui/flag';
import type { Option } from '../ui/option-list';
import { Picker } from '../ui/picker';
import { TextField } from '../ui/text-field';
import { controlProps } from './control-props';
import { countries } from './countries';
import { FileControl } from './file-control';
import { useRecordForm, type RecordForm } from './form-context';
import { LinesControl } from './lines-control';
import { PartiesControl } from './parties-control';
import { PeriodControl } from './period-control';
import { PersonControl } from './person-control';
import { PointsControl } from './points-control';
import { shownFields, type Field, type GroupField } from './shape';
import { pruned, type Tree } from './tree';

interface FieldControlProps {
  field: Field;
  pointer: string;
  value: unknown;
  /** The group this is the first field of: a link to the group goes to it. */
  isFirstOf?: string;
}

/** The control of one described field. Redrawn only when its own value changes: a form may hold hundreds. */
export const FieldControl = memo(function FieldControl({ field, pointer, value, isFirstOf }: FieldControlProps) {
  const form = useRecordForm();
  const { set, words } = form;
  const shared = controlProps(field, pointer, form, isFirstOf);
  const put = (next: unknown) => set(pointer, next);

  switch (field.kind) {
    case 'text':
      if (field.format === 'period') return <PeriodControl {...shared} value={value as string | null} onChange={put} />;
      if (field.format === 'country') return <Combo {...shared} options={countryOptions()} value={(value as string | null) ?? null} onChange={put} />;
      return <TextField {...shared} long={field.long} value={(value as string | null) ?? ''} onChange={(typed) => put(typed === '' ? null : typed)} />;
    case 'number':
      return <TextField {...shared} inputMode="numeric" value={value === null || value === undefined ? '' : String(value)}
        onChange={(typed) => put(typed === '' ? null : /^\d+$/.test(typed) ? Number(typed) : typed)} />;
    case 'date':
      return <TextField {...shared} type="date" value={(value as string | null) ?? ''} onChange={(typed) => put(typed || null)} />;
    case 'flag':
      return field.open
        ? <Choice {...shared} none={words.t('ui.unknown')} value={value === true ? 'yes' : value === false ? 'no' : null}
            options={[{ id: 'yes', name: words.t('ui.yes') }, { id: 'no', name: words.t('ui.no') }]}
            onChange={(chosen) => put(chosen === null ? null : chosen === 'yes')} />
        : <Flag {...shared} value={value === true} onChange={put} />;
    case 'choice':
      return <Choice {...shared} none={field.required || field.preset ? undefined : words.t('ui.notFilledIn')}
        value={(value as string | null) ?? field.preset ?? null} onChange={put}
        options={field.options.map((id) => ({ id, name: words.t(`words.${field.words}.${id}`) }))} />;
    case 'reference':
      return field.to === 'people'
        ? <PersonControl {...shared} value={(value as string | null) ?? null} onChange={put} />
        : <Combo {...shared} options={recordOptions(form, field.to, value ? [value as string] : [])} value={(value as string | null) ?? null} onChange={put} />;
    case 'references':
      if (field.to === 'parties') return <PartiesControl {...shared} options={recordOptions(form, field.to, (value as string[] | null) ?? [])} value={(value as string[] | null) ?? []} onChange={put} />;
      return <Picker {...shared} options={recordOptions(form, field.to, (value as string[] | null) ?? [])} value={(value as string[] | null) ?? []} onChange={put} />;
    case 'texts':
      return <TextField {...shared} help={[shared.help, words.t('record.onePerLine')].filter(Boolean).join(' ')} long
        value={((value as string[] | null) ?? []).join('\n')} onChange={(typed) => put(typed === '' ? [] : typed.split('\n'))} />;
    case 'group':
      return <GroupControl field={field} pointer={pointer} value={(value as Tree | null) ?? {}} />;
    case 'lines':
      return <LinesControl field={field} pointer={pointer} value={(value as Tree[] | null) ?? []} />;
    case 'points':
      return <PointsControl field={field} pointer={pointer} value={(value as Tree[] | null) ?? []} />;
  }
});

/** A retired record is offered only where it already stands: taking it off is possible, choosing it anew is not. None is its own member, parent or successor. */
function recordOptions({ list, id: own }: RecordForm, collection: Collection, chosen: readonly string[]): Option[] {
  return list(collection).filter((name) => chosen.includes(name.id) || (!name.retired && name.id !== own)).map(({ id, name, search }) => ({ id, name, search }));
}

const countryOptions = (): Option[] => countries.map((id) => ({ id, name: formatCountry(id), more: id })).sort((a, b) => a.name.localeCompare(b.name));

/** A group of its own name. An empty one is a button, so that a form shows what there is and offers the rest. */
function GroupControl({ field, pointer, value }: { field: GroupField; pointer: string; value: Tree }) {
  const form = useRecordForm();
  const { label, help, errors } = controlProps(field, pointer, form);
  const pointedAt = [form.target, ...Object.keys(form.errors)].some((at) => at === pointer || at?.startsWith(`${pointer}/`));
  const [opened, setOpened] = useState(field.open === true || pruned(value) !== null);
  if (!opened && !pointedAt) {
    return (
      <div className="group folded">
        <Button compact icon="plus" onPress={() => setOpened(true)}>{label}</Button>
      </div>
    );
  }
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {help && <p className="muted small">{help}</p>}
      {errors && <p className="wrong-line"><WrongText errors={errors} /></p>}
      {field.file && <FileControl pointer={pointer} title={value['title']} />}
      <div className="fields">
        {shownFields(field.fields, value).map((inner, index) => (
          <FieldControl key={inner.key} field={inner} pointer={`${pointer}/${inner.key}`} value={value[inner.key]} isFirstOf={index === 0 ? pointer : undefined} />
        ))}
      </div>
    </fieldset>
  );
}
