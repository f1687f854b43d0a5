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

test('refuses an unknown argument, and lists the known ones', async () => {
  expect(await refusal((client) => client.invoices.list({ account_id, pages: 2 } as never))).toBe(
    'acme: GET /accounts/{account_id}/invoices has no argument `pages`. Did you mean `page`? It takes account_id, Org-Handle?, page?, status?.',
  );
});

test.each(['constructor', '__proto__', 'toString'])('refuses the inherited name %s as an argument', async (name) => {
  expect(await refusal((client) => client.plan.get(JSON.parse(`{"${name}":"x"}`)))).toContain(
    `has no argument \`${name}\``,
  );
});

test('refuses a call without a required argument, and names it', async () => {
  expect(await refusal((client) => client.topups.create({ account_id } as never))).toBe(
    'acme: POST /accounts/{account_id}/topups needs the argument `amount`. It takes account_id, amount, note?.',
  );
  expect(await refusal((client) => client.invoices.list({ account_id: undefined } as never))).toContain(
    'needs the argument `account_id`',
  );
});

test.each([['a1'], [7], [null], [['a1']], [true]])('refuses %j as the arguments', async (args) => {
  expect(await refusal((client) => client.plan.get(args as never))).toBe(
    'acme: GET /plan/ takes one plain object. It takes Org-Handle?.',
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
])('refuses the path value %j without repeating it', async (value) => {
  expect(await refusal((client) => client.invoices.list({ account_id: value as never }))).toBe(
    'acme: GET /accounts/{account_id}/invoices cannot send this `account_id` in the path. ' + 'Pass one plain segment.',
  );
});

test.each(['a\r\nx-admin: 1', 'a\nb', '\u0000', '→', 'tab\there', {}])('refuses the header value %j', async (value) => {
  expect(await refusal((client) => client.plan.get({ 'Org-Handle': value as never }))).toBe(
    'acme: GET /plan/ cannot send this `Org-Handle` in the header. Pass one line of Latin-1.',
  );
  expect(await refusal((client) => client.plan.get({}, { headers: { 'x-own': value as never } }))).toContain(
    'cannot send this `x-own` in the header',
  );
});

test.each([[new Date()], [{ a: 1 }], [['a', {}]], ['\udfff']])('refuses the query value %j', async (page) => {
  expect(await refusal((client) => client.invoices.list({ account_id, page: page as never }))).toContain(
    'cannot send this `page` in the query. Pass text, finite numbers or booleans.',
  );
});

test.each(['authorization', 'Authorization'])('the credential wins over a header %s of a call', async (header) => {
  const { client, requests } = observed();
  await client.plan.get({}, { headers: { [header]: 'Token other' } });
  expect(requests[0]?.headers.get('authorization')).toBe('Token canary-credential');
});

test('refuses an invalid header name', async () => {
  expect(await refusal((client) => client.plan.get({}, { headers: { 'x y': '1' } }))).toContain('x y');
});

const pass = 'Pass createClient a `credential`: a string on one line (no scheme) or { email, key }.';

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
])('refuses %o as a credential, and says what to pass', async (credential) => {
  expect(await refusal((client) => client.plan.get(), { credential })).toBe(
    `acme: GET /plan/ needs a usable credential. ${pass}`,
  );
});

test.each([
  '',
  '  ',
  'Token secret',
  'secret\n',
  'se\r\ncret',
  'se\u0000cret',
  'se→cret',
  { email: 'a@acme.test', key: '' },
  { email: 'e', key: 7 },
  async () => 'secret\n',
])('refuses the credential %j without repeating it', async (credential) => {
  const message = await refusal((client) => client.plan.get(), { credential });
  expect(message).toContain('acme: GET /plan/ needs a usable credential. ');
  expect(message).toContain(pass);
  expect(message).not.toContain('secret');
});

test('a refused credential is asked for by the names of its parts, even if it has only one', async () => {
  const credentials = [{ apiKey: { header: 'X-Key', prefix: '' } }, { oauth: { header: 'A', prefix: 'Bearer ' } }];
  const client = createClient({ ...acme, credentials }, { credential: 'x' });
  await expect(client.plan.get()).rejects.toThrow('Pass createClient a `credential`: { apiKey } or { oauth }.');
});

test('an error of the credential function is thrown unchanged', async () => {
  const error = new Error('vault is sealed');
  const { client, requests } = observed({ credential: () => Promise.reject(error) });
  await expect(client.plan.get()).rejects.toBe(error);
  expect(requests).toEqual([]);
});

test.each([
  'http://api.acme.test',
  'http://127.0.0.1.evil.test',
  'http://localhost.evil.test',
  'http://not-localhost',
  'http://10.0.0.1',
  'http://[::2]',
])('refuses to send a credential over plain http to %s', async (baseUrl) => {
  let asked = false;
  const credential = () => ((asked = true), 'secret');
  expect(await refusal((client) => client.plan.get(), { baseUrl, credential })).toBe(
    'acme: GET /plan/ sends no credential over plain http. Pass an https `baseUrl`.',
  );
  expect(asked).toBe(false);
});

test.each(['http://localhost:1', 'http://127.0.0.1:1', 'http://127.19.8.7', 'http://[::1]:1'])(
  'sends a credential over plain http to the loopback host %s',
  async (baseUrl) => {
    const { client, requests } = observed({ baseUrl });
    await client.plan.get();
    expect(requests).toHaveLength(1);
  },
);

test('calls an operation without a credential over plain http', async () => {
  const { client, requests } = observed({ baseUrl: 'http://api.acme.test' });
  await client.webhook({ body: '{}', signature: 's' });
  expect(requests).toHaveLength(1);
});

test.each([
  '',
  'api.acme.test',
  '/v1',
  'ftp://acme.test',
  'shttp://acme.test',
  'https://user:pass-canary@acme.test',
  'https://pass-canary@acme.test',
  'https://:pass-canary@acme.test',
])('refuses the baseUrl %j without repeating it', (baseUrl) => {
  expect(() => createClient(acme, { credential: 'c', baseUrl })).toThrow(
    new TypeError('acme: createClient needs a plain http(s) `baseUrl`. Pass one like https://example.com.'),
  );
});

test('refuses a default that the API does not share', () => {
  // @ts-expect-error not a shared argument
  expect(() => createClient(acme, { credential: 'c', defaults: { page: 2 } })).toThrow(
    new TypeError('acme: createClient has no default `page`. It takes account_id, Org-Handle.'),
  );
});

test.each([0, -1, NaN, Infinity, 2 ** 31])('refuses %d as `timeoutMs`', async (timeoutMs) => {
  const message = 'cannot use this `timeoutMs`. Pass 1 to 2147483647.';
  expect(await refusal((client) => client.plan.get({}, { timeoutMs }))).toBe(`acme: GET /plan/ ${message}`);
  expect(() => createClient(acme, { credential: 'c', timeoutMs })).toThrow(`acme: createClient ${message}`);
});

const numbers = ['timeoutMs', 'totalTimeoutMs', 'maxRetries'];
const noNumbers = ['5', '', true, [5], new Date(5), 5n];

test.each([...numbers, 'maxRetryAfterMs'])('createClient refuses a `%s` that is not a number', (name) => {
  for (const value of noNumbers)
    expect(() => createClient(acme, { credential: 'c', [name]: value })).toThrow(`cannot use this \`${name}\`. `);
});

test.each(numbers)('a call refuses a `%s` that is not a number', async (name) => {
  for (const value of noNumbers)
    expect(await refusal(({ plan }) => plan.get({}, { [name]: value }))).toContain(` cannot use this \`${name}\`. `);
});

test('a client without options refuses its first call for want of a credential', async () => {
  const client = createClient(acme, undefined as never);
  await expect(client.plan.get()).rejects.toThrow('acme: GET /plan/ needs a usable credential. ');
});

test.each([new AbortController(), {}])('refuses %j as a signal before anything is sent', async (signal) => {
  const { client, requests } = observed();
  const call = client.topups.create({ account_id: 'a', amount: 1 }, { signal: signal as never });
  await expect(call).rejects.toThrow('cannot use this `signal`. Pass an AbortSignal.');
  expect(requests).toEqual([]);
});

test.each(['strict', 'strcit', ''])('refuses %j as `validate` without validators', async (validate) => {
  const { client } = observed();
  const sentence = 'cannot use this `validate`. Pass off, report or, with `validators`, strict.';
  await expect(client.plan.get({}, { validate: validate as never })).rejects.toThrow(sentence);
});

const unset = 'connection Content-Length expect host keep-alive transfer-encoding upgrade Content-Type __proto__';
test.each([...unset.split(' '), 'a b', 'é', ''])('refuses the header "%s" of a call', async (header) => {
  const headers = { [header]: 'x' };
  expect(await refusal((client) => client.topups.create({ account_id, amount: 1 }, { headers }))).toBe(
    `acme: POST /accounts/{account_id}/topups takes no header \`${header}\`. Leave it out.`,
  );
});
