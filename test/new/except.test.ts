import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftOf, writeFolder } from '../../scripts/new/folder.ts';
import { updateFolder } from '../../scripts/new/update.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { temporaryFolder } from '../temporary.ts';
import { runCommand } from '../in-process.ts';

// Operations that --except leaves out.

const operation = (operationId: string, tag: string) => ({
  operationId,
  tags: [tag],
  responses: { '200': { description: 'It.' } },
});
const document: Json = {
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: {
    '/bills': { get: operation('listBills', 'Bills'), post: operation('addBill', 'Bills') },
    '/fires': { get: operation('listFires', 'Fires') },
    '/kilns': { get: operation('listKilns', 'Kilns') },
  },
};
const order = { api: 'kiln', document, origin: 'kiln.json' };

const operationsOf = (spec: Json): string[] =>
  Object.entries(Object(spec['paths'])).flatMap(([path, item]) =>
    Object.keys(Object(item)).map((method) => `${method} ${path}`),
  );
const taken = (selection: { only?: string[]; except?: string[] }): string[] =>
  operationsOf(draftOf({ ...order, ...selection }).made.spec);

test.each<[string, string[], string[]]>([
  ['a tag', ['Bills'], ['get /fires', 'get /kilns']],
  ['a path', ['/bills'], ['get /fires', 'get /kilns']],
  ['a method with a path', ['POST /bills'], ['get /bills', 'get /fires', 'get /kilns']],
  ['an operationId', ['addBill'], ['get /bills', 'get /fires', 'get /kilns']],
  ['several names', ['addBill', 'Fires'], ['get /bills', 'get /kilns']],
])('%s is left out', (_, except, left) => {
  expect(taken({ except })).toEqual(left);
});

test('with --only, what both select is left out', () => {
  expect(taken({ only: ['/bills', '/fires'], except: ['addBill'] })).toEqual(['get /bills', 'get /fires']);
});

test('a name that leaves nothing out is refused with the most similar ones', () => {
  expect(() => taken({ except: ['Bill'] })).toThrow(/^--except Bill leaves no operation out: use .*Bills/);
  expect(() => taken({ except: ['zzz'] })).toThrow(
    '--except zzz leaves no operation out: name a tag, path or operation of it.',
  );
});

test('names that leave nothing are refused', () => {
  expect(() => taken({ only: ['Fires'], except: ['/fires'] })).toThrow(
    '--except /fires leaves no operation: leave out fewer.',
  );
});

test('--update adds what --only names without what --except does, and keeps the operations of the folder', async () => {
  const specs = await temporaryFolder();
  await mkdir(join(specs, 'kiln'));
  const root = join(specs, 'kiln');
  await writeFolder(root, { ...order, except: ['Bills', '/kilns'] });
  const { others } = await updateFolder(root, { ...order, except: ['Kilns', '/fires'] });
  expect(others).toEqual(['GET /bills', 'POST /bills']);
  const { added, gone } = await updateFolder(root, { ...order, only: ['Bills'], except: ['addBill'] });
  expect([added, gone]).toEqual([['GET /bills'], []]);
  const spec = parse(await readFile(join(root, 'kiln/openapi.yaml'), 'utf8'));
  expect(operationsOf(spec).sort()).toEqual(['get /bills', 'get /fires']);
});

test('if --except leaves nothing to add or to compare, an update is refused', async () => {
  const specs = await temporaryFolder();
  await writeFolder(specs, { ...order, only: ['Fires'] });
  const { '/fires': _, ...paths } = Object(document['paths']);
  await expect(
    updateFolder(specs, {
      ...order,
      document: { ...document, paths },
      only: ['addBill', 'Kilns'],
      except: ['/kilns', 'Bills'],
    }),
  ).rejects.toThrow('--except /kilns --except Bills leaves no operation: leave out fewer.');
});

test('the help names --except', async () => {
  expect((await runCommand('new', '--help')).out).toContain('--except TAG|PATH|OPERATION');
});
