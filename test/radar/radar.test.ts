import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgeFrom, lookAtRepository } from '../../scripts/change/radar/github.ts';
import { meansOf, radar, type Means } from '../../scripts/change/radar/radar.ts';
import { formats, statusOf } from '../../scripts/change/radar/table.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { readTree } from '../../scripts/files.ts';
import { acmeFolder, acmePage, type AcmeFolder } from '../ledger/acme-folder.ts';
import { serve, temporary } from './registry.ts';

const old = '1111111111111111111111111111111111111111';
const now = '2222222222222222222222222222222222222222';
const canary = 'ghp_canary0123456789';

/** A forge on which the newest commit of a path is another one today than as of the old commit. */
const playForge = async (
  changed: readonly string[],
  seen: (authorization: string | undefined) => void = () => undefined,
) =>
  serve((request, response) => {
    seen(request.headers.authorization);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const path = searchParams.get('path') ?? '';
    if (pathname !== '/repos/acme/app/commits') return void response.writeHead(404).end('{}');
    const sha = searchParams.has('sha') || !changed.includes(path) ? old : now;
    const commits = path === 'nowhere.ts' ? [] : [{ sha, commit: { committer: { date: '2026-11-01T00:00:00Z' } } }];
    response.setHeader('content-type', 'application/json').end(JSON.stringify(commits));
  });

const looked = async (paths: readonly string[], changed: readonly string[], commit = old.slice(0, 9)) =>
  lookAtRepository(
    { url: await playForge(changed) },
    { kind: 'repository', repository: 'acme/app', paths: paths.map((path) => ({ path, commit })) },
  );

test.each([
  ['that is the same', ['a.ts'], [], { state: 'as cited', newest: '11111111 (2026-11-01)' }],
  [
    'that has changed',
    ['a.ts', 'b.ts', 'c.ts'],
    ['b.ts', 'c.ts'],
    { state: 'changed', what: 'b.ts and c.ts changed since' },
  ],
  ['that there is not', ['nowhere.ts'], [], { state: 'not known', what: 'acme/app has no nowhere.ts' }],
])('a file of a repository %s is told for what it is', async (_, paths, changed, look) => {
  expect(await looked(paths, changed)).toMatchObject(look);
});

test('next to a file that has changed, one that there is not is said too', async () => {
  const what = 'b.ts changed since; acme/app has no nowhere.ts';
  expect(await looked(['nowhere.ts', 'b.ts'], ['b.ts'])).toMatchObject({ state: 'changed', what });
});

test('a file that was cited at a later commit than its last is the same', async () => {
  expect(await looked(['a.ts'], [], '3333333')).toMatchObject({ state: 'as cited' });
});

test('a token goes to the forge, over plain HTTP no further than this machine, and into nothing that is said', async () => {
  const seen: (string | undefined)[] = [];
  const url = await playForge([], (authorization) => seen.push(authorization));
  const forge = forgeFrom({ GITHUB_TOKEN: canary, GITHUB_API_URL: `${url}/` });
  const look = await lookAtRepository(forge, {
    kind: 'repository',
    repository: 'acme/gone',
    paths: [{ path: 'a', commit: old }],
  });
  expect(seen).toEqual([`Bearer ${canary}`]);
  expect(look).toEqual({ state: 'not known', newest: '?', what: 'GitHub gave 404 for acme/gone' });
});

test('a repository that was renamed is followed on its host, as who asked', async () => {
  const forge = await playForge([]);
  const seen: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    seen.push(request.headers.authorization);
    const query = new URL(request.url ?? '', forge).search;
    if (request.url?.startsWith('/repos/old/app')) {
      response.writeHead(301, { location: `/repositories/1/commits${query}` }).end();
      return;
    }
    const commits = [{ sha: old, commit: { committer: { date: '2026-11-01T00:00:00Z' } } }];
    response.setHeader('content-type', 'application/json').end(JSON.stringify(commits));
  });
  const cite = { kind: 'repository', repository: 'old/app', paths: [{ path: 'a.ts', commit: old }] } as const;
  expect(await lookAtRepository({ url, token: canary }, cite)).toMatchObject({ state: 'as cited' });
  expect(seen).toEqual([`Bearer ${canary}`, `Bearer ${canary}`]);
});

test.each([
  ['to another host', (url: string) => url.replace('127.0.0.1', 'localhost')],
  ['in a circle', (url: string) => url],
])('a redirect %s is said, with what to do', async (_, to) => {
  let asked = 0;
  const url = await serve((request, response) => {
    asked++;
    response.writeHead(301, { location: to(`http://${request.headers.host}${request.url}`) }).end();
  });
  const cite = { kind: 'repository', repository: 'old/app', paths: [{ path: 'a.ts', commit: old }] } as const;
  const what = 'GitHub has moved old/app; cite it under the name that it has now';
  expect(await lookAtRepository({ url, token: canary }, cite)).toEqual({ state: 'not known', newest: '?', what });
  expect(asked).toBeLessThanOrEqual(4);
});

test.each([
  [401, 'GITHUB_TOKEN is refused'],
  [403, 'GitHub limits calls; set GITHUB_TOKEN'],
  [503, 'GitHub gave 503 for acme/app'],
  [200, 'GitHub gave no list of commits for acme/app'],
])('a forge that gives %i is one sentence', async (status, what) => {
  const url = await serve((_, response) => void response.writeHead(status).end());
  const cite = { kind: 'repository', repository: 'acme/app', paths: [{ path: 'a', commit: old }] } as const;
  expect(await lookAtRepository({ url, token: canary }, cite)).toEqual({ state: 'not known', newest: '?', what });
});

const nobody = 'http://127.0.0.1:9';

/** Means with a package that is as cited, a forge that nobody is at, and a copy of the page. */
const meansWith = (folder: AcmeFolder, page: string, more: Partial<Means> = {}): Means => ({
  ...meansOf(
    folder.specs,
    async () => '{ "dist-tags.latest": "1.2.3", "versions": ["1.2.3"] }',
    { url: nobody, token: canary },
    () => undefined,
  ),
  judge: async (api) => judgePage(folder.specs, api, await copyOf(page), false),
  ...more,
});

const copyOf = async (page: string): Promise<string> => {
  const file = join(await temporary(), 'page.txt');
  await writeFile(file, page);
  return file;
};

const row = (seen: Awaited<ReturnType<typeof radar>>, source: string) => seen.find((one) => one.source === source);

test.each([
  ['the same', (page: string) => page, { state: 'as cited', what: 'no line has changed.' }, 0],
  [
    'changed',
    (page: string) => page.replace('limit?: integer', 'limit?: string'),
    { state: 'changed', what: '0 lines new, 0 gone, 1 changed.' },
    1,
  ],
  [
    'another one',
    () => 'Please enable JavaScript.',
    { state: 'not known', what: expect.stringContaining('what came has little of the page') },
    3,
  ],
])('a page that is %s is told for what it is, and nothing is written', async (_, edit, look, status) => {
  const folder = await acmeFolder();
  const before = await readTree(folder.specs);
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, edit(acmePage)));
  expect(row(seen, 'page')).toMatchObject(look);
  expect(row(seen, 'sdk')).toMatchObject({ state: 'as cited', cited: 'acme 1.2.3' });
  expect(statusOf(seen)).toBe(status);
  expect(await readTree(folder.specs)).toEqual(before);
});

test('a page that cannot be reached is one sentence, and the other sources are looked at all the same', async () => {
  const folder = await acmeFolder();
  const judge: Means['judge'] = (api) => judgePage(folder.specs, api, nobody, false);
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { judge }));
  expect(seen.map(({ source, state, what }) => [source, state, what])).toEqual([
    ['page', 'not known', 'cannot be reached'],
    ['sdk', 'as cited', 'there is no newer version'],
  ]);
  expect(statusOf(seen)).toBe(3);
});

test('a forge that nobody is at is asked once for all', async () => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  const more = `sources:\n${['a', 'b'].map((name) => `  ${name}: { name: ${name}, cite: 'acme/app ${name}.ts @ ${old}' }\n`).join('')}`;
  await folder.write('facts.yaml', text.replace('sources:\n', more));
  const lines: string[] = [];
  const progress = (line: string): void => void lines.push(line);
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { progress }));
  expect([row(seen, 'a')?.what, row(seen, 'b')?.what]).toEqual([
    'GitHub cannot be reached',
    'GitHub cannot be reached',
  ]);
  expect(lines).toEqual(['acme: page …', 'acme: a …', 'acme: sdk …']);
});

test('an older version of a package is followed where the newer one is cited', async () => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  await folder.write(
    'facts.yaml',
    text.replace('sources:\n', "sources:\n  older: { name: older, cite: 'npm acme 1.2.0, src/charges.ts' }\n"),
  );
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage));
  expect(row(seen, 'older')).toMatchObject({ state: 'elsewhere', what: 'sdk cites a newer version' });
});

test('an older version of a package is looked at where the newer one is cited for another file', async () => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  await folder.write(
    'facts.yaml',
    text.replace('sources:\n', "sources:\n  older: { name: older, cite: 'npm acme 1.2.0, src/other.ts' }\n"),
  );
  const asked: string[] = [];
  const npm: Means['npm'] = async ([verb = '', ...rest]) => {
    asked.push([verb, ...rest].join(' '));
    return verb === 'view' ? '{ "dist-tags.latest": "1.2.3", "versions": ["1.2.0", "1.2.3"] }' : 'src/other.ts\n';
  };
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { npm }));
  expect(row(seen, 'older')).toMatchObject({ state: 'as cited', newest: '1.2.3' });
  expect(asked).toContainEqual(expect.stringMatching(/^diff --diff=acme@1\.2\.0 .* src\/other\.ts$/));
});

test.each(['1.2.3-beta.1', '1.2.3-rc.10'])('the version %s is followed where its release is cited', async (version) => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  const before = `sources:\n  before: { name: before, cite: 'npm acme ${version}, src/charges.ts' }\n`;
  await folder.write('facts.yaml', text.replace('sources:\n', before));
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage));
  expect([row(seen, 'before')?.state, row(seen, 'sdk')?.state]).toEqual(['elsewhere', 'as cited']);
});

test.each(Object.entries(formats))('as %s, what has changed comes first, and a token is nowhere', async (_, print) => {
  const folder = await acmeFolder();
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, `${acmePage}\nnew_field: string`));
  const text = print(seen);
  expect(text).toContain('2 sources: 1 changed, 1 as cited, 0 not known, 0 followed elsewhere.');
  expect(text.indexOf('changed')).toBeLessThan(text.indexOf('1.2.3'));
  expect(text).not.toContain(canary);
});

test('in a table for an issue, nothing of a source is markup', () => {
  const wild = {
    api: 'acme',
    source: 's',
    cited: '',
    newest: '',
    state: 'changed',
    what: '<b>|@all [x](y) `z`',
  } as const;
  expect(formats.markdown([wild])).toContain(String.raw`\<b\>\|\@all \[x\](y) \`z\``);
});

test('the workflow runs the command that there is, and opens an issue only where something has changed', async () => {
  const workflow = await readFile(new URL('../../.github/workflows/radar.yml', import.meta.url), 'utf8');
  expect(workflow).toContain('npm run --silent radar -- --format markdown');
  expect(workflow).toContain('schedule:');
});
