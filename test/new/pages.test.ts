import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { compiler } from '../../scripts/census/compile.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { renderAll } from '../../scripts/client/generate.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { readTree } from '../../scripts/files.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { keysOf, writePages } from '../../scripts/new/page/folder.ts';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { createClient, type Result } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const renderers = await pageFixtures();

await mkdir(join(root, 'reports'), { recursive: true });
const folder = await mkdtemp(join(root, 'reports', 'pages-'));
const [specs, generated] = [join(folder, 'specs'), join(folder, 'generated')];
await mkdir(specs);
await symlink(join(root, 'src'), join(folder, 'src'));
const today = '2026-11-20';
const made = new Map(
  await Promise.all(
    renderers.map(async ({ name, sources }) => [name, await writePages(specs, { api: name, sources, today })] as const),
  ),
);
const names = renderers.map(({ name }) => name);
for (const [path, text] of await renderAll({ read: backedIn(specs) }, names)) {
  await mkdir(dirname(join(generated, path)), { recursive: true });
  await writeFile(join(generated, path), text);
}
const server = await startMock({ specs });
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test.for(renderers)('the books of $name pages close as a draft, which counts the unproven claims', async ({ name }) => {
  const { problems, closure, books } = audit(await readBooks(specs, name));
  expect(problems).toEqual([]);
  const unproven = closure.backed.filter(({ standing }) => standing === 'unproven');
  expect(unproven).toHaveLength(books.ledger.draft?.unproven ?? 0);
});

test.for(renderers)('only names, media types, pagers and units are inferred from $name pages', async ({ name }) => {
  const { closure } = audit(await readBooks(specs, name));
  const inferred = closure.backed.filter(({ standing }) => standing === 'inferred').map(({ claim }) => claim);
  // `npm run new` makes up names, and infers media types and pagers that the pages do not state.
  const named = inferred.filter(
    ({ node, attribute }) =>
      !['operationId', 'media', 'name', 'body', 'returns', 'pager'].includes(attribute) &&
      !(attribute === 'exists' && /^[A-Z]\w*$/.test(node)),
  );
  expect(named.filter(({ attribute, value }) => attribute !== 'unit' && !/^[A-Z]\w*$/.test(value))).toEqual([]);
});

/** Renderers whose pages describe how their lists are paged; others leave it to names, or to a sample. */
const DESCRIBED = ['glued-text', 'mintlify', 'one-token-a-line', 'redoc'];

test.for(renderers)(
  'the pagers of $name pages are stated if the pages describe paging, and inferred if not',
  ({ name }) => {
    const backed = made.get(name)?.audit.closure.backed ?? [];
    const pagers = backed.filter(({ claim }) => claim.attribute === 'pager').map(({ standing }) => standing);
    expect(new Set(pagers)).toEqual(new Set(pagers.map(() => (DESCRIBED.includes(name) ? 'stated' : 'inferred'))));
  },
);

test.for(renderers)('the presence of each request body of $name pages is stated', ({ name }) => {
  const backed = made.get(name)?.audit.closure.backed ?? [];
  const bodies = backed.filter(({ claim }) => / · body$/.test(claim.node) && claim.attribute === 'presence');
  expect(bodies.filter(({ standing }) => standing !== 'stated')).toEqual([]);
});

test.for(renderers)('$name pages match their locks when they are read again', async ({ name, sources }) => {
  const keys = keysOf(sources);
  for (const [index, source] of sources.entries()) {
    const given = keys[index] === undefined ? source : `${keys[index]}=${source}`;
    const { differs, audit: again } = await judgePage(specs, name, given, false);
    expect([again.problems, differs]).toEqual([[], 'not']);
  }
});

test('the clients of the pages of all renderers compile', async () => {
  const trees = await Promise.all(names.map(async (name) => [name, await readTree(join(generated, name))] as const));
  expect([...compiler()(new Map(trees))]).toEqual([]);
}, 120_000);

type Method = (args: unknown) => Promise<Result>;

test.for(renderers)(
  'the client of $name pages calls every operation of the mock in the process and over HTTP',
  async ({ name }) => {
    const { model } = await readSpec(specs, name);
    const index = await import(join(generated, name, 'index.ts'));
    const { examples } = await import(join(generated, name, 'examples.ts'));
    const baseUrl = server.url(name);
    const mock = createMock(index[model.constant], examples, { baseUrl });
    for (const fetch of [mock.fetch, globalThis.fetch]) {
      const client = createClient(index[model.constant], {
        baseUrl,
        fetch,
        credential: 'secret',
        maxRetries: 0,
      } as never);
      for (const { id, answers } of model.operations) {
        const method = id.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], client);
        const result = await (method as Method)(examples[id]?.arguments);
        expect([id, result]).toMatchObject([id, { kind: 'ok', status: answers[0]?.status }]);
      }
    }
  },
);

/** The attributes that the pages of every renderer state, in its own layout. */
const stated = ['default', 'maximum', 'enum', 'presence', 'type', 'in'];

/** The attributes that a renderer leaves out: Swagger UI shows no bounds of parameters. */
const unstated: Readonly<Record<string, readonly string[]>> = { 'swagger-ui': ['maximum'] };

test.for(renderers)(
  '$name pages state defaults, maximums, enums, presence, types and places, if the renderer shows them',
  ({ name }) => {
    const backed = made.get(name)?.audit.closure.backed ?? [];
    const found = new Set(backed.filter(({ standing }) => standing === 'stated').map(({ claim }) => claim.attribute));
    expect(stated.filter((attribute) => !found.has(attribute))).toEqual(unstated[name] ?? []);
  },
);

test('refuses a page without an operation, and writes no folder', async () => {
  const source = join(folder, 'nothing.md');
  await writeFile(source, '# Welcome\n\nThis page shows nothing that can be called.\n');
  await expect(writePages(specs, { api: 'nothing', sources: [source], today })).rejects.toThrow('shows no operation');
  expect(await readdir(specs)).not.toContain('nothing');
  expect(await readFile(source, 'utf8')).toContain('Welcome');
});
