import { expect, it } from 'vitest';
import { holes } from './holes';

it.each([
  ['Adres: [nog invullen: het adres].', ['Adres: ', '[nog invullen: het adres]', '.']],
  ['[to be filled in: the address]', ['[to be filled in: the address]']],
  ['Niets [hier] te doen', ['Niets [hier] te doen']],
])('finds what is still to fill in within %s', (text, parts) => {
  expect(holes(text).map((part) => part.text)).toEqual(parts);
  expect(holes(text).filter((part) => part.isHole).every((part) => /^\[(nog invullen|to be filled in): /.test(part.text))).toBe(true);
});
