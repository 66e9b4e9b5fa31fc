import { describe, expect, it } from 'vitest';
import { firstOf, found } from './option-list';

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

describe('What is found of a list', () => {
  const names = (typed: string, ...all: string[]) => found(all.map((name) => ({ id: name, name })), typed).map(({ name }) => name);

  it('begins with the very name, and what begins with it', () => {
    expect(names('nederland', 'Caribisch Nederland', 'Koninkrijk der Nederlanden', 'Nederlandse Antillen', 'Nederland'))
      .toEqual(['Nederland', 'Nederlandse Antillen', 'Caribisch Nederland', 'Koninkrijk der Nederlanden']);
    expect(names('onderh', 'P01 Verhuren en (her)onderhandelen', 'P06 Onderhouden van woningen')).toEqual(['P06 Onderhouden van woningen', 'P01 Verhuren en (her)onderhandelen']);
  });

  it('knows that "inkomensgegevens" are "inkomen", and keeps a name that has the word itself', () => {
    expect(names('inkomensgegevens', 'Jaarinkomen / Huishoudinkomen', 'Geslacht')).toEqual(['Jaarinkomen / Huishoudinkomen']);
    expect(names('contactgegevens', 'Contactgegevens', 'Geslacht')).toEqual(['Contactgegevens']);
    expect(names('gegevens', 'Contactgegevens', 'Geslacht')).toEqual(['Contactgegevens']);
  });
});
