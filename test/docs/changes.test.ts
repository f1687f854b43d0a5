import { execFile, execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { changesChapter } from '../../scripts/site/changes/changes.ts';
import { differencesBetween } from '../../scripts/site/changes/differences.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { nodeAddresses } from '../../scripts/site/docs/node-address.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { page } from '../../scripts/site/frame/page.ts';
import { temporaryFolder } from '../temporary.ts';
import { elementsOf } from './markup.ts';
import { documented } from './written-pages.ts';

const run = promisify(execFile);
const site = { root: '', nav: [], contract: false };

const spec = (paths: string): string => `openapi: 3.1.0\ninfo: { title: Acme, version: 1.0.0 }\npaths:\n${paths}`;
const plan = (status: string): string => `  /plan: { get: { operationId: plan.get, responses: { ${status} } } }\n`;
const first = spec(plan(`'200': { description: x }`));
const second = spec(
  `${plan(`'200': { description: x }, '404': { description: x }`)}  /fees: { get: { operationId: fees.list, responses: { '200': { description: x } } } }\n`,
);

const folder = async (): Promise<string> => {
  const made = await temporaryFolder();
  await mkdir(join(made, 'specs/acme'), { recursive: true });
  return made;
};

const now = { title: 'Acme billing', text: '', json: undefined, addressOf: (node: string) => `to/${node}` };
const filesOf = async (root: string) =>
  new Map((await changesChapter(join(root, 'specs'), new Map([['acme', now]]))).pages(site));

/** The specs of a commit, by API. */
type Specs = Readonly<Record<string, string>>;

const committed = (specs: Specs, index: number): string => {
  const seconds = Date.parse(`2026-0${2 * index + 1}-0${2 * index + 2}`) / 1000;
  const files = Object.entries(specs).map(
    ([api, text]) => `M 100644 inline specs/${api}/openapi.yaml\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit refs/heads/main\ncommitter a <a@example.com> ${seconds} +0000\ndata 1\nx\n${files.join('')}\n`;
};

const repositoryOf = async (commits: readonly Specs[]): Promise<string> => {
  const root = await folder();
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root });
  // All commits in one process.
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: commits.map(committed).join('') });
  return root;
};

const repository = (...texts: readonly string[]) => repositoryOf(texts.map((acme) => ({ acme })));

test('the page of changes and the feed list what each version of a spec has added, newest first', async () => {
  const root = await repository(first, second);
  const files = await filesOf(root);
  expect([...files.keys()]).toEqual(['changes.html', 'changes.xml']);
  const elements = elementsOf(files.get('changes.html') ?? '');
  const of = (name: string): string[] => elements.filter((each) => each.name === name).map(({ text }) => text.trim());
  expect(of('h2')).toEqual(['Acme billing: 2 changes', 'Acme billing: added']);
  expect(of('time')).toEqual(['2026-03-04', '2026-01-02']);
  expect(of('li').map((text) => text.replace(/\s+/g, ' '))).toEqual(
    expect.arrayContaining(['GET /plan · 404 added', 'GET /fees added', 'GET /plan added']),
  );
  const links = elements.flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href']] : []));
  expect(links).toEqual(expect.arrayContaining(['to/GET /plan · 404', 'to/GET /fees', 'to/GET /plan']));
  const [diff, ...others] = of('details');
  expect(diff).toMatch(/^Diff of the spec\s+@@[^]*^-.*plan[^]*^\+.*404[^]*^\+.*fees/m);
  expect(others).toEqual([]);
  const feed = files.get('changes.xml') ?? '';
  expect(feed).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\s+<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/);
  expect(feed).toContain('<updated>2026-03-04T00:00:00Z</updated>');
  const entries = feed.split('<entry>').slice(1);
  const part = (sign: RegExp): string[] => entries.map((entry) => sign.exec(entry)?.[1] ?? '');
  expect(part(/<title>(.*)<\/title>/)).toEqual(of('h2'));
  expect(part(/<content[^>]*>([^<]*)/).map((text) => text.trim().split('\n').sort())).toEqual([
    ['GET /fees added', 'GET /plan · 404 added'],
    ['GET /plan added'],
  ]);
  const ids = elements.flatMap(({ name, attributes }) =>
    name === 'section' ? [`changes.html#${attributes['id']}`] : [],
  );
  expect(part(/href="([^"]+)"/)).toEqual(ids);
  expect([...(await filesOf(root))]).toEqual([...files]);
});

test('without a Git history, the page of changes says so and there is no feed', async () => {
  const root = await folder();
  await writeFile(join(root, 'specs/acme/openapi.yaml'), first);
  const files = await filesOf(root);
  expect([...files.keys()]).toEqual(['changes.html']);
  expect(files.get('changes.html')).toContain('The history of the specs is not available');
});

test('a shallow clone is treated like a missing history', async () => {
  const clone = `${await folder()}/clone`;
  await run('git', ['clone', '-q', '--depth=1', `file://${await repository(first, second)}`, clone]);
  const files = await filesOf(clone);
  expect([...files.keys()]).toEqual(['changes.html']);
  expect(files.get('changes.html')).toContain('The history of the specs is not available');
});

const typed = (member: string): string =>
  `${first}components: { schemas: { Fee: { type: object, properties: { id: ${member} } } } }\n`;

const typings = [
  ['a changed type', '{ type: string }', '{ type: integer }', ['Fee · id: type string → integer']],
  ['an added bound', '{ type: integer }', '{ type: integer, minimum: 1 }', ['Fee · id: minimum 1 added']],
  ['a removed bound', '{ type: integer, minimum: 1 }', '{ type: integer }', ['Fee · id: minimum 1 removed']],
  ['an added unit', '{ type: integer }', '{ type: integer, x-unit: cents }', ['Fee · id: unit cents added']],
  ['a changed default', `{ type: string, default: '' }`, '{ type: string, default: a }', ['Fee · id: default  → a']],
  ['a removed default', '{ type: string, default: a }', '{ type: string }', ['Fee · id: default a removed']],
  ['a deprecation', '{ type: string }', '{ type: string, deprecated: true }', ['Fee · id: deprecated true added']],
  [
    'a member added to a member',
    '{ type: object }',
    '{ type: object, properties: { a: { type: string, minLength: 1 } } }',
    ['Fee · id.a added'],
  ],
  ['no difference if only a description changes', '{ type: string }', '{ type: string, description: other words }', []],
] as const;

const typesChanged = async () => {
  const [before, after] = [1, 2].map((at) =>
    Object.fromEntries(typings.map((typing, index) => [`api-${index}`, typed(String(typing[at]))])),
  );
  return filesOf(await repositoryOf([before ?? {}, after ?? {}]));
};
let typesFiles: ReturnType<typeof typesChanged> | undefined;

test.each(typings.map(([what, , , said], index) => [what, `api-${index}`, said] as const))(
  'the page of changes and the feed report %s',
  async (_, api, said) => {
    // One repository for all, with an API for each.
    const files = await (typesFiles ??= typesChanged());
    const partsOf = (file: string, separator: string): string[] =>
      (files.get(file) ?? '').split(separator).filter((part) => part.includes(`${api}: `));
    const [changed, added] = partsOf('changes.xml', '<entry>');
    const lines = /<content[^>]*>([^<]*)/.exec(added === undefined ? '' : (changed ?? ''))?.[1] ?? '';
    expect(lines.trim().split('\n').filter(Boolean)).toEqual(said);
    const [section = ''] = partsOf('changes.html', '<section').filter((each) => !each.includes(': added'));
    const items = elementsOf(section).filter(({ name }) => name === 'li');
    expect(items.map(({ text }) => text.trim())).toEqual(said);
  },
);

const keyed = 'components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n';

test.each([
  [
    'a response body',
    `'200': { description: x, content: { text/plain: { schema: { type: string } } } }`,
    'body undefined string',
  ],
  ['a credential', `'200': { description: x } }, security: [{ key: [] }], x-a: {`, 'security none X-Key'],
  ['a deprecation', `'200': { description: x } }, deprecated: true, x-a: {`, 'deprecated undefined true'],
])('%s added to an operation is a change', (_, now, said) => {
  const found = differencesBetween(`${first}${keyed}`, `${spec(plan(now))}${keyed}`);
  expect(found.map(({ attribute, before, after }) => `${attribute} ${before} ${after}`)).toContain(said);
});

const many = (count: number): string =>
  spec(
    Array.from({ length: count }, (_, index) => plan(`'200': { description: x }`).replaceAll('plan', `p${index}`)).join(
      '',
    ),
  );

test('the page of changes and the feed show 40 differences of a version and the number of the others', async () => {
  const files = await filesOf(await repository(first, `${many(42)}${plan(`'200': { description: x }`)}`, second));
  const elements = elementsOf(files.get('changes.html') ?? '');
  expect(elements.filter(({ name }) => name === 'li').filter(({ text }) => /GET \/p\d+ added/.test(text))).toHaveLength(
    40,
  );
  expect(elements.map(({ text }) => text.trim())).toContain('and 2 more');
  const content = /<content[^>]*>([^<]*GET \/p0 added[^<]*)/.exec(files.get('changes.xml') ?? '')?.[1] ?? '';
  const lines = content.trim().split('\n');
  expect(lines.filter((line) => /^GET \/p\d+ added$/.test(line))).toHaveLength(40);
  expect(lines.at(-1)).toBe('and 2 more');
});

test.each(['', '../'])('a page with the root "%s" links to the feed, if there is one', async (root) => {
  const { feed } = await changesChapter(join(await repository(first), 'specs'));
  const feedsOf = (named: string | undefined) =>
    elementsOf(page({ title: '', description: '', trail: [], main: '', site: { ...site, root, feed: named } }))
      .filter(({ name, attributes }) => name === 'link' && attributes['type'] === 'application/atom+xml')
      .map(({ attributes: { rel, href } }) => [rel, href]);
  expect(feedsOf(feed)).toEqual([['alternate', `${root}changes.xml`]]);
  expect(feedsOf(undefined)).toEqual([]);
});

test('the feed and each entry have the elements that Atom requires', async () => {
  const feed = (await filesOf(await repository(first, second))).get('changes.xml') ?? '';
  const [head = '', ...entries] = feed.split('<entry>');
  expect(head).toMatch(/<author><name>[^<]+<\/name><\/author>/);
  expect(entries).toHaveLength(2);
  for (const part of [head, ...entries]) {
    expect(part).toMatch(/<id>https:\/\/[^<]+<\/id>/);
    expect(part).toMatch(/<title>[^<]+<\/title>/);
    expect(part).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated>/);
    expect(part).toMatch(/<link [^>]*href="[^"]+"/);
  }
  const ids = [...feed.matchAll(/<id>([^<]+)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(3);
});

test('an old version of a spec that cannot be read counts as one without claims', () => {
  expect(differencesBetween('paths: [', first).map(({ kind }) => kind)).toContain('added');
  expect(differencesBetween(first, '').map(({ kind }) => kind)).toEqual(['removed']);
});

test.each(documented)('the address of each node of $api points to a page and an id that exist', (each) => {
  const pages = new Map(operationPages(each, site));
  const idsOf = (path: string): string[] =>
    elementsOf(pages.get(path) ?? '').flatMap(({ attributes }) => attributes['id'] ?? []);
  const ids = new Map([...pages.keys()].map((path) => [path, idsOf(path)]));
  const addressOf = nodeAddresses(entryOf(each));
  const nodes = [...new Set(each.audit.claims.map(({ node }) => node))];
  const found = nodes.flatMap((node) => addressOf(node) ?? []).filter((to) => !to.includes('.html#type/'));
  const broken = found.filter((to) => {
    const [path = '', id] = to.split('#');
    return !ids.has(path) || (id !== undefined && !ids.get(path)?.includes(id));
  });
  expect(found.length).toBeGreaterThan(nodes.length / 2);
  expect(broken).toEqual([]);
});
