import { useTranslation } from '../i18n/use-translation';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTarget, WrongText } from '../ui/field-frame';
import { TextField } from '../ui/text-field';
import { controlProps } from './control-props';
import { useRecordForm } from './form-context';
import { assessments, type PointsField } from './shape';
import type { Tree } from './tree';

/** The points the law asks of an agreement: each present, absent or not assessed, with its clause. */
export function PointsControl({ field, pointer, value }: { field: PointsField; pointer: string; value: readonly Tree[] }) {
  const form = useRecordForm();
  const { label, help, errors } = controlProps(field, pointer, form);
  return (
    <fieldset className="group points">
      <legend>{label}</legend>
      {help && <p className="muted small">{help}</p>}
      {errors && <p className="wrong-line"><WrongText errors={errors} /></p>}
      {field.points.map((point) => <Point key={point} field={field} point={point} pointer={pointer} value={value} />)}
    </fieldset>
  );
}

function Point({ field, point, pointer, value }: { field: PointsField; point: string; pointer: string; value: readonly Tree[] }) {
  const { t } = useTranslation();
  const form = useRecordForm();
  const index = value.findIndex((line) => line['point'] === point);
  const line = value[index];
  const at = `${pointer}/${index >= 0 ? index : value.length}`;
  const element = useTarget<HTMLDivElement>([`${at}/assessment`, at, `${pointer}/${point}`].includes(form.target ?? '') && form.turn);
  const put = (change: Tree) => {
    const next = { point, assessment: 'notAssessed', ...line, ...change };
    form.set(pointer, index >= 0 ? value.map((old, position) => (position === index ? next : old)) : [...value, next]);
  };
  const name = t(`words.${field.words}.${point}`);
  const errors = index >= 0 ? [form.errors[at], form.errors[`${at}/assessment`]].flatMap((sentences) => sentences ?? []) : [];
  return (
    <div className="point" ref={element} role="group" aria-label={name}>
      <RadioGroup className="assessments" value={(line?.['assessment'] as string | undefined) ?? 'notAssessed'} onChange={(assessment) => put({ assessment })} orientation="horizontal">
        <Label className="point-name">{name}</Label>
        <div className="radios">
          {assessments.map((assessment) => (
            <Radio key={assessment} value={assessment} className={`radio ${assessment}`}>{t(`words.assessment.${assessment}`)}</Radio>
          ))}
        </div>
      </RadioGroup>
      <TextField label={t('fields.point.clause')} value={(line?.['clause'] as string | null | undefined) ?? ''} onChange={(clause) => put({ clause: clause || null })}
        errors={index >= 0 ? form.errors[`${at}/clause`] : undefined} />
      {errors.length > 0 && <p className="wrong-line"><WrongText errors={errors} /></p>}
    </div>
  );
}
