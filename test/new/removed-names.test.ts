import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../../scripts/new/folder.ts';
import { updateFolder } from '../../scripts/new/update.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { temporaryFolder } from '../temporary.ts';

// Rows of the ledger that name what a new version of a document removes.

const text = { type: 'string' };
const header = (name: string) => ({ name, in: 'header', schema: text });
const query = (name: string) => ({ name, in: 'query', schema: text });
const responds = (schema: Json) => ({
  responses: { '200': { description: 'It.', content: { 'application/json': { schema } } } },
});
const ref = { $ref: '#/components/schemas/Bills' };
const documentOf = (headers: readonly object[], queries: readonly object[]): Json => ({
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: {
    '/bills': {
      get: { operationId: 'listBills', parameters: queries, ...responds(ref) },
      post: { operationId: 'addBill', parameters: headers, ...responds({ type: 'object' }) },
    },
  },
  components: {
    schemas: {
      Bills: {
        type: 'object',
        required: ['data', 'next_cursor'],
        properties: {
          data: { type: 'array', items: { type: 'object', properties: { id: text } } },
          next_cursor: { type: ['string', 'null'] },
        },
      },
    },
  },
});
const order = (document: Json) => ({ api: 'kiln', document, origin: 'kiln.json' });

const folder = async (): Promise<string> => {
  const specs = join(await temporaryFolder(), 'specs');
  await mkdir(specs);
  await writeFolder(specs, order(documentOf([header('Idempotency-Key'), header('X-Trace')], [query('cursor')])));
  return specs;
};

test('the idempotency key of a removed header is named', async () => {
  const { decisions } = await updateFolder(await folder(), order(documentOf([header('X-Trace')], [query('cursor')])));
  expect(decisions).toEqual(['inferred: POST /bills · idempotency key = Idempotency-Key']);
});

test('the pager of a removed argument is named', async () => {
  const now = documentOf([header('Idempotency-Key'), header('X-Trace')], []);
  const { decisions } = await updateFolder(await folder(), order(now));
  expect(decisions).toEqual(['inferred: GET /bills · pager = argument cursor, cursor next_cursor, items data']);
});

test('a row that names the same word of another operation is not', async () => {
  const { decisions } = await updateFolder(
    await folder(),
    order(documentOf([header('Idempotency-Key')], [query('cursor')])),
  );
  expect(decisions).toEqual([]);
});

test('a row of another operation that names what is removed is not, either', async () => {
  const specs = await folder();
  const row = 'observed:\n  - on: 2026-01-01\n    claims: |\n      GET /bills · note = Idempotency-Key\n';
  await appendFile(join(specs, 'kiln/facts.yaml'), row);
  const { decisions } = await updateFolder(specs, order(documentOf([header('X-Trace')], [query('cursor')])));
  expect(decisions).toEqual(['inferred: POST /bills · idempotency key = Idempotency-Key']);
});
