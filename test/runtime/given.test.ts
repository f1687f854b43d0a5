import { expect, test } from 'vitest';
import { createClient, type CallOptions } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { CLIENT_OPTIONS } from '../../src/settings/context.ts';
import { CALL_OPTIONS } from '../../src/settings/settings.ts';
import { VERSION } from '../../src/version.ts';
import { acme, observed } from './acme.ts';
import { lists } from './lists.ts';

// The client does not ignore anything that it is given: it uses or refuses it.

const credential = 'canary-credential';
const account_id = 'a1';

test.each([
  ['baseURL', 'baseUrl'],
  ['base_url', 'baseUrl'],
  ['url', 'baseUrl'],
  ['timeout', 'timeoutMs'],
  ['maxRetry', 'maxRetries'],
  ['retries', 'maxRetries'],
  ['default', 'defaults'],
  ['onRetries', 'onRetry'],
  ['credentials', 'credential'],
  ['clientRequestIDHeader', 'clientRequestIdHeader'],
])('createClient refuses the option %s and suggests %s', (name, nearest) => {
  expect(() => createClient(acme, { credential, [name]: undefined } as never)).toThrow(
    `acme: createClient has no option \`${name}\`. Did you mean \`${nearest}\`? It takes timeoutMs, `,
  );
});

test('createClient refuses an option that resembles no other without a suggestion', () => {
  expect(() => createClient(acme, { credential, xyz: 1 } as never)).toThrow(
    'has no option `xyz`. It takes timeoutMs, ',
  );
});

test.each([
  ['timeout', 'timeoutMs'],
  ['retries', 'maxRetries'],
  ['abortSignal', 'signal'],
  ['header', 'headers'],
])('a call refuses the option %s, suggests %s, and sends nothing', async (name, nearest) => {
  const { client, requests } = observed();
  await expect(client.plan.get({}, { [name]: 1 } as CallOptions)).rejects.toThrow(
    `acme: GET /plan/ has no option \`${name}\`. Did you mean \`${nearest}\`? It takes timeoutMs, `,
  );
  expect(requests).toEqual([]);
});

test('a walk refuses unknown options, and options that are not a plain object', async () => {
  const client = createClient(lists, { credential, pages, fetch: async () => Response.json([]) });
  const walk = (options: object) => client.numbered.list.pages({ account_id }, options).next();
  await expect(walk({ maxPage: 3 })).rejects.toThrow('has no option `maxPage`. Did you mean `maxPages`?');
  await expect(walk(AbortSignal.abort())).rejects.toThrow('takes its options as one plain object');
  await expect(walk({ maxPages: 3, timeout: 1 })).rejects.toThrow('has no option `timeout`');
});

test.each(['3', NaN, 0, -1, null])('a walk refuses %j as its `maxPages`, and names its operation', async (maxPages) => {
  const client = createClient(lists, { credential, pages, fetch: async () => Response.json([]) });
  const walk = client.numbered.list.pages({ account_id }, { maxPages } as never);
  await expect(walk.next()).rejects.toThrow(
    'acme: GET /accounts/{account_id}/list cannot use this `maxPages`. Pass a number from 1.',
  );
});

test('a walk of a client without `pages` is refused with the name of its operation', () => {
  const client = createClient(lists, { credential });
  const list = client.numbered.list as unknown as { pages: () => unknown };
  expect(() => list.pages()).toThrow('acme: GET /accounts/{account_id}/list needs `pages`. ');
});

test('a call refuses a third argument', async () => {
  const { client, requests } = observed();
  const get = client.plan.get as (...args: readonly unknown[]) => Promise<unknown>;
  await expect(get({}, {}, { timeoutMs: 1 })).rejects.toThrow(
    'acme: GET /plan/ takes no third argument. Leave it out.',
  );
  expect(requests).toEqual([]);
});

const time = { date: () => 0, now: () => 0, after: () => () => {} };

test.each<readonly [string, unknown]>([
  ['null', null],
  ['text', 'system'],
  ['a function', () => 0],
  ...Object.keys(time).map((name) => [`an object without ${name}`, { ...time, [name]: undefined }] as const),
])('createClient refuses %s as its clock', (_, clock) => {
  expect(() => createClient(acme, { credential, clock } as never)).toThrow(
    'acme: createClient cannot use this `clock`. Pass a Clock.',
  );
});

const readOnce = new (class {
  get timeoutMs(): number {
    return 5;
  }
})();

test.each([
  [null],
  ['text'],
  [[]],
  [7],
  [new AbortController()],
  [new Map()],
  [Object.create({ timeoutMs: 5 })],
  [readOnce],
])('createClient and a call refuse %j as their options', async (options) => {
  expect(() => createClient(acme, options as never)).toThrow(
    'acme: createClient takes its options as one plain object. ',
  );
  await expect(observed().client.plan.get({}, options as never)).rejects.toThrow(
    'takes its options as one plain object. ',
  );
});

test.each([[5], [[]], [new Map()]])('createClient refuses %j as its defaults', (defaults) => {
  expect(() => createClient(acme, { credential, defaults } as never)).toThrow('cannot use these `defaults`');
});

test.each(['fetch', 'random', 'pages', 'onEnd'])('createClient refuses a `%s` that is not a function', (name) => {
  expect(() => createClient(acme, { credential, [name]: 'x' } as never)).toThrow(`cannot use this \`${name}\``);
});

test('createClient refuses null as its base URL instead of using the documented server', () => {
  expect(() => createClient(acme, { credential, baseUrl: null } as never)).toThrow('needs a plain http(s) `baseUrl`');
});

test('the list of call options is complete, and that of client options has no duplicates', () => {
  const call: Record<keyof CallOptions, true> = {
    signal: true,
    headers: true,
    timeoutMs: true,
    totalTimeoutMs: true,
    maxRetries: true,
    validate: true,
  };
  expect([...CALL_OPTIONS].sort()).toEqual(Object.keys(call).sort());
  expect(new Set(CLIENT_OPTIONS).size).toBe(CLIENT_OPTIONS.length);
});

const forms: readonly (readonly [string, NonNullable<CallOptions['headers']>])[] = [
  ['an object', { 'X-Trace': '1', 'x-none': undefined }],
  ['Headers', new Headers({ 'x-trace': '1' })],
  ['pairs', [['x-trace', '1']]],
  ['a Map', new Map([['x-trace', '1']])],
];

test.each(forms)('accepts headers as %s, for a call and for a client', async (_, headers) => {
  const one = observed();
  await one.client.plan.get({}, { headers });
  const all = observed({ headers });
  await all.client.plan.get();
  for (const { requests } of [one, all]) {
    expect(requests[0]?.headers.get('x-trace')).toBe('1');
    expect(requests[0]?.headers.has('x-none')).toBe(false);
  }
});

test('joins a header that appears twice in a list of pairs, like `Headers`', async () => {
  const { client, requests } = observed();
  await client.plan.get(
    {},
    {
      headers: [
        ['x-trace', '1'],
        ['X-Trace', '2'],
      ],
    },
  );
  expect(requests[0]?.headers.get('x-trace')).toBe('1, 2');
});

test.each([
  ['text'],
  [5],
  [() => ({})],
  [Promise.resolve({})],
  [[null]],
  [[['x-trace', '1', '2']]],
  [[['x-trace', null]]],
  [new Map([['x-trace', {}]])],
  [{ 'x-trace': null }],
  [['ab']],
])('refuses %j as headers', async (headers) => {
  await expect(observed().client.plan.get({}, { headers } as never)).rejects.toThrow(/^acme: GET \/plan\/ /);
});

test('headers of a call win over those of its client in any letter case, and so does the credential', async () => {
  const { client, requests } = observed({ headers: { 'X-Trace': 'client', authorization: 'x', 'X-Client': 'c' } });
  await client.plan.get({}, { headers: { 'x-trace': 'call' } });
  const [request] = requests;
  expect(request?.headers.get('x-trace')).toBe('call');
  expect(request?.headers.get('x-client')).toBe('c');
  expect(request?.headers.get('authorization')).toBe('Token canary-credential');
});

test('every request has the package and its version as `user-agent`, unless the client sets another', async () => {
  const plain = observed();
  await plain.client.plan.get();
  expect(plain.requests[0]?.headers.get('user-agent')).toBe(`billing-clients/${VERSION}`);
  const own = observed({ headers: { 'User-Agent': 'mine/1' } });
  await own.client.plan.get();
  expect(own.requests[0]?.headers.get('user-agent')).toBe('mine/1');
});

test.each([NaN, Infinity, -Infinity])('refuses the number %d in path, query and header', async (number) => {
  const { client, requests } = observed();
  const given = { account_id, page: number } as never;
  await expect(client.invoices.list(given)).rejects.toThrow('cannot send this `page` in the query. ');
  await expect(client.invoices.list({ account_id: number } as never)).rejects.toThrow('in the path. ');
  await expect(client.invoices.list({ account_id, 'Org-Handle': number } as never)).rejects.toThrow('in the header. ');
  await expect(client.plan.get({}, { headers: { 'x-n': number } } as never)).rejects.toThrow('in the header. ');
  expect(requests).toEqual([]);
});

test.each([
  'https://user:pw@api.acme.test',
  'https://:pw@api.acme.test',
  'https://api.acme.test/?',
  'https://api.acme.test/#',
  'https://api.acme.test?a=1',
  'ftp://api.acme.test',
  'api.acme.test',
  'https://',
  '',
  'https:\\\\user@api.acme.test',
  'https:/user@api.acme.test',
])('refuses the base URL %j', (baseUrl) => {
  expect(() => createClient(acme, { credential, baseUrl })).toThrow(
    'acme: createClient needs a plain http(s) `baseUrl`',
  );
});

test.each([
  ['  https://api.acme.test/v1/  ', 'https://api.acme.test/v1/plan/'],
  ['HTTPS://API.ACME.TEST', 'https://api.acme.test/plan/'],
  ['https:\\\\api.acme.test\\v1', 'https://api.acme.test/v1/plan/'],
  ['https://api.acme.test/@v1//', 'https://api.acme.test/@v1/plan/'],
  ['http://127.1:8080', 'http://127.0.0.1:8080/plan/'],
])('parses and normalizes the base URL %j', async (baseUrl, url) => {
  const { client, requests } = observed({ baseUrl });
  await client.plan.get();
  expect(requests[0]?.url).toBe(url);
});
