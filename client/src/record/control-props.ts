import type { RecordForm } from './form-context';
import type { Field } from './shape';
import { labelOf } from './words';

/** What a control needs beside its value, the same for every kind. */
export function controlProps(field: Field, pointer: string, { words, errors, target, turn }: RecordForm, group?: string) {
  const help = words.t(`help.${field.label}`, { defaultValue: '' });
  return {
    label: labelOf(field, words),
    help: help || undefined,
    errors: errors[pointer],
    isRequired: field.required,
    isTarget: target !== undefined && (target === pointer || target === group) && turn,
  };
}
