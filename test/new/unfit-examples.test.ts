import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { unfitExamples } from '../../scripts/ledger/unfit-examples.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { updateFolder, updateReport } from '../../scripts/new/update.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { temporaryFolder } from '../temporary.ts';

// Examples that a new version of a document leaves behind.

const body = (name: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const documentOf = (properties: Json): Json => ({
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: {
    '/bill': {
      put: {
        operationId: 'putBill',
        requestBody: { required: true, ...body('Order') },
        responses: { '200': { description: 'It.', ...body('Bill') } },
      },
    },
  },
  components: {
    schemas: {
      Bill: { type: 'object', required: Object.keys(properties), properties },
      Order: { type: 'object', properties: { lines: { type: 'array', items: properties['sum'] } } },
    },
  },
});
const orderOf = (document: Json) => ({ api: 'kiln', document, origin: 'kiln.json' });
const first = documentOf({ id: { type: 'string' }, sum: { type: 'integer' } });

/** A folder whose spec has been changed by hand, as `npm run ledger` asks after a new version. */
const edited = async (edits: readonly (readonly [string, string])[]) => {
  const specs = join(await temporaryFolder(), 'specs');
  await mkdir(specs);
  await writeFolder(specs, orderOf(first));
  const file = join(specs, 'kiln/openapi.yaml');
  const text = await readFile(file, 'utf8');
  for (const [from] of edits) expect(text).toContain(from);
  await writeFile(
    file,
    edits.reduce((before, [from, to]) => before.replace(from, to), text),
  );
  const messages = async (): Promise<string[]> =>
    unfitExamples(await readBooks(specs, 'kiln')).map(({ message }) => message);
  return { specs, file, messages };
};

const NEXT = 'Change it, or run `npm run new -- kiln --openapi FILE|URL --update`, which writes another one.';
const sum = 'sum:\n          type: integer';

const total = [
  [sum, 'total:\n          type: integer'],
  ['- sum\n', '- total\n'],
] as const;

test.each([
  ['a member of another type', [[sum, 'sum:\n          type: string']], 'Bill: `/sum` must be string'],
  ['a member that is renamed', total, 'Bill: must have `total`'],
  [
    'a member that is gone',
    [
      [sum, ''],
      ['        - sum\n', ''],
    ],
    'Bill: must not have `sum`',
  ],
] as const)('an invented example with %s is reported with what its schema wants', async (_, edits, says) => {
  const { messages } = await edited(edits);
  expect(await messages()).toEqual([`the example does not fit ${says}. ${NEXT}`]);
});

test('the report names the line', async () => {
  const { specs, file } = await edited([[sum, 'sum:\n          type: string']]);
  const [problem] = unfitExamples(await readBooks(specs, 'kiln'));
  const line = Number(/^specs\/kiln\/openapi\.yaml:(\d+)$/.exec(problem?.at ?? '')?.[1]);
  expect((await readFile(file, 'utf8')).split('\n')[line - 1]).toMatch(/^\s+value:/);
});

test('--update writes other examples in place of those that do not fit, and keeps all other lines', async () => {
  const { specs, file, messages } = await edited([[sum, 'sum:\n          type: string # by hand']]);
  const before = (await readFile(file, 'utf8')).split('\n');
  const update = await updateFolder(specs, orderOf(documentOf({ id: { type: 'string' }, sum: { type: 'string' } })));
  const after = (await readFile(file, 'utf8')).split('\n');
  expect(await messages()).toEqual([]);
  expect(after.filter((line, index) => line !== before[index])).toEqual(['                    sum: example']);
  expect(updateReport('kiln', update)).toContain(
    'wrote another example into openapi.yaml at #/paths/~1bill/put/responses/200/content/application~1json/examples/invented/value: the one there did not fit its schema',
  );
});

test('a documented example is left to the page that shows it', async () => {
  const { messages } = await edited([
    [sum, 'sum:\n          type: string'],
    [
      'invented:\n                  value:\n                    id',
      'documented:\n                  value:\n                    id',
    ],
  ]);
  expect(await messages()).toEqual([]);
});

test('while the spec is invalid, --update writes no examples', async () => {
  const { specs } = await edited([[sum, 'sum:\n          type: text']]);
  expect((await updateFolder(specs, orderOf(first))).renewed).toEqual([]);
});

test.each(await apiNames(specsFolder))('the examples of %s fit', async (api) => {
  const books = await readBooks(specsFolder, api);
  expect(unfitExamples(books)).toEqual([]);
  expect(audit(books).problems).toEqual([]);
});
