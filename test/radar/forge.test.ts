import { expect, test } from 'vitest';
import { forgeFrom, lookAtRepository } from '../../scripts/change/radar/github.ts';
import { serve } from '../loopback.ts';

const old = '1111111111111111111111111111111111111111';
const now = '2222222222222222222222222222222222222222';
const canary = 'ghp_canary0123456789';

/** A forge on which the changed paths have a newer commit than the old one. */
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
  ['that is unchanged', ['a.ts'], [], { state: 'as cited', newest: '11111111 (2026-11-01)' }],
  [
    'that has changed',
    ['a.ts', 'b.ts', 'c.ts'],
    ['b.ts', 'c.ts'],
    { state: 'changed', what: 'b.ts and c.ts changed since' },
  ],
  ['that does not exist', ['nowhere.ts'], [], { state: 'not known', what: 'acme/app has no nowhere.ts' }],
])('reports a cited file %s', async (_, paths, changed, look) => {
  expect(await looked(paths, changed)).toMatchObject(look);
});

test('reports a file that does not exist next to one that has changed', async () => {
  const what = 'b.ts changed since; acme/app has no nowhere.ts';
  expect(await looked(['nowhere.ts', 'b.ts'], ['b.ts'])).toMatchObject({ state: 'changed', what });
});

test('a file cited at a later commit than its last change is as cited', async () => {
  expect(await looked(['a.ts'], [], '3333333')).toMatchObject({ state: 'as cited' });
});

test('sends the token to the forge, and leaves it out of the report', async () => {
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

test('follows a renamed repository on the same host, with the token', async () => {
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
])('reports a redirect %s, and says to cite the new name', async (_, to) => {
  let asked = 0;
  const url = await serve((request, response) => {
    asked++;
    response.writeHead(301, { location: to(`http://${request.headers.host}${request.url}`) }).end();
  });
  const cite = { kind: 'repository', repository: 'old/app', paths: [{ path: 'a.ts', commit: old }] } as const;
  const what = 'GitHub has moved old/app; cite it under its new name';
  expect(await lookAtRepository({ url, token: canary }, cite)).toEqual({ state: 'not known', newest: '?', what });
  expect(asked).toBeLessThanOrEqual(4);
});

test.each([
  [401, 'GITHUB_TOKEN is refused'],
  [403, 'GitHub limits calls; try again later'],
  [503, 'GitHub gave 503 for acme/app'],
  [200, 'GitHub gave no list of commits for acme/app'],
])('reports a forge that responds %i in one sentence', async (status, what) => {
  const url = await serve((_, response) => void response.writeHead(status).end());
  const cite = { kind: 'repository', repository: 'acme/app', paths: [{ path: 'a', commit: old }] } as const;
  expect(await lookAtRepository({ url, token: canary }, cite)).toEqual({ state: 'not known', newest: '?', what });
});
