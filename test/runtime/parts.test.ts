import type { IncomingMessage } from 'node:http';
import { inspect } from 'node:util';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import { createClient, explain, type Descriptor, type Operation, type Result } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { authorization } from '../../src/parts/authorization.ts';
import { basic } from '../../src/parts/basic.ts';
import { ownContext } from '../../src/parts/own-context.ts';
import { queryKey } from '../../src/parts/query-key.ts';
import { servers } from '../../src/parts/servers.ts';
import { serve } from '../loopback.ts';

// A local server records what arrives.

const received: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
const baseUrl = await serve(({ url, headers }, response) => {
  received.push({ url, headers });
  const message = `bad ${url} ${headers.authorization}`;
  response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}, afterAll);
beforeEach(() => void received.splice(0));

const read: Operation = {
  method: 'GET',
  path: '/plan',
  safe: true,
  authenticated: true,
  arguments: { page: { in: 'query', required: false } },
  answers: { 200: 'json', 401: 'json', 403: 'json' },
};

interface Types {
  client: { get(args?: { page?: number }): Promise<Result> };
  lists: {};
  paths: { '/plan': { get: { responses: { 200: { content?: never } } } } };
  shared: {};
  credential: unknown;
  server: string;
  variables: { region?: 'us' | 'eu' };
}

const bearer = { bearerAuth: { header: 'Authorization', prefix: 'Bearer ' } };

const apiWith = (more: Partial<Descriptor<Types>>, operation: Partial<Operation> = {}): Descriptor<Types> => ({
  id: 'acme',
  server: 'https://api.acme.test/v1',
  credentials: [],
  shared: [],
  open: authorization(),
  operations: { get: { ...read, wrap: ownContext(), ...operation } },
  ...more,
});

const withKey = apiWith({ credentials: [{ token: queryKey('api_key', 'token') }] });
const withBasic = apiWith({ credentials: [basic()] });
const withBoth = apiWith({ credentials: [basic({ key: queryKey('api_key', 'key') })] });
const withChoice = apiWith({ credentials: [bearer, basic()] });
const CANARY = 'canary/credential+1';
const encoded = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

const cases: [what: string, api: Descriptor<Types>, credential: unknown, url: string, header: string | undefined][] = [
  ['a key in the query', withKey, CANARY, '/plan?page=2&api_key=canary%2Fcredential%2B1', undefined],
  [
    'a user name and a password',
    withBasic,
    { username: 'canary-Zoë', password: 'canary:b' },
    '/plan?page=2',
    encoded('canary-Zoë:canary:b'),
  ],
  ['a user name alone', withBasic, { username: CANARY, password: '' }, '/plan?page=2', encoded(`${CANARY}:`)],
  [
    'a password and a key at once',
    withBoth,
    { username: 'canary-u', password: 'canary-p', key: 'canary k' },
    '/plan?page=2&api_key=canary%20k',
    encoded('canary-u:canary-p'),
  ],
  ['one of two alternatives', withChoice, async () => ({ bearerAuth: CANARY }), '/plan?page=2', `Bearer ${CANARY}`],
  [
    'a request without an optional credential',
    apiWith({ credentials: [bearer] }, { takes: { of: [0], optional: true } }),
    undefined,
    '/plan?page=2',
    undefined,
  ],
  [
    'one of two given credentials, which the operation takes',
    apiWith({ credentials: [bearer, basic()] }, { takes: { of: [1] } }),
    { bearerAuth: CANARY, username: 'canary-u', password: 'canary-p' },
    '/plan?page=2',
    encoded('canary-u:canary-p'),
  ],
];

test.each(cases)('both clients send %s', async (_, api, credential, url, header) => {
  await createClient(api, { credential, baseUrl, maxRetries: 0 }).get({ page: 2 });
  await createHttp(api, { credential, baseUrl }).GET('/plan', { params: { query: { page: 2 } } });
  expect(received.map((each) => [each.url, each.headers.authorization])).toEqual([
    [url, header],
    [url, header],
  ]);
});

const secretCases = cases.filter(([, , credential]) => credential !== undefined);

/** The forms in which a text could show a credential. */
const secretsOf = async (credential: unknown, header = '') => {
  const given: unknown = typeof credential === 'function' ? await credential() : credential;
  const parts = typeof given === 'string' ? [given] : Object.values(Object(given)).map(String);
  const texts = parts.filter(Boolean).flatMap((part) => [part, encodeURIComponent(part)]);
  return header.startsWith('Basic ') ? [...texts, header.slice('Basic '.length)] : texts;
};

test.each(secretCases)('a result shows no secret of %s', async (_, api, credential, __, header) => {
  const result = await createClient(api, { credential, baseUrl, maxRetries: 0 }).get({ page: 2 });
  expect(explain(result)).toContain('***');
  // The error is the body of the server, which here repeats the credential.
  const { error, ...own } = { error: undefined, ...result };
  expect(JSON.stringify(error)).toContain('bad /plan');
  const shown = [explain(result), JSON.stringify(own), inspect(own, { depth: null })];
  for (const secret of await secretsOf(credential, header)) {
    for (const text of shown) expect(text).not.toContain(secret);
  }
});

test.each<[what: string, api: Descriptor<Types>, credential: unknown, says: string]>([
  ['a string for tagged credentials', withChoice, 'x', '{ bearerAuth } or { username, password }'],
  ['a user name with a colon', withBasic, { username: 'a:b', password: 'p' }, '{ username, password }'],
  ['a key without its password', withBoth, { key: 'k' }, '{ username, password, key }'],
  ['an unknown part', withBasic, { username: 'u', password: 'p', other: 'o' }, '{ username, password }'],
  ['an empty key', withKey, ' ', 'a string on one line (no scheme)'],
  [
    'the credential of another operation',
    apiWith({ credentials: [bearer, basic()] }, { takes: { of: [1] } }),
    { bearerAuth: 'b' },
    '{ username, password }',
  ],
  [
    'an optional credential with its scheme',
    apiWith({ credentials: [bearer, basic()] }, { takes: { of: [0], optional: true } }),
    { bearerAuth: 'Bearer b', username: 'u', password: 'p' },
    '{ bearerAuth }',
  ],
])('refuses %s, and says what the operation takes', async (_, api, credential, says) => {
  await expect(createClient(api, { credential, baseUrl }).get()).rejects.toThrow(
    `acme: GET /plan needs a usable credential. Pass createClient a \`credential\`: ${says}.`,
  );
  expect(received).toEqual([]);
});

test.each(cases)('the mock accepts %s, and records no secret', async (_, api, credential, __, header) => {
  const mock = createMock(api, { get: { arguments: {}, answers: { 200: { invented: 1 } } } } as never);
  expect(await createClient(api, { credential, fetch: mock.fetch, maxRetries: 0 }).get({ page: 2 })).toMatchObject({
    kind: 'ok',
  });
  expect(mock.requests).toHaveLength(1);
  for (const secret of await secretsOf(credential, header)) expect(JSON.stringify(mock.requests)).not.toContain(secret);
});

const located = apiWith(
  {
    credentials: [],
    server: 'https://us.acme.test/v1',
    variables: { template: 'https://{region}.acme.test/{version}', values: { region: ['us', 'eu'], version: 'v1' } },
    open: servers(),
  },
  { authenticated: false },
);
const elsewhere = apiWith({ open: servers() }, { authenticated: false, server: 'https://files.acme.test' });

test.each<[what: string, api: Descriptor<Types>, options: object, url: string]>([
  ['the defaults of a server', located, {}, 'https://us.acme.test/v1/plan'],
  ['a value of a variable', located, { server: { region: 'eu', version: 'v2' } }, 'https://eu.acme.test/v2/plan'],
  ['a base URL instead of the server', located, { baseUrl: 'https://else.test' }, 'https://else.test/plan'],
  ['a server of an operation', elsewhere, {}, 'https://files.acme.test/plan'],
  [
    'a base URL instead of the server of an operation',
    elsewhere,
    { baseUrl: 'https://else.test' },
    'https://else.test/plan',
  ],
])('both clients use %s', async (_, api, options, url) => {
  const urls: string[] = [];
  const fetch = async (request: Request) => {
    urls.push(request.url);
    return new Response('1');
  };
  await createClient(api, { credential: undefined, fetch, ...options }).get();
  await createHttp(api, { credential: undefined, fetch, ...options }).GET('/plan');
  expect(urls).toEqual([url, url]);
});

test.each<[server: unknown, says: string]>([
  [{ region: 'mars' }, 'cannot use this `region` of `server`. Pass us or eu.'],
  [{ version: '..' }, 'cannot use this `version` of `server`. Pass letters, digits, dots and dashes.'],
  [{ zone: 'us' }, 'has no server variable `zone`. It takes region, version.'],
  ['eu', 'cannot use this `server`. Pass an object.'],
])('createClient refuses %j as its `server`', (given, says) => {
  expect(() => createClient(located, { credential: undefined, server: given } as never)).toThrow(
    `acme: createClient ${says}`,
  );
});

test('createClient refuses `server` if the server of the API has no variables', () => {
  expect(() => createClient(withKey, { credential: 'k', server: {} } as never)).toThrow('has no option `server`');
});
