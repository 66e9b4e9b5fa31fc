import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

describe('A table for a spreadsheet', () => {
  it('quotes every cell and begins with a byte order mark', () => {
    expect(csvOf([['veld', 'is'], ['naam', 'De "Buren"; samen\nsterk']], ';')).toBe('\uFEFF"veld";"is"\r\n"naam";"De ""Buren""; samen\nsterk"\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx'])('runs nothing that begins like a formula: %s', (text) => {
    expect(csvOf([[text]], ',')).toBe(`\uFEFF"'${text}"\r\n`);
  });
});
