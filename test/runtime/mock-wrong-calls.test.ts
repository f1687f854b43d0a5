import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { examples as txExamples } from '../../generated/tx-agent-kit/examples.ts';
import { txAgentKit } from '../../generated/tx-agent-kit/index.ts';
import { examples as unpodExamples } from '../../generated/unpod/examples.ts';
import { unpod } from '../../generated/unpod/index.ts';
import { createClient, messageOf } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { acme } from './acme.ts';
import { examples, mocked, once } from './mock-acme.ts';

const CANARY = 'canary-credential';
const token = { authorization: `Token ${CANARY}` };
const json = { ...token, 'content-type': 'application/json' };
const base = 'https://api.acme.test/v1';
const topups = `${base}/accounts/a1/topups`;
const invoices = `${base}/accounts/a1/invoices`;

/** Wrong requests for which acme documents no response. */
const loud: [string, [url: string, init: RequestInit], string][] = [
  [
    'an unknown path',
    [`${base}/nope`, { headers: token }],
    'acme mock: GET /v1/nope is not an operation. The API has GET /accounts/{account_id}/invoices, DELETE /accounts',
  ],
  [
    'an unknown method',
    [invoices, { headers: token, method: 'POST' }],
    'acme mock: POST /v1/accounts/a1/invoices is not an operation. There is GET /accounts/{account_id}/invoices.',
  ],
  ['a path in front of a known one', [`${base}/more/plan/`, { headers: token }], 'is not an operation'],
  ['an extra slash', [`${invoices}/`, { headers: token }], 'is not an operation'],
  [
    'another host',
    ['https://api.acne.test/v1/plan/', { headers: token }],
    'acme mock: GET /v1/plan/ is not below its server (https://api.acme.test/v1). Give createMock the `baseUrl` of the client.',
  ],
  ['another base path', ['https://api.acme.test/v10/plan/', { headers: token }], 'is not below'],
  [
    'no credential',
    [topups, { method: 'POST', body: '{"amount":1}', headers: { 'content-type': 'application/json' } }],
    'acme mock: POST /accounts/{account_id}/topups has no credential. ' +
      'Send `Authorization: Token …`, or `X-Auth-Email: …` and `X-Auth-Key: …`.',
  ],
  [
    'the prefix of another scheme',
    [topups, { method: 'POST', body: '{"amount":1}', headers: { ...json, authorization: `Bearer ${CANARY}` } }],
    'has a credential in the wrong form. Send `Authorization: Token …`',
  ],
  [
    'half a credential',
    [topups, { method: 'POST', body: '{"amount":1}', headers: { 'x-auth-key': CANARY } }],
    'has a credential in the wrong form',
  ],
  ['an empty credential', [topups, { method: 'POST', headers: { authorization: 'Token ' } }], 'in the wrong form'],
  [
    'a required field missing',
    [topups, { method: 'POST', headers: json, body: '{}' }],
    'lacks the argument `amount`. It takes account_id, amount, note?.',
  ],
  ['no body', [topups, { method: 'POST', headers: json }], 'lacks the argument `amount`'],
  ['a body that is not JSON', [topups, { method: 'POST', headers: json, body: '{' }], 'has a body that is not JSON'],
  [
    'a body that is not an object',
    [topups, { method: 'POST', headers: json, body: '[]' }],
    'has a body that is not an object',
  ],
  [
    'a body of another media type',
    [topups, { method: 'POST', headers: token, body: '{"amount":1}' }],
    'has a body of another media type. Send JSON as application/json.',
  ],
  [
    'a body of a similar media type',
    [topups, { method: 'POST', headers: { ...token, 'content-type': 'x-application/json' }, body: '{"amount":1}' }],
    'has a body of another media type.',
  ],
  [
    'an unknown field',
    [topups, { method: 'POST', headers: json, body: '{"amount":1,"amuont":1}' }],
    'has no argument `amuont`. It takes account_id, amount, note?.',
  ],
  ['an unknown query argument', [`${invoices}?pagesize=3`, { headers: token }], 'has no argument `pagesize`'],
  ['an argument in another place', [`${invoices}?account_id=a1`, { headers: token }], 'has no argument `account_id`'],
  ['an inherited name', [`${invoices}?constructor=1`, { headers: token }], 'has no argument `constructor`'],
  [
    'a body that its operation does not take',
    [`${base}/accounts/a1/invoices/7`, { method: 'DELETE', headers: token, body: 'x' }],
    'takes no body. Leave it out.',
  ],
];

test.each(loud)('the mock rejects a request with %s, and `verify` throws the same', async (_, [url, init], words) => {
  const { mock } = mocked();
  const refused = mock.fetch(url, init);
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toMatchObject({ name: 'TypeError', code: 'ERR_MOCK' });
  expect(() => mock.verify()).toThrow(words);
  mock.reset();
  mock.verify();
});

const unpodUrl = 'https://unpod.ai/api/v2/platform/organisation/billing/';
const documented: [string, HeadersInit, number, string][] = [
  ['no credential', { 'Org-Handle': 'o' }, 401, 'has no credential'],
  [
    'the prefix of another page',
    { 'Org-Handle': 'o', Authorization: 'jwt x' },
    401,
    'has a credential in the wrong form',
  ],
  ['no handle', { Authorization: 'Token x' }, 400, 'lacks the argument `Org-Handle`'],
];

test.each(documented)('the mock responds as documented to a request with %s', async (_, headers, status, mistake) => {
  const mock = createMock(unpod, unpodExamples);
  mock.on('invoices.list').sequence([500]);
  const response = await mock.fetch(unpodUrl, { headers });
  expect([response.status, await response.json()]).toEqual([
    status,
    unpodExamples['invoices.list'].answers[status]?.['invented'],
  ]);
  expect(mock.requests).toMatchObject([{ operation: 'invoices.list', mistake }]);
  expect(() => mock.verify()).toThrow('1 step of its script left');
});

test('the mock accepts a request without a credential if its operation takes none', async () => {
  const { mock, client } = mocked();
  await client.webhook({ body: 'x', signature: 's' });
  expect(mock.requests).toMatchObject([{ operation: 'webhook' }]);
  mock.verify();
});

test('a client returns a wrong call to the mock as a network failure with the code ERR_MOCK', async () => {
  const mock = createMock(unpod, unpodExamples);
  const client = createClient(unpod, { credential: 'c', baseUrl: 'https://other.test', fetch: mock.fetch, ...once });
  const result = await client.invoices.list({ 'Org-Handle': 'o' });
  expect(result).toMatchObject({ kind: 'network', code: 'ERR_MOCK' });
  expect(messageOf(result)).toContain('is not below its server (its URL). Give createMock');
  expect(() => mock.verify()).toThrow(
    'is not below its server (https://unpod.ai/). Give createMock the `baseUrl` of the client.',
  );
});

test('the mock serves only the base URL that it was given', async () => {
  const baseUrl = 'https://proxy.test/acme';
  const { mock, client } = mocked({ baseUrl }, { baseUrl: `${baseUrl}/` });
  expect(await client.plan.get()).toMatchObject({ kind: 'ok' });
  await expect(mock.fetch(`${base}/plan/`, { headers: token })).rejects.toThrow(
    `is not below its server (${baseUrl}).`,
  );
});

test('the mock of an API without a server accepts any base URL', async () => {
  const mock = createMock(txAgentKit, txExamples);
  const client = createClient(txAgentKit, { credential: 'c', baseUrl: 'https://a.test/base', fetch: mock.fetch });
  expect(await client.billing.getCreditBalance({ organizationId: 'o' })).toMatchObject({ kind: 'ok' });
});

test('an error of a response function is thrown to the caller, and again by `verify`', async () => {
  const { mock } = mocked();
  const thrown = new Error('an expectation of a test');
  mock.on('invoices.list').respond(() => {
    throw thrown;
  });
  await expect(mock.fetch(invoices, { headers: token })).rejects.toBe(thrown);
  expect(() => mock.verify()).toThrow(thrown);
});

test.each([
  [{ status: 418 }, 'documents no status 418'],
  [null, 'documents no status 0'],
])('the mock rejects %j from a response function, and `verify` throws the same', async (step, words) => {
  const { mock } = mocked();
  mock.on('invoices.list').respond(() => step as never);
  await expect(mock.fetch(invoices, { headers: token })).rejects.toThrow(words);
  expect(() => mock.verify()).toThrow(words);
});

test('`verify` throws if steps of a script are left', async () => {
  const { mock, client } = mocked();
  mock.on('invoices.list').fault('empty', { times: 3 });
  await client.invoices.list({ account_id: 'a1' });
  expect(() => mock.verify()).toThrow(
    'acme mock: GET /accounts/{account_id}/invoices was not called often enough: 2 steps of its script left.',
  );
});

const everything = { showHidden: true, depth: null, getters: true };
const traces = (value: unknown) => [inspect(value, everything), JSON.stringify(value), String(value)].join('\n');

const sent: [string, HeadersInit][] = [
  ['in its header', token],
  ['in the headers of the other scheme', { 'X-Auth-Email': CANARY, 'X-Auth-Key': CANARY }],
  ['in a header of another API', { 'X-API-Key': CANARY, Cookie: CANARY, 'X-Access-Token': CANARY }],
  ['with another prefix', { authorization: `Bearer ${CANARY}` }],
];

test.each(sent)('the mock does not keep a credential %s', async (_, headers) => {
  const { mock } = mocked();
  const seen: unknown[] = [];
  mock.on('invoices.list').respond((request) => {
    seen.push(request);
    return 200;
  });
  const answer = await mock.fetch(invoices, { headers });
  const refused = await mock.fetch(topups, { headers, method: 'POST' }).catch((error: unknown) => error);
  const [stalled, controller] = [mock.on('plan.get').fault('stall'), new AbortController()];
  const waiting = mock.fetch(`${base}/plan/`, { headers, signal: controller.signal }).catch((error: unknown) => error);
  for (const value of [mock, mock.requests, mock.fetch, seen, answer, refused, stalled]) {
    expect(traces(value)).not.toContain(CANARY);
  }
  controller.abort();
  await waiting;
  expect(mock.requests.length).toBeGreaterThan(1);
});

test('a client and its mock need no globals but those of the web platform', async () => {
  const stdin = {
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    contents: `
      import { createClient } from './src/index.ts';
      import { createMock } from './src/mock.ts';
      import { unpod } from './generated/unpod/index.ts';
      import { examples } from './generated/unpod/examples.ts';
      const mock = createMock(unpod, examples);
      mock.on('invoices.list').sequence([{ fault: 'drop-body' }, { status: 403, delayMs: 1 }]);
      const client = createClient(unpod, { credential: 'c', fetch: mock.fetch, maxRetries: 0 });
      const list = async () => (await client.invoices.list({ 'Org-Handle': 'o' })).kind;
      done = (async () => [await list(), await list(), await list()].join())();`,
  };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, logLevel: 'silent' });
  const web = { AbortController, Headers, ReadableStream, Request, Response, TextEncoder, URL };
  const context = { ...web, clearTimeout, performance, setTimeout, done: Promise.resolve('') };
  runInNewContext(outputFiles[0]?.text ?? '', context);
  expect(await context.done).toBe('network,api,ok');
});

test('every operation of acme has examples', () => {
  expect(Object.keys(examples)).toEqual(Object.keys(acme.operations));
});
