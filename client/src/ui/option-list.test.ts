import { describe, expect, it } from 'vitest';
import { firstOf } from './option-list';

const options = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), name: `Partij ${index}` }));

describe('A long list of options', () => {
  it('shows its beginning and says how many there are besides', () => {
    const { shown, more } = firstOf(options, []);
    expect(shown[0]?.id).toBe('0');
    expect(shown.length + more).toBe(1000);
    expect(shown.length).toBeLessThan(100);
  });

  it('always shows what is chosen', () => {
    expect(firstOf(options, ['999']).shown.at(-1)?.id).toBe('999');
  });

  it('is left whole when it is short', () => {
    expect(firstOf(options.slice(0, 20), [])).toEqual({ shown: options.slice(0, 20), more: 0 });
  });
});
