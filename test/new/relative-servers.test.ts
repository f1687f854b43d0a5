import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { readDocument } from '../../scripts/new/read.ts';
import { draftOf, writeFolder } from '../../scripts/new/folder.ts';
import { aboutServer } from '../../scripts/new/server-line.ts';
import { updateFolder } from '../../scripts/new/update.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { temporaryFolder } from '../temporary.ts';
import { documentWith } from './document-with.ts';

// Servers without a host: OpenAPI resolves them against the address of the document.

const ADDRESS = 'https://api.things.test/docs/openapi.json';

const withServers = (...urls: readonly unknown[]): Json => ({
  ...documentWith({ type: 'object', properties: { id: { type: 'string' } } }),
  servers: urls.map((url) => (typeof url === 'string' ? { url } : url)),
});
const order = (document: Json, origin: string) => ({ api: 'things', document, origin });
const serversOf = (document: Json, origin: string): unknown => draftOf(order(document, origin)).made.spec['servers'];

test.each([
  ['/api/v2', 'https://api.things.test/api/v2'],
  ['/', 'https://api.things.test/'],
  ['v2', 'https://api.things.test/docs/v2'],
  ['../v2/', 'https://api.things.test/v2/'],
  ['//other.test/v2', 'https://other.test/v2'],
  ['https://other.test/v2', 'https://other.test/v2'],
])('the server %s of a document from a URL is %s', (url, resolved) => {
  expect(serversOf(withServers(url), ADDRESS)).toEqual([{ url: resolved }]);
});

test('a credential or a query in the address of the document is not one of its server', () => {
  const document = withServers('/api/v2');
  expect(serversOf(document, 'https://me:secret@api.things.test/openapi.json?token=secret')).toEqual([
    { url: 'https://api.things.test/api/v2' },
  ]);
});

test('variables of a server without a host stay variables', () => {
  const variables = { version: { default: 'v1', enum: ['v1', 'v2'] } };
  expect(serversOf(withServers({ url: '/api/{version}', variables }), ADDRESS)).toEqual([
    { url: 'https://api.things.test/api/{version}', variables },
  ]);
});

test('a basePath of Swagger 2 without a host is below the host of the document', () => {
  const swagger = {
    swagger: '2.0',
    info: {},
    basePath: '/api/v2',
    paths: { '/things': { get: { responses: { 200: {} } } } },
  };
  const document = readDocument(JSON.stringify(swagger), 'swagger.json');
  const { servers } = draftOf(order(document, ADDRESS)).made.spec;
  expect(servers).toEqual([{ url: 'https://api.things.test/api/v2' }]);
});

test('the server of an operation is resolved, too', () => {
  const document = withServers('/api/v2');
  Object(document['paths'])['/things'].get.servers = [{ url: '/files' }];
  const { paths } = draftOf(order(document, ADDRESS)).made.spec;
  expect(Object(paths)['/things'].get.servers).toEqual([{ url: 'https://api.things.test/files' }]);
});

test('a document without servers gets none from its address, which may be that of an archive', () => {
  expect(serversOf(documentWith({ type: 'object' }), ADDRESS)).toEqual([]);
});

const specs = async (): Promise<string> => {
  const path = join(await temporaryFolder(), 'specs');
  await mkdir(path);
  return path;
};

test('the source has the resolved server, so the books close, and a new version from a file changes nothing', async () => {
  const folder = await specs();
  const document = withServers('/api/v2');
  await writeFolder(folder, order(document, ADDRESS));
  const { problems, closure } = audit(await readBooks(folder, 'things'));
  expect(problems).toEqual([]);
  const server = closure.backed.find(({ claim }) => claim.attribute === 'server');
  expect([server?.claim.value, server?.standing]).toEqual(['https://api.things.test/api/v2', 'published']);
  expect((await updateFolder(folder, order(document, ADDRESS))).changes).toEqual([]);
  expect((await updateFolder(folder, order(document, 'things.json'))).changes).toEqual([]);
});

test('the command says against what a server was resolved', () => {
  const document = withServers('/api/v2');
  expect(aboutServer(document, draftOf(order(document, ADDRESS)).spec.model)).toBe(
    'The server is https://api.things.test/api/v2, since the document says `/api/v2` at its own address; pass `baseUrl` if the API is elsewhere.',
  );
});

test('the command says how baseUrl ends if the host of a server is unknown', () => {
  const document = withServers('/api/v2');
  expect(aboutServer(document, draftOf(order(document, 'things.json')).spec.model)).toBe(
    'The document names a server without a host: pass a `baseUrl` that ends with `/api/v2`, such as https://api.example.com/api/v2.',
  );
});

test.each([[['https://things.test']], [['/']], [[]]])('of the servers %j there is nothing to say', (urls) => {
  const document = withServers(...urls);
  expect(aboutServer(document, draftOf(order(document, 'things.json')).spec.model)).toBe('');
});

test('the documentation says how baseUrl ends', async () => {
  const folder = await specs();
  await writeFolder(folder, order(withServers('/api/v2'), 'things.json'));
  const out = join(folder, '../docs');
  await writeDocs({ specs: folder, out, print: () => undefined });
  expect(await readFile(join(out, 'index.html'), 'utf8')).toContain(
    'none published; pass your own as <code>baseUrl</code>, which ends with <code>/api/v2</code>',
  );
});
