import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { writeDocs } from '../../scripts/docs/docs.ts';
import { evidenceIn } from '../../scripts/generate/evidence.ts';
import { apis, nodesOf, readSpec } from '../specs/nodes.ts';

const folder = await mkdtemp(join(tmpdir(), 'docs-test-'));
const specs = join(folder, 'specs');
const out = join(folder, 'out');
const printed: string[] = [];
const print = (line: string): void => void printed.push(line);

// One build for all tests, into a folder where others have put something and a page of a removed API lies.
beforeAll(async () => {
  await cp(specsFolder, specs, { recursive: true });
  await mkdir(out);
  await writeFile(join(out, 'mine.html'), '<p>mine');
  await writeFile(join(out, 'gone.html'), '<meta name="generator" content="billing-clients docs">');
  await writeFile(join(out, 'gone.yaml'), 'openapi: 3.1.0');
  await writeDocs({ specs, out, print });
}, 30_000);

afterAll(() => rm(folder, { recursive: true }));

const page = (name: string): Promise<string> => readFile(join(out, name), 'utf8');

test('there is a page and the spec of every API, an index, and nothing else of ours', async () => {
  const ours = apis.flatMap((api) => [`${api}.html`, `${api}.yaml`]);
  expect((await readdir(out)).sort()).toEqual([...ours, 'index.html', 'mine.html'].sort());
  expect(printed).toContain('removed gone.html');
});

test.each(apis)('the page of %s has every path and operation', async (api) => {
  const [html, spec] = [await page(`${api}.html`), await readSpec(api)];
  const ids = [...nodesOf(spec)].flatMap(({ node }) => node['operationId'] ?? []);
  expect(ids.length).toBeGreaterThan(0);
  const names = [...Object.keys(Object(spec['paths'])), ...ids];
  expect(names.filter((name) => !html.includes(JSON.stringify(name)))).toEqual([]);
});

test.each(apis)('the page of %s tells how each operation, argument and member is known', async (api) => {
  const [html, evidence] = [await page(`${api}.html`), await evidenceIn(specs)(api)];
  const places = [...nodesOf(await readSpec(api))].map(({ at }) =>
    at.map((step) => String(step).replaceAll('/', '~1')),
  );
  const known = places.flatMap((at) => evidence(`#/${at.join('/')}`) ?? []);
  expect(known.length).toBeGreaterThan(0);
  const sentences = known.map((text) => text.split('. ', 1)[0] ?? '');
  expect(sentences.filter((sentence) => !html.includes(sentence.replaceAll('_', '\\\\_')))).toEqual([]);
});

const loaded =
  /<(?:script|img|iframe|source|embed)\b[^>]*\ssrc=["']?(?!data:)[^>]*>|<link\b[^>]*>|@import|url\(\s*["']?(?!data:|#|["'])[^)]*\)/gi;

/** A page without the text of its scripts, which is held back by the policy and below. */
const markup = (html: string): string => html.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');

test.each([...apis, 'index'])('the page %s loads nothing', async (name) => {
  const html = await page(`${name}.html`);
  expect(markup(html).match(loaded)).toBeNull();
  expect(html).not.toMatch(/https?:\/\/(?:cdn|otel|fonts)\./);
});

test.each([...apis, 'index'])('the page %s forbids itself to connect, before anything else in it', async (name) => {
  const head = (await page(`${name}.html`)).split('<style', 1)[0];
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(head ?? '')?.[1];
  expect(policy).toContain("default-src 'none';");
  expect(policy).toContain("connect-src 'none';");
  expect(head).not.toContain('<script');
});

test('the index tells of each API where it is, how one authenticates, and what it has', async () => {
  const index = await page('index.html');
  for (const api of apis) {
    const spec = await readSpec(api);
    expect(index).toContain(`<h2><a href="${api}.html">${Object(spec['info']).title}</a></h2>`);
    expect(index).toContain(`<a href="${api}.yaml">`);
    const [server] = Object(spec['servers'] ?? [{ url: 'no server is published' }]);
    expect(index).toContain(server.url);
  }
});

test('building a page again yields the same bytes, and leaves the others', async () => {
  const [first = ''] = apis;
  const before = await Promise.all((await readdir(out)).sort().map(page));
  await writeDocs({ specs, out, apis: [first], print });
  expect(await Promise.all((await readdir(out)).sort().map(page))).toEqual(before);
});

test('a spec that no page can be built from leaves everything as it was', async () => {
  const broken = join(folder, 'broken');
  await cp(specs, broken, { recursive: true });
  await writeFile(join(broken, apis[0] ?? '', 'openapi.yaml'), 'openapi: 3.1.0\npaths: [');
  const before = await readdir(out);
  await expect(writeDocs({ specs: broken, out, print })).rejects.toThrow(/specs\/.+\/openapi\.yaml:2: /);
  expect(await readdir(out)).toEqual(before);
});

test('books that do not agree are refused', async () => {
  const [first = ''] = apis;
  const disputed = join(folder, 'disputed');
  await cp(join(specs, first), join(disputed, first), { recursive: true });
  const file = join(disputed, first, 'openapi.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/operationId: \S+/, 'operationId: another.name'));
  await expect(writeDocs({ specs: disputed, out: join(folder, 'none'), print })).rejects.toThrow(
    /^specs\/\S+ does not agree with its ledger in \d+ places?\. Run `npm run ledger` and mend the books first\.$/,
  );
});

test('an unknown API is refused', async () => {
  await expect(writeDocs({ specs, out, apis: ['nope'], print })).rejects.toThrow(
    `There is no API called nope. There are ${apis.join(', ')}.`,
  );
});

test('a file in the place of the folder is refused', async () => {
  const file = join(out, 'mine.html');
  await expect(writeDocs({ specs, out: file, print })).rejects.toThrow(
    `--out ${file} cannot be used as a folder (EEXIST: file already exists, mkdir '${file}'). Name another one.`,
  );
});
