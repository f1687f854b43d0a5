import type { IncomingMessage } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lackOf, storedSource } from '../../scripts/download.ts';
import { readTree } from '../../scripts/files.ts';
import { documentText } from '../../scripts/new/fetch.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { pageSource, writePages } from '../../scripts/new/page/folder.ts';
import { readDocument } from '../../scripts/new/read.ts';
import { documentOf, vendors } from '../vendors/folder.ts';
import { temporaryFolder } from '../temporary.ts';
import { serve } from '../loopback.ts';

const canary = 'k3y-canary';

const folder = async (): Promise<string> => {
  const path = await temporaryFolder();
  await mkdir(join(path, 'specs'));
  return join(path, 'specs');
};

const serving = async (body: string): Promise<{ readonly host: string; readonly got: IncomingMessage[] }> => {
  const got: IncomingMessage[] = [];
  const origin = await serve((request, response) => {
    got.push(request);
    response.end(body);
  });
  return { host: new URL(origin).host, got };
};

test.each([
  ['https://acme.example/openapi.json', 'https://acme.example/openapi.json', undefined],
  ['https://acme.example/docs#plans', 'https://acme.example/docs#plans', undefined],
  ['./a?b#c=d.yaml', './a?b#c=d.yaml', undefined],
  [`https://acme.example/a?key=${canary}`, 'https://acme.example/a#without-its-query', 'query'],
  [`HTTPS://acme.example/a?key=${canary}`, 'HTTPS://acme.example/a#without-its-query', 'query'],
  [`https://acme.example/a#key=${canary}`, 'https://acme.example/a#without-its-query', 'query'],
  [`https://me:${canary}@acme.example/a`, 'https://acme.example/a#without-its-credential', 'credential'],
  [
    `https://${canary}@acme.example/a?key=${canary}#b`,
    'https://acme.example/a#without-its-query-and-credential',
    'query and credential',
  ],
])('stores the source %s as %s', (given, stored, lack) => {
  expect([storedSource(given), lackOf(stored)]).toEqual([stored, lack]);
});

test('a folder made from a URL with a key in its query does not contain the key', async () => {
  const specs = await folder();
  const [vendor = ''] = vendors;
  const { document } = await documentOf(vendor);
  const { host, got } = await serving(JSON.stringify(document));
  const url = `http://${host}/openapi.json?key=${canary}`;
  await writeFolder(specs, { api: 'acme', document: readDocument(await documentText(url), url), origin: url });
  expect(got[0]?.url).toBe(`/openapi.json?key=${canary}`);
  const files = [...(await readTree(specs)).values()].join('\n');
  expect(files).toContain(`http://${host}/openapi.json#without-its-query`);
  expect(files).not.toContain(canary);
});

test('stores the URL of a page without its query', () => {
  const source = `https://docs.acme.example/billing?token=${canary}`;
  expect(pageSource({ source, lines: [] }, '2026-11-28')).toMatchObject({
    url: 'https://docs.acme.example/billing#without-its-query',
    publisher: 'docs.acme.example',
  });
});

const spec = { openapi: '3.1.0', info: { title: 'A', version: '1' }, paths: { '/a': { get: { callbacks: 1 } } } };

/** Faults of a document or a page from a URL. */
const faults: readonly (readonly [
  fault: string,
  body: string,
  make: (specs: string, url: string) => Promise<unknown>,
])[] = [
  ['is neither JSON nor YAML', '{', async (_, url) => readDocument(await documentText(url), url)],
  ['is not a mapping', '[]', async (_, url) => readDocument(await documentText(url), url)],
  [
    'has an operation that is refused',
    JSON.stringify(spec),
    async (specs, url) =>
      writeFolder(specs, { api: 'acme', document: readDocument(await documentText(url), url), origin: url }),
  ],
  [
    'shows no operation',
    'Hello',
    (specs, url) => writePages(specs, { api: 'acme', sources: [url], today: '2026-11-28' }),
  ],
  ['is not text', '\0', (specs, url) => writePages(specs, { api: 'acme', sources: [url], today: '2026-11-28' })],
  ['is empty', ' ', (specs, url) => writePages(specs, { api: 'acme', sources: [url], today: '2026-11-28' })],
];

test.each(faults)(
  'the error for a source that %s names its host, but not the key in its URL',
  async (_, body, make) => {
    const { host } = await serving(body);
    const failed: Error = await make(await folder(), `http://${host}/openapi.json?key=${canary}`).then(
      () => new Error('it was taken'),
      (error: Error) => error,
    );
    expect(failed.message).toContain(host);
    expect(failed.message).not.toContain(canary);
  },
);
