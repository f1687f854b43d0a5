import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { verify } from '../../scripts/change/verify/verify.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { networkFaults } from '../radar/faulty.ts';
import { closedOrigin, serve } from '../loopback.ts';
import { runCommand } from '../in-process.ts';
import { temporaryFolder } from '../temporary.ts';
import { environmentFor, orderFor } from './order.ts';
import { play } from './player.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));
const source = sources.find(({ model }) => model.operations.some(({ safe, authenticated }) => safe && authenticated));
if (!source) throw new Error('no API has a read that takes a credential');
const environment = environmentFor(source);

const serving = async (onRequest: () => void): Promise<string> => {
  const origin = await serve((_, response) => {
    onRequest();
    response.end('{}');
  });
  return new URL(origin).host;
};

const closed = async (): Promise<string> => new URL(await closedOrigin()).host;

const without = (text: string): void => {
  for (const secret of Object.values(environment))
    for (const form of [secret, encodeURIComponent(secret)]) expect(text).not.toContain(form);
};

test.each([
  ['a refused connection', async () => `http://${await closed()}`, /\(ECONNREFUSED\): run this again/],
  ['an unknown host', async () => 'https://nobody.invalid', /nobody\.invalid \((?:ENOTFOUND|EAI_AGAIN)\): run/],
  ['a server without TLS', async () => `https://${await serving(() => undefined)}`, /\(ERR_SSL_\w+\): run this again/],
])('verify reports %s in one sentence, without the credential', async (_, urlOf, says) => {
  const failed: Error = await verify(orderFor(source, { url: await urlOf() }, { environment })).then(
    () => new Error('it responded'),
    (error: Error) => error,
  );
  expect(failed.message).toMatch(/^[\w.]+ got no response from [^\n]+; no file has been written\.$/);
  expect(failed.message).toMatch(says);
  without(failed.message);
});

test('verify reports a redirect to another host, and does not follow it', async () => {
  let called = 0;
  const elsewhere = await serving(() => called++);
  const player = await play(source, (reply) => {
    Object.assign(reply, { status: 302, body: '', headers: { location: `http://${elsewhere}/` } });
  });
  const { report, holds } = await verify(orderFor(source, player, { environment }));
  expect(holds).toBe(false);
  expect(report).toContain('the status 302, a redirect, which is not followed');
  expect(called).toBe(0);
  without(report);
});

test.each([
  ['fails itself', /\n {2}[\w.]+: no success was seen, only 500(?:;.*)?\n/],
  [
    'asks to wait for an hour',
    /\n {2}[\w.]+: no success was seen, only 429: the API limits calls; try later, with a lower --rate\n/,
  ],
  ['responds with a page of HTML', /live {5}the body is not JSON \(/],
] as const)(
  'verify reports a server that %s, without the credential, and archives every exchange',
  async (fault, says) => {
    const har = join(await temporaryFolder(), 'all.har');
    const lines: string[] = [];
    let asked = 0;
    const url =
      fault === 'asks to wait for an hour'
        ? await serve((_, response) => {
            asked++;
            response.writeHead(429, { 'retry-after': '3600' }).end('{}');
          })
        : await networkFaults[fault](() => asked++);
    const order = orderFor(source, { url }, { environment, har, progress: (line) => void lines.push(line) });
    const { report, files, holds } = await verify(order);
    expect(`${report}\n`).toMatch(says);
    expect(holds).toBe(false);
    const archive = files.get(har) ?? '';
    expect(JSON.parse(archive).log.entries).toHaveLength(asked);
    if (fault === 'asks to wait for an hour') expect(asked).toBe(1);
    for (const text of [report, archive, lines.join('\n')]) without(text);
  },
);

test.each([
  [
    'in a folder that does not exist',
    (folder: string) => join(folder, 'none', 'all.har'),
    /create that folder first\.$/,
  ],
  ['below a file', (folder: string) => join(folder, 'file', 'all.har'), /cannot be written \(ENOTDIR\): name another/],
  [
    'with too long a name',
    (folder: string) => join(folder, 'x'.repeat(300)),
    /cannot be written \(ENAMETOOLONG\): name/,
  ],
  ['that is a folder', (folder: string) => folder, /^--har names the folder \S+: name a file in it\.$/],
])(
  '`verify` refuses an archive %s in one sentence, before any call',
  async (_, fileIn, says) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    let called = 0;
    const url = `http://${await serving(() => called++)}`;
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const { code, problem } = await runCommand('verify', source.api, '--base-url', url, '--har', fileIn(folder));
    vi.unstubAllEnvs();
    expect([code, called, await readdir(folder)]).toEqual([2, 0, ['file']]);
    const [sentence, ...rest] = problem.trim().split('\n');
    expect(sentence).toMatch(says);
    expect(rest).toEqual(['See --help.']);
    without(problem);
  },
  60_000,
);
