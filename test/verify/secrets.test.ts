import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { verify } from '../../scripts/change/verify/verify.ts';
import { harText } from '../../scripts/change/verify/har.ts';
import { quoting } from '../../scripts/change/verify/quote.ts';
import { hiderOf } from '../../scripts/change/verify/secrets.ts';
import { redactorOf } from '../../src/result/redact.ts';
import { replaceFiles } from '../../scripts/files.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { environmentFor, orderFor } from './order.ts';
import { play, type Twist } from './player.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));
const each = sources.map((source) => [source.api, source] as const);

/** Sends the credential back in headers, values and names of members. */
const telltale =
  (secrets: readonly string[]): Twist =>
  (reply, { hasCredential }) => {
    if (!hasCredential) return;
    const [secret = ''] = secrets;
    reply.headers['set-cookie'] = `session=${encodeURIComponent(secret)}`;
    reply.headers['x-echo'] = secret;
    reply.body = {
      ...(reply.body as object),
      echo: secret,
      [secret]: [Buffer.from(secret).toString('base64')],
      status: secret,
    };
  };

const forms = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
];

// An API that has only writes is not called by default.
const read = each.filter(([, { model }]) => model.operations.some(({ safe }) => safe));

test.each(read.filter(([, { model }]) => model.credentials.length > 0))(
  'report, archive and progress of %s never contain its credential, even if the server sends it back',
  async (_, source) => {
    const environment = environmentFor(source);
    const secrets = Object.values(environment);
    const har = join(await temporaryFolder(), 'all.har');
    const lines: string[] = [];
    const player = await play(source, telltale(secrets));
    const { report, files } = await verify(
      orderFor(source, player, { environment, har, progress: (line) => void lines.push(line) }),
    );
    await replaceFiles(files);
    const text = await readFile(har, 'utf8');
    expect(player.got.some(({ hasCredential }) => hasCredential)).toBe(true);
    for (const secret of secrets.flatMap(forms))
      for (const said of [report, text, lines.join('\n')]) expect(said).not.toContain(secret);
    expect(report).toContain('***');
  },
);

interface Entry {
  readonly request: { readonly method: string; readonly headers: readonly { readonly name: string }[] };
  readonly response: { readonly status: number; readonly content: { readonly text: string } };
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);

const received = ({ request: { method }, response: { status, content } }: Entry): unknown[] => [
  method,
  status,
  content.text,
];

const namesIn = ({ request }: Entry, names: readonly string[]): string[] =>
  names.filter((each) => request.headers.some(({ name }) => name.toLowerCase() === each));

test.each(read)(
  'the archive of %s is a HAR 1.2 with each request, the names of its credential headers, and its response',
  async (_, source) => {
    const har = join(await temporaryFolder(), 'all.har');
    const replies: unknown[] = [];
    const player = await play(source, ({ status, body }, { operation: { method } }) => {
      replies.push([method, status, textOf(body)]);
    });
    const { files } = await verify(orderFor(source, player, { har }));
    const { log } = JSON.parse(files.get(har) ?? '') as {
      log: { version: string; entries: readonly Entry[] };
    };
    expect(log.version).toBe('1.2');
    expect(log.entries.map(received)).toEqual(replies);
    const headers = Object.values(source.model.credentials[0] ?? {}).flatMap((carrier) =>
      'query' in carrier ? [] : carrier.header.toLowerCase(),
    );
    expect(log.entries.map((entry) => namesIn(entry, headers))).toEqual(
      player.got.map(({ hasCredential }) => (hasCredential ? headers : [])),
    );
    expect(existsSync(har)).toBe(false);
  },
);

const faults: readonly (readonly [name: string, twist: Twist, says: RegExp])[] = [
  [
    'hangs up before it responds',
    (_, __, response) => {
      response.destroy();
      return 'sent';
    },
    /^[\w.]+ got no response from 127\.0\.0\.1:\d+ \(\w+\): run this again once the API can be reached; no file has been written\.$/,
  ],
  [
    'hangs up in the middle of a body',
    (_, __, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 20);
      return 'sent';
    },
    /^[\w.]+ got a response from 127\.0\.0\.1:\d+ that was cut off or cannot be decoded \(\w+\): run this again/,
  ],
  ['never responds', () => 'sent', /^[\w.]+ got no complete response within 0\.2 s: run this again/],
  [
    'never ends its body',
    (_, __, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
      return 'sent';
    },
    /^[\w.]+ got no complete response within 0\.2 s: run this again/,
  ],
  [
    'sends a body that does not match its Content-Encoding',
    (_, __, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('{}');
      return 'sent';
    },
    /^[\w.]+ got a response from 127\.0\.0\.1:\d+ that was cut off or cannot be decoded \(Z_DATA_ERROR\): run this again/,
  ],
  [
    'sends without end',
    (_, __, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(1 << 20), more);
      };
      more();
      return 'sent';
    },
    /^[\w.]+ got more than 32 MiB from 127\.0\.0\.1:\d+: run this again/,
  ],
  [
    'does not speak HTTP',
    (_, __, response) => {
      response.socket?.end('SSH-2.0-server\r\n');
      return 'sent';
    },
    /^[\w.]+ got no response from 127\.0\.0\.1:\d+ \(\w+\): run this again/,
  ],
];

test.each(faults)(
  'verify reports a server that %s in one sentence, without the credential or an archive',
  async (_, twist, says) => {
    const [source] = sources;
    if (!source) throw new Error('there is no API');
    const environment = environmentFor(source);
    const har = join(await temporaryFolder(), 'all.har');
    const timeoutMs = says.source.includes('within') ? 200 : 30_000;
    const failed = verify(orderFor(source, await play(source, twist), { environment, har, timeoutMs }));
    const { message } = await failed.then(
      () => new Error('it responded'),
      (error: Error) => error,
    );
    expect(message).toMatch(says);
    for (const secret of Object.values(environment)) expect(message).not.toContain(secret);
    expect(existsSync(har)).toBe(false);
  },
);

test.each([
  ['gets no response', 'it may have taken effect, so check before you run this again', {}],
  ['is refused the connection', 'run this again once the API can be reached', { baseUrl: 'http://127.0.0.1:2' }],
])('verify reports the outcome of a write that %s', async (_, says, more) => {
  const source = sources.find(({ model }) => model.operations.some(({ safe }) => !safe));
  const operation = source?.model.operations.find(({ safe }) => !safe);
  if (!source || !operation) throw new Error('nothing changes anything');
  const player = await play(source, (_operation, _request, response) => {
    response.destroy();
    return 'sent';
  });
  const settings = operation.takes.all.map(
    ({ name, example }) => `${name}=${typeof example === 'string' ? example : JSON.stringify(example)}`,
  );
  const order = orderFor(source, player, { operations: [operation.id], writes: true, settings });
  await expect(verify({ ...order, ...more })).rejects.toThrow(says);
  expect(player.got.length).toBeLessThanOrEqual(1);
});

test.each(['', 'x', 'Bearer ', 'me:'])('hiderOf replaces a base64 text with a secret behind %j', (before) => {
  const secret = 'sk_live_canary_123456';
  for (const after of ['', '!', '!!']) {
    const hidden = hiderOf([secret])(Buffer.from(before + secret + after).toString('base64'));
    expect(hidden).toContain('***');
    expect(Buffer.from(hidden, 'base64').toString('latin1')).not.toContain('canary');
  }
});

test('hiderOf replaces a secret in every encoding, and a longer secret before its part', () => {
  const hide = hiderOf(['a"b', 'a"b/c', '']);
  expect(hide('a"b/c a\\"b a%22b%2Fc YSJi a"b')).toBe('*** *** *** *** ***');
});

test.each([
  ['in another case', (secret: string) => secret.toUpperCase()],
  ['percent-encoded in lower case', (secret: string) => encodeURIComponent(secret).toLowerCase()],
  ['on two lines', (secret: string) => `${secret.slice(0, 9)}\r\n ${secret.slice(9)}`],
  ['with an invisible character', (secret: string) => `${secret.slice(0, 4)}\u200b${secret.slice(4)}`],
])('hiderOf and the redactor of the client replace a secret %s', (_, change) => {
  const secret = 'sk/live"Canary+1234';
  const text = `it said ${change(secret)}.`;
  expect(hiderOf([secret])(text)).toBe('it said ***.');
  expect(redactorOf([secret])(text)).toBe('it said ***.');
});

test.each([
  ['in JSON that escapes slashes', String.raw`sk\/live\"Canary+12&34`],
  ['in JSON that escapes HTML', String.raw`sk/live\"Canary+12\u002634`],
  ['in JSON that escapes everything but letters', String.raw`sk/live\u0022Canary\u002B12\u002634`],
  ['in a form', 'sk%2Flive%22Canary%2B12%2634'],
])('hiderOf replaces a secret %s', (_, written) => {
  expect(hiderOf(['sk/live"Canary+12&34'])(`{"echo":"${written}"}`)).toBe('{"echo":"***"}');
});

test('an archive keeps its member names if one of them equals the secret', () => {
  const { log } = JSON.parse(harText([], quoting(['log'], {})));
  expect(log).toMatchObject({ version: '1.2', entries: [] });
});

test('hiderOf replaces a secret whose spaces a form has encoded as plus signs', () => {
  expect(hiderOf(['open sesame now'])('password=open+sesame+now')).toBe('password=***');
});
