import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, expect, test, vi } from 'vitest';
import { tryPath } from '../../scripts/serve/workbench/try.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { toTry } from '../../scripts/site/try/spec.ts';
import { apis } from '../specs/nodes.ts';
import { serveAll, startSite } from './site.ts';

// Prism takes a second or two to load, more while others run.
vi.setConfig({ hookTimeout: 20_000 });

const served = await serveAll();
const { origin, close } = await startSite(served);
afterAll(close);

/** The response to a path that is sent unchanged: `fetch` would resolve its dots. */
const get = (path: string, accept = '*/*') =>
  new Promise<{ status: number; policy: string; type: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, headers: { accept } }, async (response) => {
      const { 'content-security-policy': policy, 'content-type': type = '' } = response.headers;
      resolve({ status: response.statusCode ?? 0, policy: String(policy), type, body: await text(response) });
    });
    sent.on('error', reject).end();
  });

const elementsOf = (node: Tree.Node): Tree.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
];

/** The addresses that a page loads by itself. */
const loadedBy = (page: string): string[] =>
  elementsOf(parseHtml(page))
    .filter(({ tagName }) => tagName !== 'a')
    .flatMap(({ attrs }) => attrs)
    .filter(({ name }) => ['src', 'href', 'srcset', 'action', 'data', 'poster'].includes(name))
    .map(({ value }) => value);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

test.each(apis)('the try page of %s labels every example by its origin', async (api) => {
  const { spec } = toTry(served.get(api)!)!;
  const examples = [...placesOf(spec).values()].filter(({ kind }) => kind === 'example');
  expect(examples.length).toBeGreaterThan(0);
  expect(examples.filter(({ node }) => !/^(?:from a source|made up by us)$/.test(String(node['summary'])))).toEqual([]);
});

test.each(apis)('the try page of %s loads only files of its own origin', async (api) => {
  const page = await get(tryPath(api));
  expect([page.status, page.type, page.policy]).toEqual([200, 'text/html; charset=utf-8', policy]);
  const loaded = loadedBy(page.body);
  for (const ending of ['.css', '.js'])
    expect(loaded.filter((each) => each.startsWith('/try/assets/') && each.endsWith(ending))).not.toEqual([]);
  expect(loaded.filter((address) => !/^(?:\/try\/assets\/[\w.-]+|data:,)$/.test(address))).toEqual([]);
  expect(page.body).not.toMatch(/<script(?![^>]*(?:\bsrc=|type="application\/json"))|<style|\son\w+=/);
  for (const address of loaded.filter((each) => each.startsWith('/'))) {
    const asset = await get(address);
    expect([asset.status, asset.policy]).toEqual([200, policy]);
    expect(asset.type).toBe(address.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8');
    if (address.endsWith('.css')) expect(asset.body).not.toMatch(/@import|url\((?!["']?data:)/);
  }
});

test.each(apis)('the try page of %s has every operation, the mock and a credential with its prefix', async (api) => {
  const one = served.get(api);
  const found = one && toTry(one);
  if (!found) throw new Error(`${api} is not served`);
  const { body } = await get(tryPath(api));
  expect(body).toContain(`"mock":"${one.mocked.prefix}"`);
  for (const { id } of one.documented?.spec.model.operations ?? []) expect(body).toContain(`"operationId":"${id}"`);
  const schemes = found.spec.components?.securitySchemes ?? {};
  expect(Object.keys(found.credentials).length > 0).toBe(Object.keys(schemes).length > 0);
  for (const [name, value] of Object.entries(found.credentials)) {
    expect(value.startsWith(schemes[name]?.['x-prefix'] ?? '')).toBe(true);
    expect(value).toMatch(/any-secret-will-do$/);
  }
});

test('the page of each mock shows how to use it, and links to the docs and the try page', async () => {
  for (const api of apis) {
    const { body } = await get(`/${api}`, 'text/html');
    expect(body).toContain('name="viewport"');
    expect(body).toContain('color-scheme: light dark');
    expect(body).toContain('createClient(');
    expect(body).toContain(`href="/docs/#${api}"`);
    expect(body).toContain(`href="/try/${api}"`);
  }
});

test('the index of the workbench links to the try page of every API', async () => {
  const { body } = await get('/docs/', 'text/html');
  for (const api of apis) expect(body).toContain(`<a href="${tryPath(api)}">`);
});

test('tryPath returns the address of an operation', () => {
  expect(tryPath('acme', { tag: 'AI Gateway', id: 'topup.create' })).toBe('/try/acme#/AI%20Gateway/topup.create');
});

test.each(['/try', '/try/', '/try/nope', '/try/unpod/', '/try/assets/nope.js', '/try/constructor'])(
  '%s returns a 404 that lists the try pages',
  async (path) => {
    const { status, type, body } = await get(path);
    expect([status, type]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(body).toBe(`There is nothing at ${path}: choose from ${apis.map((api) => tryPath(api)).join(', ')}.\n`);
  },
);

test.each([
  '/try/../package.json',
  '/try/../../package.json',
  '/try/assets/../../../../package.json',
  '/try/assets/..%2f..%2f..%2f..%2fpackage.json',
  '/try/assets/%2e%2e/%2e%2e/page.ts',
  '/try/%2e%2e/%2e%2e/package.json',
  '/try/assets/..\\..\\page.ts',
  '/try/assets/swagger-ui.css%00.js',
  '/try/assets//etc/passwd',
])('the path %s reads no file outside the assets', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).toMatch(/^There is nothing at /);
});

test('an API whose books do not close has no try page, and other APIs do', async () => {
  const [first = '', second = ''] = apis;
  const broken = new Map(
    [...served].map(([api, one]) => [api, api === first ? { ...one, documented: undefined } : one]),
  );
  const site = await startSite(broken);
  const statuses = [first, second].map(async (api) => (await fetch(`${site.origin}${tryPath(api)}`)).status);
  expect(await Promise.all(statuses)).toEqual([404, 200]);
  await site.close();
});

test('no file in scripts/site/docs refers to the workbench or to Swagger UI', async () => {
  const folder = 'scripts/site/docs';
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ts|js|css)$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/workbench\/|swagger/i);
});
