import { appendFile, mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFolder } from '../../scripts/new/folder.ts';
import { updateFolder, updateReport } from '../../scripts/new/update.ts';

// A new version of a document: what it says otherwise, and which rows of ours are about that.

const responds = {
  '200': { description: 'It.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Bill' } } } },
};
const documentOf = (properties: object, more: object = {}) => ({
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: { '/bill': { get: { operationId: 'getBill', responses: responds } }, ...more },
  components: { schemas: { Bill: { type: 'object', properties } } },
});
const order = (document: object) => ({ api: 'kiln', document: document as never, origin: 'kiln.json' });
const first = documentOf({ id: { type: 'string' }, sum: { type: 'integer' }, memo: { type: 'string' } });

let root = '';
let specs = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'update-'));
  specs = join(root, 'specs');
  await mkdir(specs);
  await writeFolder(specs, order(first));
});
afterEach(() => rm(root, { recursive: true }));

const read = (path: string): Promise<string> => readFile(join(specs, 'kiln', path), 'utf8');

test('members that are new, gone or of another type are named, and the source is the new one', async () => {
  const [spec, facts] = [await read('openapi.yaml'), await read('facts.yaml')];
  const second = documentOf({ id: { type: 'string' }, sum: { type: 'string' }, paid: { type: 'boolean' } });
  const update = await updateFolder(specs, order(second));
  expect(update.changes).toContainEqual({ key: 'Bill · sum · type', before: 'integer', now: 'string' });
  expect(update.changes).toContainEqual({ key: 'Bill · paid · exists', before: undefined, now: 'yes' });
  expect(update.changes).toContainEqual({ key: 'Bill · memo · exists', before: 'yes', now: undefined });
  expect(await read('sources/oas.yaml')).toContain('paid');
  expect([await read('openapi.yaml'), await read('facts.yaml')]).toEqual([spec, facts]);
});

test('rows of the ledger about what has changed are named, and no others', async () => {
  const rows = ['Bill · sum · unit = cents', 'Bill · memo · format = markdown', 'Bill · id · format = ulid'];
  await appendFile(
    join(specs, 'kiln', 'facts.yaml'),
    `disputes:\n${['sum · type', 'id · type'].map((at) => `  - { claim: Bill · ${at}, take: absent, why: seen }\n`).join('')}observed:\n  - on: 2026-01-01\n    claims: |\n${rows.map((row) => `      ${row}\n`).join('')}`,
  );
  const { decisions } = await updateFolder(
    specs,
    order(documentOf({ id: { type: 'string' }, sum: { type: 'string' } })),
  );
  expect(decisions).toEqual(['observed: Bill · memo · format = markdown', 'disputes: Bill · sum · type']);
});

test('an operation that the document has besides is named, and taken where it is asked for', async () => {
  const second = documentOf(
    { id: { type: 'string' } },
    { '/bills': { get: { operationId: 'listBills', responses: responds } } },
  );
  expect((await updateFolder(specs, order(second))).others).toEqual(['GET /bills']);
  const asked = await updateFolder(specs, { ...order(second), only: ['/bills'] });
  expect(asked.others).toEqual([]);
  expect(asked.changes.map(({ key }) => key)).toContain('GET /bills · exists');
});

test('a document that says what it said changes nothing', async () => {
  expect(updateReport('kiln', await updateFolder(specs, order(first)))).toBe('The document says what it said.');
});

test('a folder without a source is refused', async () => {
  await expect(updateFolder(specs, { ...order(first), api: 'other' })).rejects.toThrow(
    /^specs\/other\/sources\/oas.yaml cannot be read \(.*\): make the folder with `npm run new` first\.$/,
  );
});
