import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { innerFields, fieldsOf, type Field } from '../record/shape';
import { shapes } from '../record/shapes';
import en from './en';
import nl from './nl';

const source = join(import.meta.dirname, '..');
const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.endsWith('.d.ts'));

function keysOf(texts: object, at = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [`${at}${key}`] : keysOf(value as object, `${at}${key}.`)));
}

const known = new Set(keysOf(nl));
const has = (key: string) => known.has(key) || known.has(`${key}_other`);

describe('The texts', () => {
  it('say the same things in both languages', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(nl).sort());
  });

  it('take the same values in both languages', () => {
    const values = (texts: object) => keysOf(texts).sort().map((key) => [key, (key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], texts) as string).match(/\{\{\w+\}\}/g)?.sort() ?? []]);
    expect(values(en)).toEqual(values(nl));
  });

  it('hold every text a page asks for by name', () => {
    const missing = files.flatMap((file) =>
      [...readFileSync(join(source, file), 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1]!).filter((key) => !has(key)).map((key) => `${relative(source, file)}: ${key}`));
    expect(missing).toEqual([]);
  });

  it('name every field and section of every record, and every word a choice offers', () => {
    const wanted = (fields: readonly Field[]): string[] => fields.flatMap((field) => [
      `fields.${field.label}`,
      ...(field.kind === 'lines' ? [`record.add.${field.label}`] : []),
      ...(field.kind === 'choice' ? field.options.map((option) => `words.${field.words}.${option}`) : []),
      ...wanted(innerFields(field)),
    ]);
    const missing = Object.values(shapes).flatMap((shape) => [
      `words.recordType.${shape.type}`,
      ...shape.sections.map((section) => `sections.${section.title}`),
      ...wanted(fieldsOf(shape)),
    ]).filter((key) => !has(key));
    expect(missing).toEqual([]);
  });
});

describe('The help', () => {
  it('is there for every field of every record', () => {
    const labels = (fields: readonly Field[]): string[] => fields.flatMap((field) => [field.label, ...labels(innerFields(field))]);
    const without = new Set(Object.values(shapes).flatMap((shape) => labels(fieldsOf(shape))).filter((label) => !has(`help.${label}`)));
    expect([...without]).toEqual([]);
  });
});

describe('The folders', () => {
  it('keep features apart: none imports from another', () => {
    const crossings = files.filter((file) => file.startsWith('features')).flatMap((file) => {
      const own = file.split(/[\\/]/)[1];
      return [...readFileSync(join(source, file), 'utf8').matchAll(/from '([^']+)'/g)]
        .map((match) => join(file, '..', match[1]!))
        .filter((target) => target.startsWith('features') && target.split(/[\\/]/)[1] !== own)
        .map((target) => `${file} → ${target}`);
    });
    expect(crossings).toEqual([]);
  });

  it('keep the components free of the register', () => {
    const crossings = files.filter((file) => file.startsWith('ui')).flatMap((file) =>
      [...readFileSync(join(source, file), 'utf8').matchAll(/from '(\.\.\/(?:api|record|features)[^']*)'/g)].map((match) => `${file} → ${match[1]}`));
    expect(crossings).toEqual([]);
  });
});
