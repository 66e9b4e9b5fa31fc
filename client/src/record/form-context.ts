import { createContext, use } from 'react';
import type { Collection } from '../api/register';
import type { Name } from '../api/names';
import type { Words } from './words';

/** What every control of a record's form shares. */
export interface RecordForm {
  /** The record that is edited; a new one has none yet. */
  id?: string;
  set: (pointer: string, value: unknown) => void;
  /** JSON pointer → the API's sentences about that field. */
  errors: Record<string, string[]>;
  /** The field a link asked for, and how many were asked for before: the same one can be asked for again. */
  target?: string;
  turn: number;
  words: Words;
  list: (collection: Collection) => readonly Name[];
}

export const RecordFormContext = createContext<RecordForm | null>(null);

export function useRecordForm(): RecordForm {
  const form = use(RecordFormContext);
  if (!form) throw new Error('A control of a record stands outside its form.');
  return form;
}
