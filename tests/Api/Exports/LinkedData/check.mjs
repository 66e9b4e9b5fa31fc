// Reads a JSON-LD document from standard input through real processors and says as JSON what they make of it:
// node check.mjs SHAPES.ttl < document.jsonld
// The packages are the client's (devDependencies): nothing is fetched, and a document that asks for it fails.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../../client/package.json', import.meta.url));
const jsonld = require('jsonld');
const { Parser } = require('n3');
const { default: rdf } = require('@zazuko/env-node');
const { default: Validator } = require('rdf-validate-shacl');

const documentLoader = (address) => { throw new Error(`asks for ${address}`); };
// A term no context defines would be dropped without a word: safe mode refuses it.
const options = { documentLoader, safe: true };
let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
const document = JSON.parse(text);
const expanded = await jsonld.expand(document, options);
const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
const canonical = await jsonld.canonize(document, { ...options, algorithm: 'RDFC-1.0', format: 'application/n-quads' }).catch((error) => `error: ${error.message}`);

const data = rdf.dataset(new Parser({ format: 'application/n-quads', factory: rdf }).parse(quads));
const shapes = rdf.dataset(new Parser({ factory: rdf }).parse(readFileSync(process.argv[2], 'utf8')));
const report = await new Validator(shapes, { factory: rdf }).validate(data);

// Every key and every type, counted before and after: what an expansion loses shows.
let keys = 0;
const walk = (node) => {
  if (Array.isArray(node)) node.forEach(walk);
  else if (node && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      if (!key.startsWith('@')) keys++;
      if (key !== '@context') walk(value);
    }
  }
};
walk(document['@graph']);
const before = keys;
keys = 0;
walk(expanded);

const iris = new Set();
for (const quad of data) for (const term of [quad.subject, quad.predicate, quad.object]) if (term.termType === 'NamedNode') iris.add(term.value);
console.log(JSON.stringify({
  quads: data.size,
  keysBefore: before,
  keysAfter: keys,
  canonical: canonical.startsWith('error') ? canonical : canonical.length,
  conforms: report.conforms,
  results: report.results.map((result) => `${result.focusNode?.value} ${result.path?.value ?? ''}: ${result.message?.[0]?.value ?? ''} ${result.value?.value ?? ''} (${result.sourceConstraintComponent?.value})`).slice(0, 20),
  iris: [...iris],
  expanded,
}));
