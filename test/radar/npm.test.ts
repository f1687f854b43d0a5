import { afterAll, expect, test } from 'vitest';
import { citeOf, type Cite } from '../../scripts/change/radar/cite.ts';
import { lookAtPackage, type Npm } from '../../scripts/change/radar/npm.ts';
import { serve } from '../loopback.ts';
import type { AtEnd } from '../temporary.ts';
import { npmAt, playRegistry, type Versions } from './registry.ts';

/** npm itself runs up to three times, and asks a registry twice. */
const timeout = 120_000;

type PackageCite = Extract<Cite, { kind: 'package' }>;

const cited = (text: string): PackageCite => {
  const cite = citeOf(text);
  if (cite.kind !== 'package') throw new Error(`${text} cites no package`);
  return cite;
};

const billing = 'src/resources/ai-gateway/billing';
const before = {
  [`${billing}/billing.ts`]: 'amount\nerror\n',
  [`${billing}/topup/topup.ts`]: 'config\n',
  'src/client.ts': 'c\n',
  'src/other.ts': 'a\n',
};
const after = {
  ...before,
  [`${billing}/billing.ts`]: 'amount\nthreshold\nlimit\n',
  [`${billing}/topup/config.ts`]: 'new\n',
  'src/other.ts': 'b\n',
};
const versions: Versions = { '7.1.0': before, '7.2.0': { ...before, 'src/other.ts': 'b\n' }, '7.3.0': after };

const rows: readonly (readonly [what: string, cite: string, published: Versions, look: object])[] = [
  [
    'a newer version with changes in the cited files',
    `npm cloudflare 7.1.0 (2026-09-01), src/client.ts and ${billing}`,
    versions,
    {
      state: 'changed',
      newest: '7.3.0',
      what: `3 lines new, 1 gone in ${billing}/billing.ts and ${billing}/topup/config.ts`,
    },
  ],
  [
    'a newer version with the cited files unchanged',
    `npm cloudflare 7.1.0, ${billing}/topup/topup.ts`,
    versions,
    { state: 'as cited', newest: '7.3.0', what: 'newer, with the cited files unchanged' },
  ],
  [
    'a cited file that is gone',
    `npm cloudflare 7.1.0, src/other.ts`,
    { '7.1.0': before, '7.4.0': { 'src/client.ts': '' } },
    { state: 'changed', what: '0 lines new, 1 gone in src/other.ts' },
  ],
  [
    'no newer version',
    `npm cloudflare 7.3.0, ${billing}`,
    versions,
    { state: 'as cited', what: 'there is no newer version' },
  ],
  [
    'a file that the cited version does not have',
    'npm cloudflare 7.1.0, src/nowhere.ts',
    versions,
    { state: 'not known', what: 'cloudflare 7.1.0 has no src/nowhere.ts' },
  ],
  [
    'a cited file that has changed, next to one that the cited version does not have',
    'npm cloudflare 7.1.0, src/other.ts and src/nowhere.ts',
    versions,
    { state: 'changed', what: '1 line new, 1 gone in src/other.ts; cloudflare 7.1.0 has no src/nowhere.ts' },
  ],
  [
    'a cite without a file',
    'npm cloudflare 7.1.0',
    versions,
    { state: 'not known', what: 'its cite names no file of the package' },
  ],
  [
    'a package that does not exist',
    'npm other 1.0.0, src/other.ts',
    versions,
    { state: 'not known', what: 'the registry has no other: it has been removed, or this machine may not see it' },
  ],
  [
    'a version that is gone',
    'npm cloudflare 7.1.1, src/other.ts',
    versions,
    { state: 'changed', newest: '7.3.0', what: 'cloudflare 7.1.1 is gone from the registry' },
  ],
  [
    'a version that is gone, with a single one left',
    'npm cloudflare 7.1.1, src/other.ts',
    { '7.1.0': before },
    { state: 'changed', newest: '7.1.0', what: 'cloudflare 7.1.1 is gone from the registry' },
  ],
];

const ends: Parameters<AtEnd>[0][] = [];
afterAll(() => Promise.all(ends.map((end) => end())));

/** npm at a registry with these versions. It takes a second, so that equal calls share a result. */
const npmOf = async (published: Versions): Promise<Npm> => {
  const atEnd: AtEnd = (end) => void ends.push(end);
  const npm = await npmAt(await playRegistry('cloudflare', published, atEnd), undefined, undefined, atEnd);
  const answers = new Map<string, Promise<string>>();
  return (args) => {
    const asked = args.join(' ');
    const answer = answers.get(asked) ?? npm(args);
    answers.set(asked, answer);
    return answer;
  };
};
const npms = new Map<Versions, Promise<Npm>>();

test.each(rows)('reports %s', { timeout }, async (_, cite, published, look) => {
  const npm = npms.get(published) ?? npmOf(published);
  npms.set(published, npm);
  expect(await lookAtPackage(await npm, cited(cite))).toMatchObject(look);
});

/** What is reported for a cited version if a registry has these versions and the cited files are unchanged. */
const newestOf = async (version: string, versions: readonly string[], latest: string) => {
  const npm: Npm = async ([verb, , ...rest]) => {
    if (verb === 'view') return JSON.stringify({ 'dist-tags.latest': latest, versions });
    return rest.includes('--diff-name-only') ? 'a.ts\n' : '';
  };
  const { newest, what } = await lookAtPackage(npm, { kind: 'package', name: 'acme', version, paths: ['a.ts'] });
  return [newest, what];
};

const none = 'there is no newer version';
const newer = 'newer, with the cited files unchanged';

test.each([
  ['a release after its own prerelease', '7.1.0-beta.1', ['7.1.0-beta.1', '7.1.0'], '7.1.0', ['7.1.0', newer]],
  ['no prerelease of the cited release', '7.1.0', ['7.1.0-beta.1', '7.1.0'], '7.1.0-beta.1', ['7.1.0', none]],
  ['no prerelease of the next release', '7.1.0', ['7.1.0', '8.0.0-rc.1'], '8.0.0-rc.1', ['7.1.0', none]],
  [
    'the newest release if `latest` is a prerelease',
    '7.1.0',
    ['7.1.0', '7.9.0', '7.10.0', '8.0.0-rc.1'],
    '8.0.0-rc.1',
    ['7.10.0', newer],
  ],
  ['no version older than the cited release', '8.0.0', ['7.1.0', '8.0.0'], '7.1.0', ['8.0.0', none]],
  ['no version older than the cited prerelease', '8.0.0-rc.2', ['7.1.0', '8.0.0-rc.2'], '7.1.0', ['8.0.0-rc.2', none]],
  [
    'a later prerelease if there is no release',
    '1.0.0-rc.2',
    ['1.0.0-rc.2', '1.0.0-rc.10'],
    '1.0.0-rc.10',
    ['1.0.0-rc.10', newer],
  ],
  ['the `latest` release instead of a higher one', '7.1.0', ['7.1.0', '7.2.0', '8.0.0'], '7.2.0', ['7.2.0', newer]],
] as const)('reports %s as newer', async (_, version, published, latest, said) => {
  expect(await newestOf(version, published, latest)).toEqual(said);
});

const canary = 'npm_canary0123456789';

test('reports a registry that rejects the token, without token and host', { timeout }, async () => {
  const origin = await serve((_request, response) => void response.writeHead(401).end('{}'));
  const look = await lookAtPackage(await npmAt(origin, canary), cited('npm cloudflare 7.1.0, src/other.ts'));
  expect(look).toEqual({ state: 'not known', newest: '?', what: 'npm could not fetch it (E401)' });
});
