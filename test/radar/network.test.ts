import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { judgePage } from '../../scripts/change/page-command.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { meansOf, radar, type Means } from '../../scripts/change/radar/radar.ts';
import { formats, statusOf } from '../../scripts/change/radar/table.ts';
import { readTree } from '../../scripts/files.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { changesAt } from '../../scripts/new/update.ts';
import { acmeFolder, replaced } from '../ledger/acme-folder.ts';
import { networkFaults, type FaultName } from './faulty.ts';
import { serve } from '../loopback.ts';
import { temporaryFolder } from '../temporary.ts';
import { npmAt } from './registry.ts';

const canary = 'canary0123456789';

/** A ledger with one source of a kind at an origin, and the means to look at it. */
interface Cited {
  readonly specs: string;
  readonly api: string;
  readonly source: string;
  readonly means: Partial<Means>;
}

const acmeWith = async (edits: readonly (readonly [string, string])[]): Promise<string> => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  await folder.write(
    'facts.yaml',
    edits.reduce<string>((all, [from, to]) => replaced(all, [from, to]), text),
  );
  return folder.specs;
};

const document = {
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: { '/bill': { get: { operationId: 'getBill', responses: { '204': { description: 'None.' } } } } },
};

const kinds = {
  package: async (origin: string, fault: FaultName): Promise<Cited> => ({
    specs: await acmeWith([]),
    api: 'acme',
    source: 'sdk',
    means: { npm: await npmAt(origin, canary, fault === 'never responds' ? 3000 : undefined) },
  }),
  repository: async (origin: string): Promise<Cited> => ({
    specs: await acmeWith([['sources:\n', "sources:\n  app: { name: app, cite: 'acme/app a.ts @ 46d62571' }\n"]]),
    api: 'acme',
    source: 'app',
    means: { forge: { url: origin, token: canary } },
  }),
  page: async (origin: string): Promise<Cited> => {
    const specs = await acmeWith([]);
    // Ledgers accept only HTTPS.
    const judge: Means['judge'] = (api) => judgePage(specs, api, `${origin}/billing?key=${canary}`, false);
    return { specs, api: 'acme', source: 'page', means: { judge } };
  },
  document: async (origin: string): Promise<Cited> => {
    const specs = join(await temporaryFolder(), 'specs');
    await mkdir(specs);
    await writeFolder(specs, { api: 'kiln', document, origin: 'https://kiln.test/oas.json' });
    const means = { document: (api: string) => changesAt(specs, api, `${origin}/oas.json?key=${canary}`) };
    return { specs, api: 'kiln', source: 'oas', means };
  },
};

type Kind = keyof typeof kinds;

const unreached = {
  repository: /^GitHub cannot be reached$/,
  page: /^cannot be reached$/,
  document: /^cannot be reached$/,
};
const brokenOff = {
  package: /^npm could not fetch it \(\w+\)$/,
  repository: /^GitHub sent a response that was cut off$/,
  page: /^sends a response that breaks off$/,
  document: /^sends a response that breaks off$/,
};
const moved = /^redirects to http:\/\/localhost:\d+\/elsewhere\/\w+(?:\.json)?, which is not HTTPS$/;

/** What the report says about a fault, by kind of source. */
const sentences: Readonly<Record<FaultName, Readonly<Record<Kind, RegExp>>>> = {
  'refuses the connection': { ...unreached, package: /^npm could not fetch it \(ECONNREFUSED\)$/ },
  'never responds': {
    ...unreached,
    package: /^npm could not fetch it \((?:FETCH_ERROR|no response within 3 s)\)$/,
    page: /^did not respond within 15 s$/,
    document: /^did not respond within 60 s$/,
  },
  'resets the connection in the body': brokenOff,
  'cuts the body short': brokenOff,
  'has no TLS': { ...unreached, package: /^npm could not fetch it \(ERR_SSL_\w+\)$/ },
  'has an unknown host name': { ...unreached, package: /^npm could not fetch it \((?:ENOTFOUND|EAI_AGAIN)\)$/ },
  'redirects to another host': {
    package: /^npm could not fetch it \(\w+\)$/,
    repository: /^GitHub has moved acme\/app; cite it under its new name$/,
    page: moved,
    document: moved,
  },
  'responds 429': {
    package: /^npm could not fetch it \(E429\)$/,
    repository: /^GitHub limits calls; try again later$/,
    page: /^responds 429$/,
    document: /^responds 429$/,
  },
  'fails itself': {
    package: /^npm could not fetch it \(E500\)$/,
    repository: /^GitHub gave 500 for acme\/app$/,
    page: /^responds 500$/,
    document: /^responds 500$/,
  },
  'responds with a page of HTML': {
    package: /^npm could not fetch it \(\w+\)$/,
    repository: /^GitHub gave no list of commits for acme\/app$/,
    page: /^the response has little of the page: /,
    document: /^can be read neither as JSON nor as YAML \(Unexpected token .*\)$/,
  },
};

const timeout = 120_000;

const within = AbortSignal.timeout.bind(AbortSignal);

beforeEach(() => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => within(Math.min(ms, 500)));
});

const cases = Object.entries(sentences).flatMap(([fault, says]) =>
  Object.entries(says).map(([kind, sentence]) => [kind as Kind, fault as FaultName, sentence] as const),
);

test.each(cases)(
  'reports a %s whose server %s in one sentence, and writes nothing',
  { timeout },
  async (kind, fault, sentence) => {
    const hosts: string[] = [];
    const origin = await networkFaults[fault](({ headers }) => {
      if (JSON.stringify(headers).includes(canary)) hosts.push(headers.host ?? '');
    });
    const { specs, api, source, means } = await kinds[kind](origin, fault);
    const before = await readTree(specs);
    const lines: string[] = [];
    const seen = await radar(specs, [api], {
      ...meansOf(specs, {
        npm: async () => '{ "dist-tags.latest": "1.2.3", "versions": ["1.2.3"] }',
        forge: { url: origin },
        document: (one, url) => changesAt(specs, one, url),
        progress: (line) => lines.push(line),
      }),
      judge: async () => ({ differs: 'not', headline: '' }),
      ...means,
    });
    const look = seen.find((one) => one.source === source);
    expect(look?.what).toMatch(sentence);
    expect([look?.state, look?.newest]).toEqual(['not known', '?']);
    expect(look?.what).toMatch(/^[^\n]+$/);
    expect(statusOf(seen)).toBe(3);
    for (const text of [lines.join('\n'), formats.text(seen), formats.markdown(seen)])
      expect(text).not.toContain(canary);
    expect(await readTree(specs)).toEqual(before);
    expect(hosts.filter((host) => host.startsWith('localhost'))).toEqual([]);
  },
);

test.each([
  ['the same', {}, { state: 'as cited', what: 'it says the same' }, 0],
  [
    'changed',
    { '/bill': { get: { operationId: 'getBill', responses: { '200': { description: 'It.' } } } } },
    { state: 'changed', what: expect.stringMatching(/^\d+ claims changed$/) },
    1,
  ],
])('reports a document that is %s, and writes nothing', async (_, paths, look, status) => {
  const { specs, api } = await kinds.document('');
  const before = await readTree(specs);
  const text = JSON.stringify({ ...document, paths: { ...document.paths, ...paths } });
  const origin = await serve((_request, response) => void response.end(text));
  const seen = await radar(specs, [api], {
    ...meansOf(specs, {
      npm: async () => '',
      forge: { url: origin },
      document: (one) => changesAt(specs, one, `${origin}/oas.json`),
      progress: () => undefined,
    }),
  });
  expect(seen).toMatchObject([{ ...look, cited: 'https://kiln.test/oas.json' }]);
  expect(statusOf(seen)).toBe(status);
  expect(await readTree(specs)).toEqual(before);
});
