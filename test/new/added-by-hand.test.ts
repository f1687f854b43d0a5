import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { updateFolder } from '../../scripts/new/update.ts';

// `--update --only` adds operations to files that are edited by hand, and keeps all their lines exactly.

const responds = (schema: object) => ({
  '200': { description: 'It.', content: { 'application/json': { schema } } },
});
const at = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const presets = ['one', 'two'];
const choice = (name: string) => ({
  name,
  in: 'query',
  schema: { type: 'array', items: { type: 'string' }, default: presets },
});
const document = {
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: {
    '/bill': {
      get: { operationId: 'getBill', tags: ['Bills'], responses: responds(at('Bill')) },
      put: { operationId: 'putBill', tags: ['Bills'], responses: responds(at('Bill')) },
    },
    '/ping': {
      get: {
        operationId: 'ping',
        tags: ['Health'],
        parameters: [choice('some'), choice('others')],
        responses: responds(at('Ping')),
      },
    },
  },
  components: {
    schemas: {
      Bill: { type: 'object', properties: { id: { type: 'string' } } },
      Ping: { type: 'object', properties: { of: at('Pong') } },
      Pong: { type: 'object', properties: { ping: at('Ping') } },
    },
  },
};
const order = (only: readonly string[]) => ({
  api: 'kiln',
  document: structuredClone(document) as never,
  origin: 'kiln.json',
  only,
});

/** A spec with the comments, indentation and brackets of a person. */
const SPEC = `# Kiln, by hand.
openapi: 3.1.0
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info: { title: Kiln, version: "1" }
servers: [{ url: https://kiln.test }]
tags: [{ name: Bills, description: 'What is owed.' },]
paths:
    /bill:
        get:
            operationId: bills.getBill
            summary:   Get it
            tags: [Bills]
            responses:
                '200':
                    description: It.
                    content: { application/json: { schema: { $ref: '#/components/schemas/Bill' } } }
# All that it has.
components:
    schemas:
        Bill: # one
            type: object
            properties: {id: {type: string}}  # more to come
`;

let specs = '';
beforeEach(async () => {
  specs = join(await mkdtemp(join(tmpdir(), 'added-')), 'specs');
  await mkdir(specs);
  await writeFolder(specs, order(['GET /bill']));
  await writeFile(join(specs, 'kiln/openapi.yaml'), SPEC);
});
afterEach(() => rm(join(specs, '..'), { recursive: true }));

const FILES = ['openapi.yaml', 'facts.yaml'];
const textOf = (file: string): Promise<string> => readFile(join(specs, 'kiln', file), 'utf8');

/** The lines of a text that are missing from a later one, or out of order there. */
const lost = (before: string, after: string): string[] => {
  const rest = after.split(/\r?\n/);
  return before.split(/\r?\n/).filter((line) => {
    const found = rest.indexOf(line);
    if (found >= 0) rest.splice(0, found + 1);
    return found < 0;
  });
};

const WRITTEN: readonly (readonly [how: string, change: (text: string) => string])[] = [
  ['with LF line ends', (text) => text],
  ['with CRLF line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['without a final line end', (text) => text.trimEnd()],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
];

describe.each(WRITTEN)('a hand-edited spec and ledger %s', (_, change) => {
  test('keep all their lines when operations are added, except for a list in brackets', async () => {
    for (const file of FILES) await writeFile(join(specs, 'kiln', file), change(await textOf(file)));
    const before = await Promise.all(FILES.map(textOf));
    await updateFolder(specs, order(['PUT /bill', '/ping']));
    const after = await Promise.all(FILES.map(textOf));
    const gone = FILES.flatMap((__, index) => lost(`${before[index]}`, `${after[index]}`));
    expect(gone.map((line) => line.trim())).toEqual(["tags: [{ name: Bills, description: 'What is owed.' },]"]);
    expect(audit(await readBooks(specs, 'kiln')).problems).toEqual([]);
    expect(new Set(after.join('').match(/\r?\n/g)).size).toBe(1);
  });
});

test('adds the operations, tags and schemas of the document, without YAML aliases', async () => {
  await updateFolder(specs, order(['PUT /bill', '/ping']));
  const text = await textOf('openapi.yaml');
  expect(text).not.toMatch(/[&*]a\d/);
  const { paths, tags, components } = parse(text);
  expect(Object.entries<object>(paths).map(([path, item]) => [path, ...Object.keys(item)])).toEqual([
    ['/bill', 'get', 'put'],
    ['/ping', 'get'],
  ]);
  expect(tags.map(({ name }: { name: string }) => name)).toEqual(['Bills', 'Health']);
  expect(Object.keys(components.schemas)).toEqual(['Bill', 'Ping', 'Pong']);
});
