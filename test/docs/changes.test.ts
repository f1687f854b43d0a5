import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { changesChapter } from '../../scripts/site/changes/changes.ts';
import { differencesBetween } from '../../scripts/site/changes/differences.ts';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { nodeAddresses } from '../../scripts/site/docs/node-address.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { elementsOf } from './markup.ts';

const run = promisify(execFile);
const site = { root: '', nav: [], contract: false };

const spec = (paths: string): string => `openapi: 3.1.0\ninfo: { title: Acme, version: 1.0.0 }\npaths:\n${paths}`;
const plan = (status: string): string => `  /plan: { get: { operationId: plan.get, responses: { ${status} } } }\n`;
const first = spec(plan(`'200': { description: x }`));
const second = spec(
  `${plan(`'200': { description: x }, '404': { description: x }`)}  /fees: { get: { operationId: fees.list, responses: { '200': { description: x } } } }\n`,
);

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'changes-'));
  onTestFinished(() => rm(made, { recursive: true }));
  await mkdir(join(made, 'specs/acme'), { recursive: true });
  return made;
};

const now = { title: 'Acme billing', text: '', json: undefined, addressOf: (node: string) => `to/${node}` };
const filesOf = async (root: string) =>
  new Map((await changesChapter(join(root, 'specs'), new Map([['acme', now]]))).pages(site));

const repository = async (): Promise<string> => {
  const root = await folder();
  const git = (...args: readonly string[]) => run('git', args, { cwd: root });
  await git('init', '-q');
  for (const [text, date] of [
    [first, '2026-01-02T00:00:00Z'],
    [second, '2026-03-04T00:00:00Z'],
  ] as const) {
    await writeFile(join(root, 'specs/acme/openapi.yaml'), text);
    await git('add', '-A');
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    await run('git', [...who, 'commit', '-q', '--no-gpg-sign', '-m', 'x'], { cwd: root, env });
  }
  return root;
};

test('the page and the feed say what each version of a spec has added, the newest first', async () => {
  const root = await repository();
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

test('where there is no history the page says so, and there is no feed', async () => {
  const root = await folder();
  await writeFile(join(root, 'specs/acme/openapi.yaml'), first);
  const files = await filesOf(root);
  expect([...files.keys()]).toEqual(['changes.html']);
  expect(files.get('changes.html')).toContain('The history of the specs is not available');
});

test('a clone without the whole history is no history', async () => {
  const clone = `${await folder()}/clone`;
  await run('git', ['clone', '-q', '--depth=1', `file://${await repository()}`, clone]);
  const files = await filesOf(clone);
  expect([...files.keys()]).toEqual(['changes.html']);
  expect(files.get('changes.html')).toContain('The history of the specs is not available');
});

test.each([
  ['a type that changes', '{ type: string }', '{ type: integer }', 'Fee · id type string integer'],
  ['nothing', '{ type: string }', '{ type: string, description: other words }', ''],
])('%s is seen for what it is', (_, one, other, said) => {
  const typed = (member: string): string =>
    `${first}components: { schemas: { Fee: { type: object, properties: { id: ${member} } } } }\n`;
  const found = differencesBetween(typed(one), typed(other));
  expect(found.map(({ node, attribute, before, after }) => [node, attribute, before, after].join(' ')).join()).toBe(
    said,
  );
});

test('a spec of old that cannot be read any more has no claims, and breaks nothing', () => {
  expect(differencesBetween('paths: [', first).map(({ kind }) => kind)).toContain('added');
  expect(differencesBetween(first, '').map(({ kind }) => kind)).toEqual(['removed']);
});

test.each(await apiNames(specsFolder))('each node of %s whose page is known stands there', async (api) => {
  const documented = await readDocumented(specsFolder, api);
  const pages = new Map(operationPages(documented, site));
  const idsOf = (path: string): string[] =>
    elementsOf(pages.get(path) ?? '').flatMap(({ attributes }) => attributes['id'] ?? []);
  const ids = new Map([...pages.keys()].map((path) => [path, idsOf(path)]));
  const addressOf = nodeAddresses(entryOf(documented));
  const nodes = [...new Set(documented.audit.claims.map(({ node }) => node))];
  const found = nodes.flatMap((node) => addressOf(node) ?? []).filter((to) => !to.includes('.html#type/'));
  const broken = found.filter((to) => {
    const [path = '', id] = to.split('#');
    return !ids.has(path) || (id !== undefined && !ids.get(path)?.includes(id));
  });
  expect(found.length).toBeGreaterThan(nodes.length / 2);
  expect(broken).toEqual([]);
});
