import { expect, test } from 'vitest';
import { acme, observed } from './acme.ts';
import { createClient } from '../../src/index.ts';

const account_id = 'a1';

/** The `TypeError` of a call that must not have sent anything. */
async function refusal(
  attempt: (client: ReturnType<typeof observed>['client']) => Promise<unknown>,
  options = {},
): Promise<string> {
  const { client, requests } = observed(options);
  const error: unknown = await attempt(client).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(requests).toEqual([]);
  expect(error).toBeInstanceOf(TypeError);
  return error instanceof Error ? error.message : '';
}

test('an unknown argument is refused with the names that exist', async () => {
  expect(await refusal((client) => client.invoices.list({ account_id, pages: 2 } as never))).toBe(
    'acme: GET /accounts/{account_id}/invoices has no argument `pages`. It takes account_id, Org-Handle?, page?, status?.',
  );
});

test.each(['constructor', '__proto__', 'toString'])('the inherited name %s is no argument', async (name) => {
  expect(await refusal((client) => client.plan.get(JSON.parse(`{"${name}":"x"}`)))).toContain(
    `has no argument \`${name}\``,
  );
});

test('a missing required argument is named', async () => {
  expect(await refusal((client) => client.topups.create({ account_id } as never))).toBe(
    'acme: POST /accounts/{account_id}/topups needs the argument `amount`. It takes account_id, amount, note?.',
  );
  expect(await refusal((client) => client.invoices.list({ account_id: undefined } as never))).toContain(
    'needs the argument `account_id`',
  );
});

test.each([['a1'], [7], [null], [['a1']], [true]])('arguments given as %j are refused', async (args) => {
  expect(await refusal((client) => client.plan.get(args as never))).toBe(
    'acme: GET /plan/ takes its arguments as one object. It takes Org-Handle?.',
  );
});

test.each([
  '',
  '.',
  '..',
  'a/b',
  '../x',
  'a\\b',
  '%2e%2E',
  '.%2e',
  'a%2Fb',
  'a%5cb',
  'a\nb',
  '\u0000',
  '\u0085',
  '\ud800',
  null,
  {},
  ['a'],
])('the path value %j is refused and not repeated', async (value) => {
  expect(await refusal((client) => client.invoices.list({ account_id: value as never }))).toBe(
    'acme: GET /accounts/{account_id}/invoices cannot send this `account_id` in the path. ' +
      'Pass one plain path segment.',
  );
});

test.each(['a\r\nx-admin: 1', 'a\nb', '\u0000', '→', 'tab\there', {}])(
  'the header value %j is refused',
  async (value) => {
    expect(await refusal((client) => client.plan.get({ 'Org-Handle': value as never }))).toBe(
      'acme: GET /plan/ cannot send this `Org-Handle` in the header. Pass one line of Latin-1 text.',
    );
    expect(await refusal((client) => client.plan.get({}, { headers: { 'x-own': value as never } }))).toContain(
      'cannot send this `x-own` in the header',
    );
  },
);

test.each([[new Date()], [{ a: 1 }], [[{ a: 1 }]], ['\udfff']])('the query value %j is refused', async (page) => {
  expect(await refusal((client) => client.invoices.list({ account_id, page: page as never }))).toContain(
    'cannot send this `page` in the query',
  );
});

test('a header that carries the credential is refused among the headers of a call', async () => {
  const message = 'acme: GET /plan/ takes no header `authorization`. Pass createClient a `credential`.';
  expect(await refusal((client) => client.plan.get({}, { headers: { authorization: 'Token other' } }))).toBe(message);
  expect(await refusal((client) => client.plan.get({}, { headers: { 'x-auth-KEY': 'other' } }))).toContain(
    'takes no header `x-auth-KEY`',
  );
});

test('a header name that cannot be one is refused', async () => {
  expect(await refusal((client) => client.plan.get({}, { headers: { 'x y': '1' } }))).toContain('x y');
});

const pass = 'Pass createClient a `credential`: a string or { email, key }, or a function that returns it.';

test.each([
  undefined,
  null,
  7,
  {},
  { email: 'e' },
  { email: 'e', key: 'k', more: 'm' },
  ['x'],
  () => undefined,
  async () => ({ key: 'k' }),
])('a missing or misshapen credential (%o) says what to pass', async (credential) => {
  expect(await refusal((client) => client.plan.get(), { credential })).toBe(
    `acme: GET /plan/ needs a credential that a header can hold. ${pass}`,
  );
});

test.each([
  '',
  '  ',
  'secret\n',
  'se\r\ncret',
  'se\u0000cret',
  'se→cret',
  { email: 'a@acme.test', key: '' },
  { email: 'e', key: 7 },
  async () => 'secret\n',
])('the credential %j is refused and not repeated', async (credential) => {
  const message = await refusal((client) => client.plan.get(), { credential });
  expect(message).toContain('acme: GET /plan/ needs a credential that a header can hold. ');
  expect(message).toContain(pass);
  expect(message).not.toContain('secret');
});

test('an error of the credential function comes through as it is', async () => {
  const error = new Error('vault is sealed');
  const { client, requests } = observed({ credential: () => Promise.reject(error) });
  await expect(client.plan.get()).rejects.toBe(error);
  expect(requests).toEqual([]);
});

test.each([
  'http://api.acme.test',
  'http://127.0.0.1.evil.test',
  'http://localhost.evil.test',
  'http://10.0.0.1',
  'http://[::2]',
])('no credential goes over plain http to %s', async (baseUrl) => {
  let asked = false;
  const credential = () => ((asked = true), 'secret');
  expect(await refusal((client) => client.plan.get(), { baseUrl, credential })).toBe(
    'acme: GET /plan/ sends no credential over plain http. Pass an https `baseUrl`.',
  );
  expect(asked).toBe(false);
});

test.each(['http://localhost:1', 'http://127.0.0.1:1', 'http://127.9.8.7', 'http://[::1]:1'])(
  'a credential may go to the loopback host %s',
  async (baseUrl) => {
    const { client, requests } = observed({ baseUrl });
    await client.plan.get();
    expect(requests).toHaveLength(1);
  },
);

test('plain http serves operations that take no credential', async () => {
  const { client, requests } = observed({ baseUrl: 'http://api.acme.test' });
  await client.webhook({ body: '{}', signature: 's' });
  expect(requests).toHaveLength(1);
});

test.each([
  '',
  'api.acme.test',
  '/v1',
  'ftp://acme.test',
  'https://user:pass-canary@acme.test',
  'https://pass-canary@acme.test',
  'https://:pass-canary@acme.test',
  'https://acme.test?key=pass-canary',
  'https://acme.test/#x',
  'https://acme.test?',
])('the baseUrl %j is refused and not repeated', (baseUrl) => {
  expect(() => createClient(acme, { credential: 'c', baseUrl })).toThrow(
    new TypeError(
      'acme: createClient needs an http(s) `baseUrl` without credentials, query or hash. Pass one like https://api.example.com/v1.',
    ),
  );
});

test('a default that the API does not share is refused', () => {
  // @ts-expect-error not a shared argument
  expect(() => createClient(acme, { credential: 'c', defaults: { page: 2 } })).toThrow(
    new TypeError('acme: createClient takes no default `page`. It takes account_id, Org-Handle.'),
  );
});

test.each([0, -1, NaN, Infinity, 2 ** 31])('timeoutMs of %d is refused', async (timeoutMs) => {
  const message = 'cannot use this `timeoutMs`. Pass 1 to 2147483647.';
  expect(await refusal((client) => client.plan.get({}, { timeoutMs }))).toBe(`acme: GET /plan/ ${message}`);
  expect(() => createClient(acme, { credential: 'c', timeoutMs })).toThrow(`acme: createClient ${message}`);
});

test('a client without options is refused in a sentence', () => {
  expect(() => createClient(acme, undefined as never)).toThrow(
    'acme: createClient needs options. Pass at least a `credential`.',
  );
});

const loop: Record<string, unknown> = {};
loop['loop'] = loop;

test.each([[5n], [NaN], [Infinity], [loop], [[{ deep: NaN }]]])('a body with %s is refused', async (amount) => {
  expect(await refusal((client) => client.topups.create({ account_id, amount: amount as never }))).toBe(
    'acme: POST /accounts/{account_id}/topups cannot send this body as JSON. Pass what JSON can hold.',
  );
});

test.each(['connection', 'Content-Length', 'expect', 'transfer-encoding', 'content-type', 'a b', ''])(
  'the header "%s" is not the caller\'s to set',
  async (header) => {
    const headers = { [header]: 'x' };
    expect(await refusal((client) => client.topups.create({ account_id, amount: 1 }, { headers }))).toBe(
      `acme: POST /accounts/{account_id}/topups takes no header \`${header}\`. Leave it out.`,
    );
  },
);
