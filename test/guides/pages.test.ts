import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fileOf, guideNames, guidesFolder, guidesOf, readGuides } from '../../scripts/site/guides/guides.ts';
import { hrefOf, repository } from '../../scripts/site/guides/links.ts';
import { apiTable } from '../../scripts/site/guides/tables.ts';
import { idOf } from '../../scripts/site/markdown/sections.ts';
import { elementsOf } from '../docs/markup.ts';
import { acmeApi, guideApis } from './subjects.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = await readGuides();
const pages = guidesOf(texts, guideApis);
const TABLES = ['apis', 'authentication', 'keys', 'units', 'paging', 'writes'];

test('every guide of the folder is listed', async () => {
  const files = (await readdir(guidesFolder)).filter((file) => file.endsWith('.md'));
  expect(files.sort()).toEqual(guideNames.map((slug) => `${slug}.md`).sort());
});

test.each(pages)(
  '$slug has a title, a description of a sentence or two, and sections',
  ({ title, description, sections }) => {
    expect(title).not.toMatch(/[<>]/);
    expect(description).toMatch(/^[A-Z].{20,200}\.$/);
    expect(sections.length).toBeGreaterThan(1);
  },
);

test.each(pages)('$slug has unique ids, and each of its sections is on the page', ({ html, sections }) => {
  const ids = elementsOf(html).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  expect(sections.filter(({ id }) => !ids.includes(id))).toEqual([]);
});

test.each([...texts])('%s has at most 125 lines', (_, text) => {
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(125);
});

/** The headings of a file, as links name them. */
const headingsOf = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => idOf(title));

test.each([...texts])('%s links to files and headings that exist', async (slug, text) => {
  const targets = [...text.matchAll(/\]\((?<target>[^) ]+)/g)].map(({ groups }) => groups?.['target'] ?? '');
  const local = targets.filter((target) => !target.startsWith('https://'));
  expect(local.length).toBeGreaterThan(0);
  const broken = await Promise.all(
    local.map(async (target) => {
      const [path = '', hash = ''] = target.split('#');
      const file = path === '' ? fileOf(slug) : posix.join(posix.dirname(fileOf(slug)), path);
      if (!existsSync(join(root, file))) return target;
      return hash === '' || headingsOf(await readFile(join(root, file), 'utf8')).includes(hash) ? undefined : target;
    }),
  );
  expect(broken.filter((target) => target !== undefined)).toEqual([]);
});

test.each([
  ['a guide', 'results.md#log-it', 'results.html#log-it'],
  ['an entry point of the package', '../../../src/money.ts', '../client/money.html'],
  ['the specs', '../../../specs/', '../index.html'],
  ['another file', '../../../CONTRIBUTING.md#names', `${repository}CONTRIBUTING.md#names`],
  ['a section of the page', '#outcome', '#outcome'],
  ['the web', 'https://example.com/a', 'https://example.com/a'],
])('a link to %s is resolved to its published address', (_, target, href) => {
  expect(hrefOf(target, fileOf('start'))).toBe(href);
});

test('a link out of the repository is refused', () => {
  expect(() => hrefOf('../../../../secret.md', fileOf('start'))).toThrow(/start\.md links to .*: link to a file/);
});

test('the repository is the one that package.json names', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(`git+${repository}`).toBe(manifest.repository.url.replace(/\.git$/, '/blob/main/'));
});

test.each(['apis', 'authentication'])('the table "%s" has one row per API, and one more for an added API', (name) => {
  const rows = (html: string): number => elementsOf(html).filter((element) => element.name === 'tr').length - 1;
  expect(rows(apiTable(name, guideApis, 'a').html)).toBe(guideApis.length);
  const { html } = apiTable(name, [...guideApis, acmeApi()], 'a');
  expect(rows(html)).toBe(guideApis.length + 1);
  expect(html).toContain('Acme billing');
});

test('the table "authentication" describes a credential from its spec', () => {
  const cells = elementsOf(apiTable('authentication', [acmeApi()], 'a').html).filter(({ name }) => name === 'td');
  expect(cells.map(({ text }) => text)).toEqual([
    'string',
    'Acme-Key: …',
    'charges:read',
    'ACME_ACME_KEY',
    'Acme’s page',
  ]);
});

test('the table "authentication" shows the description of a credential', () => {
  const { spec, ...rest } = acmeApi();
  Object.assign(spec.components?.securitySchemes?.['Key'] ?? {}, { description: 'Made in `Settings`.' });
  expect(apiTable('authentication', [{ ...rest, spec }], 'a').html).toContain('Made in <code>Settings</code>.');
});

test('the tables "writes" and "paging" have every write and every list with pages', () => {
  const operations = guideApis.flatMap(({ model }) => model.operations);
  const has = (table: string) => (id: string) =>
    apiTable(table, guideApis, 'a').html.replaceAll('<wbr />', '').includes(`<code>${id}</code>`);
  const ids = (chosen: typeof operations): string[] => chosen.map(({ id }) => id);
  expect(ids(operations.filter(({ safe }) => !safe)).filter((id) => !has('writes')(id))).toEqual([]);
  expect(ids(operations.filter(({ pager }) => pager)).filter((id) => !has('paging')(id))).toEqual([]);
});

test('the table "units" tells names with several units in one API apart by type or operation', () => {
  for (const api of guideApis) {
    const rows = elementsOf(apiTable('units', [api], 'a').html)
      .filter(({ name }) => name === 'td')
      .flatMap(({ text }, index) => (index % 2 === 1 ? [text.split('; ')] : []));
    const bare = rows.flatMap((names) => names.filter((name) => !name.includes(' of ')));
    expect(bare.filter((name, index) => bare.indexOf(name) !== index)).toEqual([]);
  }
  const [cloudflare] = guideApis.filter(({ model }) => model.id === 'cloudflare-ai-gateway');
  const html = cloudflare ? apiTable('units', [cloudflare], 'a').html.replaceAll('<wbr />', '') : '';
  expect(html).toMatch(/<code>amount<\/code> of [^;]*<code>aiGateway\.billing\.topup\.create<\/code>/);
});

test('the table "keys" is a sentence if no API documents an idempotency key', () => {
  const without = guideApis.filter(({ model }) => model.operations.every(({ key }) => key === undefined));
  expect(apiTable('keys', without, 'a').html).toBe('<p>No operation of these APIs documents one.</p>');
});

test('every table is used in a guide, and an unknown table is refused', () => {
  const asked = [...texts.values()].flatMap((text) => [...text.matchAll(/"table: (\w+)"/g)].map(([, name]) => name));
  expect([...new Set(asked)].sort()).toEqual([...TABLES].sort());
  expect(() => apiTable('prices', guideApis, 'a.md')).toThrow('a.md asks for the table "prices": there are apis');
});
