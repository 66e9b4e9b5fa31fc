import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

it('The types of the wire are those of openapi.yaml: after a change of it, run "npm run generate" in client/', { timeout: 120_000 }, async () => {
  const document = join(import.meta.dirname, '../../../openapi.yaml');
  const generated = astToString(await openapiTS(new URL(`file://${document}`)));
  const kept = readFileSync(join(import.meta.dirname, 'schema.d.ts'), 'utf8');
  // The command-line tool puts a notice of its own before what it generates.
  expect(kept.endsWith(generated)).toBe(true);
});
