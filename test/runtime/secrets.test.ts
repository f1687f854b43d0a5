import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { redact } from '../../src/result/redact.ts';
import { acme, acmeWith } from './acme.ts';
import { ApiError, createClient, explain, messageOf, type Result } from '../../src/index.ts';

const account_id = 'a1';
const CANARY = 'canary-credential';
const everything = { showHidden: true, depth: null, getters: true };

/** All texts that a log could make of a value. */
const traces = (value: unknown) => [inspect(value, everything), JSON.stringify(value), String(value)].join('\n');

test.each([CANARY, () => CANARY, async () => CANARY, { email: 'a@acme.test', key: CANARY }])(
  'a printed client with the credential %o shows none of it',
  async (credential) => {
    const client = createClient(acme, { credential, fetch: async () => new Response('1') });
    expect(traces(client)).not.toContain(CANARY);
    await client.plan.get();
    expect(traces(client)).not.toContain(CANARY);
  },
);

const endings: [string, () => Response | Promise<Response>][] = [
  ['ok', () => Response.json({ result: [] })],
  ['an error status', () => new Response('{}', { status: 403 })],
  ['an undocumented status', () => new Response('', { status: 502 })],
  [
    'a failure to connect',
    () =>
      Promise.reject(new TypeError(`fetch failed with Token ${CANARY}`, { cause: new Error(`bad header ${CANARY}`) })),
  ],
  ['a timeout', () => new Promise<never>(() => {})],
];

test.each(endings)('the result and the error of %s show no credential', async (_, answer) => {
  const result: Result = await acmeWith(answer).invoices.list({ account_id }, { timeoutMs: 20 });
  expect(traces(result)).not.toContain(CANARY);
  if (!result.ok) expect(traces(new ApiError(result))).not.toContain(CANARY);
});

test.each([CANARY, { email: 'a@acme.test', key: CANARY }])(
  'a credential that the server echoes is in `error`, but redacted in the message',
  async (credential) => {
    const client = createClient(acme, {
      credential,
      fetch: async () => Response.json({ message: `bad key ${CANARY}, ${CANARY}` }, { status: 403 }),
    });
    const result = await client.invoices.list({ account_id });
    expect(result).toHaveProperty('error', { message: `bad key ${CANARY}, ${CANARY}` });
    expect(messageOf(result)).toContain('returned 403: bad key ***, ***. ');
  },
);

test('a credential passed with a trailing space is redacted without it, too', async () => {
  const echo = async (request: Request) =>
    Response.json({ message: request.headers.get('authorization') }, { status: 403 });
  const client = createClient(acme, { credential: `${CANARY} `, fetch: echo });
  const result = await client.invoices.list({ account_id });
  expect(messageOf(result)).toContain('returned 403: Token ***. ');
});

test('a message that is cut within an echoed credential shows no part of it', async () => {
  for (let before = 180; before < 200; before++) {
    const client = acmeWith(() => Response.json({ message: `${'x'.repeat(before)}${CANARY}` }, { status: 403 }));
    expect(messageOf(await client.invoices.list({ account_id }))).not.toContain('can');
  }
});

test('a message shows no argument', async () => {
  const result = await acmeWith(() => new Response('', { status: 502 })).invoices.list({
    account_id: 'private-account',
  });
  expect(messageOf(result)).not.toContain('private-account');
});

test.each([
  ['split over lines', 'canary-\ncredential'],
  ['with an invisible character', 'canary\u200b-credential'],
  ['in capitals', 'CANARY-CREDENTIAL'],
  ['in base64', btoa(CANARY)],
])('an echoed credential %s is redacted', async (_, echo) => {
  const result = await acmeWith(() => Response.json({ message: `bad ${echo}!` }, { status: 403 })).plan.get();
  const listed = await acmeWith(() => Response.json({ message: `bad ${echo}!` }, { status: 403 })).invoices.list({
    account_id,
  });
  expect(messageOf(listed)).toContain('returned 403: bad ***!. ');
  for (const one of [result, listed]) {
    expect(explain(one)).not.toMatch(/canary/i);
    expect(explain(one)).not.toContain(btoa(CANARY));
  }
});

test('a message contains no control character of the server', async () => {
  const client = acmeWith(() => Response.json({ message: 'wipe\u001b[2J it' }, { status: 403 }));
  expect(messageOf(await client.invoices.list({ account_id }))).toContain('returned 403: wipe [2J it. ');
});

test.each([
  ['123', 'returned 403: bad 123. '],
  ['1234', 'returned 403: bad ***. '],
  ['a\\^$.*+?()[]{}|/', 'returned 403: bad ***. '],
])('the echoed credential %s is redacted, unless it is shorter than four characters', async (credential, words) => {
  const fetch = async () => Response.json({ message: `bad ${credential}` }, { status: 403 });
  const result = await createClient(acme, { credential, fetch }).invoices.list({ account_id });
  expect(messageOf(result)).toContain(words);
});

const escapable = 'sk-live/"Canary"+12&34\\56';

/** How a server may escape a text within another one. */
const escapes: readonly (readonly [how: string, write: (text: string) => string])[] = [
  ['unescaped', (text) => text],
  ['as JSON', (text) => JSON.stringify(text).slice(1, -1)],
  ['as JSON within JSON', (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)],
  ['as JSON with slashes escaped', (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/')],
  [
    'as JSON with everything but letters escaped',
    (text) => text.replaceAll(/\W/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
  [
    'as JSON with every character escaped',
    (text) => text.replaceAll(/[^]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
  ],
];

test.each(escapes)('a credential that the server echoes %s is redacted within a text', async (_, write) => {
  // A message that is not valid JSON is redacted as plain text.
  for (const echo of [`bad ${write(escapable)}, or \\`, `{"message":"bad ${write(escapable)}","code":`]) {
    const fetch = async () => Response.json({ message: echo }, { status: 403 });
    const result = await createClient(acme, { credential: escapable, fetch }).invoices.list({ account_id });
    expect(messageOf(result)).toMatch(/bad \*\*\*["\s,]/);
    expect(explain(result)).not.toMatch(/canary|live|0043|005c/i);
  }
});

test.each(['ends-with\\', 'ends-with!\\', '\\begins-with', 'u0041u0042'])(
  'the echoed credential %s is redacted',
  async (credential) => {
    const fetch = async () => Response.json({ message: `bad ${credential} is bad u${credential}.` }, { status: 403 });
    const result = await createClient(acme, { credential, fetch }).invoices.list({ account_id });
    expect(messageOf(result)).toMatch(/bad \\?\*\*\*\\? is bad u\\?\*\*\*/);
  },
);

test('a credential of backslashes does not redact other words', async () => {
  const fetch = async () => Response.json({ message: 'bad key' }, { status: 403 });
  const result = await createClient(acme, { credential: '\\'.repeat(4), fetch }).invoices.list({ account_id });
  expect(messageOf(result)).toContain('returned 403: bad key. ');
});

test('a credential that is echoed percent-encoded is redacted', async () => {
  const fetch = async () => Response.json({ message: 'bad k=a%2Fb%26c%3Dd%20e' }, { status: 403 });
  const result = await createClient(acme, { credential: 'a/b&c=d e', fetch }).invoices.list({ account_id });
  expect(messageOf(result)).toContain('returned 403: bad k=***. ');
});

test('the message of a copy of a result, whose credential is unknown, quotes nothing of the server', async () => {
  const result = await acmeWith(() => Response.json({ message: CANARY }, { status: 403 })).invoices.list({
    account_id,
  });
  expect(messageOf({ ...result })).toBe('invoices.list returned 403. Check the permissions of the credential.');
});

test.each([40, 4000, 40_000])('redacting a credential of %d letters takes less than 500 ms', (length) => {
  const secret = Array.from({ length }, (_, at) => 'abcdefghij'[(at * 7 + (at >> 3)) % 10]).join('');
  const before = process.cpuUsage();
  const texts = ['Product-Id is invalid', `no ${secret}!`].map((text) => redact(text, [secret]));
  const { user, system } = process.cpuUsage(before);
  expect(texts).toEqual(['Product-Id is invalid', 'no ***!']);
  // Milliseconds; a pattern with a class between the letters took seconds.
  expect((user + system) / 1000).toBeLessThan(500);
});
