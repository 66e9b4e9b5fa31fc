import { describe, expect, it } from 'vitest';
import { nameOf } from './row-words';

const record = (recordType: string, label: string) => ({ recordType, id: '1', label });
const named = (name: string) => [{ pointer: '/name', before: null, after: name }];

describe('What a row is called', () => {
  it('is the name of a new category, not the code made of it', () => {
    expect(nameOf({ record: record('dataCategory', 'GEGEVENS-OVER-GEZONDHEID'), changes: named('Gegevens over gezondheid') } as never)).toBe('Gegevens over gezondheid');
  });

  it('is code and name of a new activity', () => {
    expect(nameOf({ record: record('processingActivity', 'M101'), changes: named('Verhuren') } as never)).toBe('M101 Verhuren');
  });

  it('is what the register calls it when only its name changes, or nothing is known', () => {
    expect(nameOf({ record: record('processingActivity', 'M101'), changes: [{ pointer: '/name', before: 'Oud', after: 'Nieuw' }] } as never)).toBe('M101');
    expect(nameOf({ record: null, changes: [] } as never)).toBeUndefined();
  });
});
