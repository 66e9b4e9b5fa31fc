import { describe, expect, it } from 'vitest';
import { asPointer, recordAddress } from './kinds';

describe('A link to a record', () => {
  it('goes to the page of its kind', () => {
    expect(recordAddress('processingActivity', '1')).toBe('/activities/1');
    expect(recordAddress('agreement', '1')).toBe('/agreements/1');
  });

  it('is none where no page exists', () => {
    expect(recordAddress('person', '1')).toBeUndefined();
    expect(recordAddress('somethingNew', '1')).toBeUndefined();
  });

  it('points at a field however the API writes the path', () => {
    for (const way of ['/recipients/0/role', 'recipients/0/role', 'recipients[0].role']) expect(asPointer(way)).toBe('/recipients/0/role');
    expect(asPointer('')).toBeUndefined();
    expect(asPointer(null)).toBeUndefined();
  });
});
