import { describe, expect, it } from 'vitest';
import { monthsOn } from './months';

describe('So many months on', () => {
  it('is the same day of the month', () => {
    expect(monthsOn('2026-11-28', 3)).toBe('2027-02-28');
    expect(monthsOn('2026-01-15', 3)).toBe('2026-04-15');
  });

  it('is the last day of a month that has no such day', () => {
    expect(monthsOn('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsOn('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsOn('2026-01-31', 1)).toBe('2026-02-28');
  });
});
