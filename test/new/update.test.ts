import { appendFile, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { updateFolder, updateReport } from '../../scripts/new/update.ts';

// A new version of a document: what it changes, and which rows of the ledger are about the changes.

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
const files = (): Promise<string[]> => Promise.all(['openapi.yaml', 'facts.yaml', 'sources/oas.yaml'].map(read));

test('reports added, removed and changed members, and writes only the source', async () => {
  const [spec, facts] = [await read('openapi.yaml'), await read('facts.yaml')];
  const second = documentOf({ id: { type: 'string' }, sum: { type: 'string' }, paid: { type: 'boolean' } });
  const update = await updateFolder(specs, order(second));
  expect(update.changes).toContainEqual({ key: 'Bill · sum · type', before: 'integer', now: 'string' });
  expect(update.changes).toContainEqual({ key: 'Bill · paid · exists', before: undefined, now: 'yes' });
  expect(update.changes).toContainEqual({ key: 'Bill · memo · exists', before: 'yes', now: undefined });
  expect(await read('sources/oas.yaml')).toContain('paid');
  expect([await read('openapi.yaml'), await read('facts.yaml')]).toEqual([spec, facts]);
});

test('reports the rows of the ledger about changed and removed members, and no others', async () => {
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

test('reports an operation that the spec lacks, and takes it into the source if --only selects it', async () => {
  const second = documentOf(
    { id: { type: 'string' } },
    { '/bills': { get: { operationId: 'listBills', responses: responds } } },
  );
  expect((await updateFolder(specs, order(second))).others).toEqual(['GET /bills']);
  const asked = await updateFolder(specs, { ...order(second), only: ['/bills'] });
  expect(asked.others).toEqual([]);
  expect(asked.changes.map(({ key }) => key)).toContain('GET /bills · exists');
});

const pinged = { '/ping': { get: { operationId: 'ping', tags: ['Health'], responses: responds } } };

test('adds an operation that --only selects to spec and ledger, which agree, and keeps a comment in the spec', async () => {
  const folder = join(specs, 'kiln');
  await writeFile(join(folder, 'openapi.yaml'), `# by hand\n${await read('openapi.yaml')}`);
  const second = documentOf(Object(first).components.schemas.Bill.properties, pinged);
  const { added } = await updateFolder(specs, { ...order(second), only: ['GET /ping'] });
  expect(added).toEqual(['GET /ping']);
  expect(await read('openapi.yaml')).toMatch(/^# by hand\n[^]*\n {2}\/ping:\n/);
  expect(audit(await readBooks(specs, 'kiln')).problems).toEqual([]);
});

test('gives an added operation a name that is free in the spec, even if it comes first in the document', async () => {
  const named = { operationId: 'getBill', responses: responds };
  const { paths, ...rest } = documentOf(Object(first).components.schemas.Bill.properties);
  const second = { ...rest, paths: { '/bill/old': { get: { ...named, tags: ['bill'] } }, ...paths } };
  await updateFolder(specs, { ...order(second), only: ['/bill/old'] });
  const { paths: written } = parse(await read('openapi.yaml'));
  const ids = Object.entries<Record<string, { operationId: string }>>(written).map(([path, { get }]) => [
    path,
    get?.operationId,
  ]);
  expect(ids).toEqual([
    ['/bill', 'bill.getBill'],
    ['/bill/old', 'bill.getBill2'],
  ]);
  expect(audit(await readBooks(specs, 'kiln')).problems).toEqual([]);
  expect(updateReport('kiln', await updateFolder(specs, order(second)))).toBe('The document is unchanged.');
});

test('refuses to add an operation whose name a hand-edited one has, and writes nothing', async () => {
  const file = join(specs, 'kiln/openapi.yaml');
  await writeFile(file, (await read('openapi.yaml')).replaceAll('bill.getBill', 'health.ping'));
  const before = await files();
  const second = documentOf(Object(first).components.schemas.Bill.properties, pinged);
  await expect(updateFolder(specs, { ...order(second), only: ['/ping'] })).rejects.toThrow(
    /^specs\/kiln\/openapi\.yaml with GET \/ping .*health\.ping/,
  );
  expect(await files()).toEqual(before);
});

test('refuses a document that has none of the operations, and writes nothing', async () => {
  const before = await files();
  const { paths, ...rest } = first;
  const moved = order({ ...rest, paths: { '/v2/bill': Object.values(paths)[0] } });
  await expect(updateFolder(specs, moved)).rejects.toThrow(
    'kiln.json has none of the operations of specs/kiln: name the ones to add with --only, or choose another folder name.',
  );
  expect(await files()).toEqual(before);
});

/** A text without the lines that the reports name for a file. */
const withoutLines = (text: string, file: string, sentences: readonly string[]): string => {
  const form = new RegExp(`${file} \\(lines? ([-\\d, ]+)\\)`);
  const named = sentences.map((sentence) => form.exec(sentence)?.[1] ?? '');
  const ranges = named.flatMap((each) => each.split(', ')).map((each) => each.split('-').map(Number));
  const isNamed = (line: number) => ranges.some(([from = 0, to = from]) => line >= from && line <= to);
  return text
    .split('\n')
    .filter((_, index) => !isNamed(index + 1))
    .join('\n');
};

/** Deletes the lines that the reports name from spec and ledger. */
const withoutGone = async (gone: readonly string[]): Promise<void> => {
  for (const file of ['openapi.yaml', 'facts.yaml'])
    await writeFile(join(specs, 'kiln', file), withoutLines(await read(file), file, gone));
};

test('reports a removed operation first; once its lines are deleted, spec and ledger agree', async () => {
  const { properties } = Object(first).components.schemas.Bill;
  await updateFolder(specs, { ...order(documentOf(properties, pinged)), only: ['/ping'] });
  const update = await updateFolder(specs, order(first));
  const [gone = '', ...others] = update.gone;
  expect(gone).toMatch(
    /^GET \/ping is gone from the document: remove it from openapi.yaml \(lines [-\d, ]+\), and its/,
  );
  expect(others).toEqual([]);
  expect(updateReport('kiln', update).split('\n')[1]).toBe(gone);
  await withoutGone([gone]);
  expect(audit(await readBooks(specs, 'kiln')).problems).toEqual([]);
});

test('reports a removed path once with all its operations, without the line of a reason that ends with a removed name', async () => {
  const inline = (status: string) => ({
    [status]: { description: 'It.', content: { 'application/json': { schema: { type: 'object' } } } },
  });
  const pings = {
    '/ping': {
      get: { operationId: 'ping', responses: responds },
      post: { operationId: 'pong', responses: inline('200') },
    },
  };
  const { properties } = Object(first).components.schemas.Bill;
  await updateFolder(specs, { ...order(documentOf(properties, pings)), only: ['/ping'] });
  const why = 'support says so, as of a PingPongResponse';
  await writeFile(
    join(specs, 'kiln/facts.yaml'),
    (await read('facts.yaml')).replace(
      'silent:\n',
      `  - claims: |\n      Bill · id · format = ulid\n    why: ${why}\nsilent:\n`,
    ),
  );
  const { gone } = await updateFolder(specs, order(first));
  expect(gone.map((each) => each.replace(/(?<=\().*?(?=\))/g, '…'))).toEqual([
    'GET /ping and POST /ping are gone from the document: remove them from openapi.yaml (…), and their rows from facts.yaml (…)',
    'PingPongResponse is gone from the document: remove it from openapi.yaml (…), and its rows from facts.yaml (…)',
  ]);
  await withoutGone(gone);
  expect(await read('facts.yaml')).toContain(`    why: ${why}\n`);
  const messages = audit(await readBooks(specs, 'kiln')).problems.map(({ message }) => message);
  expect(messages.filter((message) => !message.includes('ulid'))).toEqual([]);
});

test('reports that the same document is unchanged', async () => {
  expect(updateReport('kiln', await updateFolder(specs, order(first)))).toBe('The document is unchanged.');
});

test('refuses to update a folder without a source', async () => {
  await expect(updateFolder(specs, { ...order(first), api: 'other' })).rejects.toThrow(
    /^specs\/other\/sources\/oas.yaml cannot be read \(.*\): make the folder with `npm run new` first\.$/,
  );
});
