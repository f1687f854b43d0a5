import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { dirname, join, posix, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { data } from '../../scripts/html.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import type { Chapter } from '../../scripts/site/frame/chapter.ts';
import { shownSpec } from '../../scripts/site/docs/reference-page.ts';
import { endings } from '../../scripts/site/docs/files.ts';
import { signature } from '../../scripts/site/frame/csp.ts';
import { searchData, searchScript } from '../../scripts/site/search/files.ts';
import { redocFile } from '../../scripts/site/docs/redoc-page.ts';
import { operationPage } from '../../scripts/docs-address.ts';
import { reportRoot } from '../../scripts/site/docs/site-files.ts';
import { operationsOf } from '../../scripts/site/docs/operations.ts';
import { apis, nodesOf, readSpec } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { elementsOf, hashOf, policyOf, type Found } from './markup.ts';
import { documented } from './written-pages.ts';

const folder = await temporaryFolder(afterAll);
const specs = join(folder, 'specs');
const out = join(folder, 'out');
const again = join(folder, 'again');
const report = join(folder, 'contract.html');
const printed: string[] = [];
const print = (line: string): void => void printed.push(line);
const pages = new Map<string, string>();
const elements = new Map<string, readonly Found[]>();
const reportText = `<title>Contract</title>${apis.map((api) => `<p id="${api}">`).join('')}<a href="${reportRoot}index.html">`;

const filesIn = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

// One build for all tests, into a folder that contains foreign files and a page of a removed API.
beforeAll(
  async () => {
    await cp(specsFolder, specs, { recursive: true });
    await mkdir(out);
    await writeFile(report, reportText);
    await writeFile(join(out, 'mine.html'), '<p>mine');
    await writeFile(join(out, 'gone.html'), '<meta name="generator" content="billing-clients docs">');
    for (const ending of endings.slice(1)) await writeFile(join(out, `gone.${ending}`), 'gone');
    // A page of a removed API and one of a removed operation, each next to a foreign page.
    for (const api of ['gone', apis[0] ?? '']) {
      await mkdir(join(out, api));
      await writeFile(join(out, api, 'old.html'), '<meta name="generator" content="billing-clients docs">');
      await writeFile(join(out, api, 'mine.html'), '<p>mine');
    }
    await writeDocs({ specs, out, report, print });
    for (const name of await filesIn(out)) pages.set(name, await readFile(join(out, name), 'utf8'));
    for (const [name, html] of pages) if (name.endsWith('.html')) elements.set(name, elementsOf(html));
  },
  60_000 + 6_000 * apis.length,
);

const chapter = (path: string, more: Partial<Chapter> = {}): Chapter => ({
  nav: { text: path, to: path },
  found: [],
  pages: () => [[path, `<meta charset="utf-8">${signature}`]],
  ...more,
});

// A second site, of one API and without a report, built twice; a guide is renamed in between.
beforeAll(async () => {
  for (const guide of ['guides/old.html', 'guides/new.html']) {
    const chapters = async () => [chapter(guide), chapter('plots.html', { feed: 'plots.xml' })];
    await writeDocs({ specs, out: again, apis: apis.slice(0, 1), report: join(folder, 'none.html'), print, chapters });
    await writeFile(join(again, 'guides/theirs.html'), 'theirs');
  }
}, 60_000);

const page = (name: string): string => pages.get(name) ?? '';
const elementsIn = (name: string): readonly Found[] => elements.get(name) ?? [];
const common = ['index.html', 'sure.html'];
const references = apis.map((api) => `${api}.html`);
const operationFiles = documented.flatMap(({ api, spec }) =>
  spec.model.operations.map(({ id }) => operationPage(api, id)),
);
const shared = [redocFile, searchScript, searchData];
const ours = [...references, ...apis.map((api) => `${api}.ledger.html`), ...common, ...operationFiles];

test.each(ours)("%s says when the vendor's page was read, or that its source is a document", (name) => {
  expect(page(name)).toMatch(/read on (?:<time[^>]*>)?\d{4}-\d\d-\d\d|\ba document of the vendor/);
});

test('the index shows the install command of the README, and no other', async () => {
  const [install = ''] = /^npm install .+$/m.exec(await readFile('README.md', 'utf8')) ?? [];
  expect(page('index.html').match(/npm install [^<]+/g)).toEqual([install]);
});

test('the build writes the files of every API and the shared ones, and removes stale pages but no foreign file', () => {
  const files = apis.flatMap((api) => endings.map((ending) => `${api}.${ending}`));
  const theirs = ['mine.html', 'gone/mine.html', `${apis[0]}/mine.html`];
  const expected = [...files, ...operationFiles, ...common, ...shared, 'contract.html', ...theirs];
  expect([...pages.keys()].sort()).toEqual(expected.sort());
  expect(printed).toContain('removed gone.html');
});

test.each(ours)('%s is at most 60 kB gzipped, a reference 120 kB', (name) => {
  expect(page(name).length).toBeGreaterThan(1000);
  // A reference contains its whole API, prerendered.
  expect(gzipSync(page(name)).length).toBeLessThan(references.includes(name) ? 120_000 : 60_000);
});

test.each(['title', 'description'])('each page has a unique %s, without a version number', (what) => {
  const said = ours.map((name) => {
    const meta = elementsIn(name).find(({ attributes }) => attributes['name'] === what)?.attributes['content'];
    return what === 'title' ? elementsIn(name).find((element) => element.name === 'title')?.text : meta;
  });
  expect(said.filter((text) => text === undefined || text.length < 15)).toEqual([]);
  expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  expect(said.filter((text) => /\d\.\d\.\d/.test(text ?? ''))).toEqual([]);
});

test.each(ours)('%s has a skip link, a breadcrumb and, except in a reference, exactly one h1', (name) => {
  const all = elementsIn(name);
  const skip = all.find(({ attributes }) => attributes['class'] === 'skip')?.attributes['href'] ?? '';
  expect(all.some(({ attributes }) => `#${attributes['id']}` === skip)).toBe(true);
  expect(all.filter(({ attributes }) => attributes['aria-label'] === 'Breadcrumb')).toHaveLength(1);
  if (!references.includes(name)) expect(all.filter((element) => element.name === 'h1')).toHaveLength(1);
});

test.each(documented)('the reference of $api shows the spec with the evidence in its descriptions', (each) => {
  const written = JSON.stringify(shownSpec(each));
  expect(page(`${each.api}.html`).replaceAll('\\u003c', '<')).toContain(written);
});

const loads = ['script', 'img', 'iframe', 'source', 'embed', 'link', 'object', 'video', 'audio', 'use'];

test.each(ours)('%s loads only the shared files of the site', (name) => {
  const addresses = elementsIn(name)
    .filter((element) => loads.includes(element.name))
    .flatMap(({ attributes }) => [attributes['src'], attributes['href'], attributes['data'], attributes['xlink:href']])
    .filter((address) => address !== undefined && !/^(?:data:|#)/.test(address))
    .filter((address) => !shared.includes(address ?? ''));
  expect(addresses).toEqual([]);
  expect(page(name)).not.toMatch(/https?:\/\/(?:cdn|otel|fonts)\./);
  const styles = elementsIn(name).filter((element) => element.name === 'style');
  expect(styles.filter(({ text }) => /@import|url\(\s*["']?(?!data:|#|["'])/.test(text))).toEqual([]);
});

test.each(ours)('the policy of %s comes first and allows only its origin and inline scripts', (name) => {
  const policy = policyOf(elementsIn(name));
  expect(policy).toMatchObject({ 'default-src': "'none'", 'connect-src': "'self'", 'img-src': 'data:' });
  expect(page(name).indexOf('Content-Security-Policy')).toBeLessThan(page(name).search(/<(?:script|style)/));
  const scripts = elementsIn(name).filter((element) => element.name === 'script');
  const run = scripts.filter(({ attributes }) => attributes['type'] !== 'application/json').map(({ text }) => text);
  expect(policy['script-src']?.split(' ').sort()).toEqual(
    [...new Set([...run.filter((text) => text !== '').map(hashOf), "'self'"])].sort(),
  );
});

test.each(ours.filter((name) => !references.includes(name)))('the policy of %s allows only its styles', (name) => {
  const styles = elementsIn(name).filter((element) => element.name === 'style');
  expect(policyOf(elementsIn(name))['style-src']).toBe(styles.map(({ text }) => hashOf(text)).join(' '));
  expect(elementsIn(name).filter(({ attributes }) => attributes['style'] !== undefined)).toEqual([]);
});

/** The hashes that lead to an operation or a type, by reference. */
const parts = new Map<string, ReadonlySet<string>>(
  await Promise.all(
    apis.map(async (api): Promise<[string, Set<string>]> => {
      const spec = await readSpec(api);
      const ids = [...nodesOf(spec)].flatMap(({ node }) => node['operationId'] ?? []);
      const types = Object.keys(Object(Object(spec['components']).schemas));
      return [`${api}.html`, new Set([...ids.map((id) => `operation/${id}`), ...types.map((type) => `type/${type}`)])];
    }),
  ),
);

/** Whether a hash points to something on a page. */
const leads = (file: string, part: string): boolean =>
  elementsIn(file).some(({ attributes }) => attributes['id'] === part) ||
  (references.includes(file) && part.startsWith('/')) ||
  parts.get(file)?.has(part.split('/', 2).join('/')) === true;

/** The addresses on a page that point to no page or id of the site, among them absolute paths. */
const astray = (name: string, addresses: readonly string[]): string[] =>
  addresses
    .filter((address) => !/^(?:https:\/\/|data:)/.test(address))
    .filter((address) => {
      const [, path = '', part] = /^([^#]*)#?(.*)$/.exec(address) ?? [];
      const file = path === '' ? name : posix.join(dirname(name), path);
      return !pages.has(file) || (part !== '' && !leads(file, part ?? ''));
    });

test.each(ours)('every internal link of %s is relative and points to an existing target', (name) => {
  const links = elementsIn(name).flatMap(({ attributes }) => attributes['href'] ?? []);
  expect(links.length).toBeGreaterThan(1);
  expect(astray(name, links)).toEqual([]);
});

test.each(documented)('every internal link in descriptions of $api points to an existing target', (each) => {
  const spec = shownSpec(each);
  const texts = [...nodesOf(spec)].flatMap(({ node }) => String(node['description'] ?? ''));
  const links = texts.flatMap((text) => [...text.matchAll(/\]\(([^\s)]+)(?: "[^"]*")?\)/g)].map(([, to = '']) => to));
  expect(links.length).toBeGreaterThan(10);
  expect(astray(`${each.api}.html`, [...new Set(links)])).toEqual([]);
});

test.each(documented)('a deep link to an operation of $api is rewritten to its address in Redoc', ({ api, spec }) => {
  const operations = operationsOf(spec.model);
  const html = page(`${api}.html`);
  // The prerendered page has links to the sections that contain the operations.
  const links = elementsIn(`${api}.html`).filter(({ attributes }) => /^#\/[^/]+$/.test(attributes['href'] ?? ''));
  for (const { id, tag } of operations) {
    const section = links.find(({ text }) => text.trim() === tag.trim())?.attributes['href']?.slice(2);
    expect(html.includes(data({ [id]: `${section}/${id.toLowerCase()}` }).html.slice(1, -1)), id).toBe(true);
  }
});

test.each(apis)('without JavaScript, the reference of %s lists the operations and links to the spec', async (api) => {
  const text = elementsIn(`${api}.html`).find(({ name }) => name === 'noscript')?.text ?? '';
  const operations = [...nodesOf(await readSpec(api))].filter(({ node }) => 'operationId' in node);
  for (const { node } of operations)
    for (const said of [node['operationId'], node['summary']]) expect(text).toContain(String(said));
  expect(page(`${api}.html`)).toMatch(new RegExp(`in the\\s+<a href="${api}\\.yaml">spec</a>`));
});

test('pages link to the contract report if, and only if, it exists', async () => {
  expect(page('contract.html')).toBe(reportText.replace(reportRoot, ''));
  for (const name of [...references, 'index.html', 'sure.html']) expect(page(name)).toContain('href="contract.html');
  for (const name of await filesIn(again))
    expect((await readFile(join(again, name), 'utf8')).includes('href="contract.html'), name).toBe(false);
});

test('rebuilding one API yields the same bytes and leaves the other pages alone', async () => {
  await writeDocs({ specs, out, apis: apis.slice(0, 1), report, print });
  for (const [name, text] of pages) expect((await readFile(join(out, name), 'utf8')) === text, name).toBe(true);
});

test('a rebuild removes a page that is no longer written, and keeps a foreign file next to it', async () => {
  expect((await readdir(join(again, 'guides'))).sort()).toEqual(['new.html', 'theirs.html']);
});

test('a rebuild keeps the page of a chapter at the top level, and other pages link to its feed', async () => {
  expect(await readdir(again)).toContain('plots.html');
  for (const name of ['index.html', ...references.slice(0, 1)])
    expect(await readFile(join(again, name), 'utf8')).toContain('href="plots.xml"');
});
