import { expect, test } from 'vitest';
import type { Operation } from '../../src/index.ts';
import { createMock, type Answer, type Fault, type MockOptions, type OperationExamples } from '../../src/mock.ts';
import { acme, type InvoicesListResult } from './acme.ts';
import { examples } from './mock-acme.ts';

type Step = Exclude<Answer<InvoicesListResult> | Fault<InvoicesListResult>, number>;

const base = 'https://api.acme.test/v1';
const url = `${base}/accounts/a1/invoices`;
const headers = { authorization: 'Token t' };

/** A mock of acme whose list has other examples. */
const listing = (list: OperationExamples, options?: MockOptions) =>
  createMock(acme, { ...examples, 'invoices.list': list }, options);

test.each<[example: unknown, query: string, arg: unknown]>([
  [1, 'page=2', 2],
  [1, 'page=02', '02'],
  [1, 'page=x', 'x'],
  [1, 'page=2&page=3', [2, 3]],
  [[1], 'page=2', [2]],
  [true, 'page=true', true],
  [true, 'page=false', false],
  [true, 'page=maybe', 'maybe'],
  [true, 'page=untrue', 'untrue'],
  [true, 'page=truest', 'truest'],
  ['1', 'page=2', '2'],
  ['1', 'page=true', 'true'],
  [undefined, 'page=2', '2'],
])('with the example %j the query %s is read as %j', async (page, query, arg) => {
  const mock = listing({ ...examples['invoices.list'], arguments: { page } });
  await mock.fetch(`${url}?${query}`, { headers });
  expect(mock.requests).toMatchObject([{ args: { account_id: 'a1', page: arg } }]);
});

test('the mock reads a number in a path or a header if its example is a number', async () => {
  const mock = listing({ ...examples['invoices.list'], arguments: { account_id: 1, 'Org-Handle': 1 } });
  await mock.fetch(`${base}/accounts/7/invoices`, { headers: { ...headers, 'Org-Handle': '8' } });
  expect(mock.requests).toMatchObject([{ args: { account_id: 7, 'Org-Handle': 8 } }]);
});

test('the mock ignores a header named like a query argument, and keeps an undecodable path value', async () => {
  const mock = createMock(acme, examples);
  await mock.fetch(`${base}/accounts/%zz/invoices`, { headers: { ...headers, page: '2' } });
  expect(mock.requests).toMatchObject([{ args: { account_id: '%zz' } }]);
  expect(mock.requests[0]?.args).not.toHaveProperty('page');
});

test.each<[what: string, answer: Step, type: string | null]>([
  ['an example', { status: 200 }, 'application/json'],
  ['an empty body', { status: 404 }, null],
  ['a page', { fault: 'malformed' }, 'text/html'],
  ['an undocumented status', { fault: 'status', status: 502, body: 'x' }, 'text/plain'],
  ['a response with a given type', { status: 200, headers: { 'content-type': 'text/csv' } }, 'text/csv'],
])('the mock sends %s with its content type', async (_, answer, type) => {
  const mock = createMock(acme, examples);
  mock.on('invoices.list').sequence([answer]);
  const response = await mock.fetch(url, { headers });
  expect(response.headers.get('content-type')).toBe(type);
});

test.each<[answer: Step, text: string]>([
  [{ status: 200, wire: 'as it is' }, 'as it is'],
  [{ status: 403, body: { message: 'm' } }, '{"message":"m"}'],
  [{ status: 404, body: 'words' }, 'words'],
  [{ status: 404, body: { own: 1 } }, '{"own":1}'],
  [{ status: 404 }, '{"example":1}'],
])('the mock sends the response %j as %s', async (answer, text) => {
  const mock = listing({ arguments: {}, answers: { 404: { invented: { example: 1 } } } });
  mock.on('invoices.list').sequence([answer]);
  expect(await (await mock.fetch(url, { headers })).text()).toBe(text);
});

const none = { arguments: {}, answers: {} };

test('the mock sends data without an example in an envelope with the flag of a success', async () => {
  const mock = listing(none);
  mock.on('invoices.list').answer(200, [{ id: 'mine' }]);
  expect(await (await mock.fetch(url, { headers })).json()).toEqual({ success: true, result: [{ id: 'mine' }] });
});

test('the mock refuses a body that violates its schema as a whole, at the path /', () => {
  const validator = () => [{ kind: 'shape', path: '', message: 'must be object' } as const];
  const mock = listing(none, { validators: { 'invoices.list': validator } });
  expect(() => mock.on('invoices.list').answer(403, 7 as never)).toThrow('403 with this body: / must be object. Pass');
});

test.each([{ payload: 'result' }, undefined])(
  'the mock refuses the fault `rejected` if the envelope %j has no failure flag',
  (envelope) => {
    const { envelope: _, ...bare } = acme;
    const mock = createMock({ ...bare, ...(envelope && { envelope }) }, examples);
    expect(() => mock.on('invoices.list').fault('rejected')).toThrow('has no failure flag in its successes.');
  },
);

test('the mock does not have an operation whose examples are not given', () => {
  expect(() => createMock(acme, {} as never).on('plan.get')).toThrow('has no operation `plan.get`.');
});

test('the mock sends a body that no source describes without an example', async () => {
  const mock = createMock(acme, examples);
  mock.on('invoices.list').answer(404, 'own');
  expect(await (await mock.fetch(url, { headers })).text()).toBe('own');
});

test('the mock refuses a documented status without an example and without a body', () => {
  expect(() => listing(none).on('invoices.list').answer(403)).toThrow('has no example of 403. Pass a body.');
});

test.each<[answers: OperationExamples['answers'], body: unknown]>([
  [{ 500: { invented: { success: false, message: 'down' } } }, { success: false, message: 'down' }],
  [
    { 200: { invented: { success: false, message: 'ok' } }, 403: { invented: { message: 'no flag' } } },
    { success: false },
  ],
])(
  'with the examples %j, the fault `rejected` takes that of an error with the flag, or makes one',
  async (answers, body) => {
    const mock = listing({ arguments: {}, answers });
    mock.on('invoices.list').fault('rejected');
    expect(await (await mock.fetch(url, { headers })).json()).toEqual(body);
  },
);

test('the fault `rejected` takes the example of a 400', async () => {
  const rejected = { success: false, message: 'bad' };
  const mock = createMock(acme, {
    ...examples,
    'plan.get': { arguments: {}, answers: { 400: { documented: rejected } } },
  });
  mock.on('plan.get').fault('rejected' as 'drop');
  expect(await (await mock.fetch(`${base}/plan/`, { headers })).json()).toEqual(rejected);
});

const plan: Operation = acme.operations['plan.get']!;
const anything = { 'plan.get': none, other: none };

/** A mock of two operations: acme's plan with these changes. */
const planned = (own: Partial<Operation>, other: Partial<Operation> = { path: '/other' }) =>
  createMock(
    { ...acme, operations: { 'plan.get': { ...plan, ...own }, other: { ...plan, ...other } } },
    anything as never,
  );

test('the mock says that an operation takes no arguments', async () => {
  const mock = planned({ arguments: {} });
  await expect(mock.fetch(`${base}/plan/?x=1`, { headers })).rejects.toThrow('argument `x`. It takes no arguments.');
});

test('the mock matches special characters of a path literally', async () => {
  const path = '/v1.0/a+b*(c)$[d]|e.json';
  const mock = planned({ path });
  expect((await mock.fetch(base + path, { headers })).status).toBe(200);
  await expect(mock.fetch(base + path.replace('.json', '_json'), { headers })).rejects.toThrow('is not an operation');
});

test('the mock prefers a literal path segment to a variable one', async () => {
  const hole = { path: '/plans/{id}', arguments: { id: { in: 'path', required: true } } } as const;
  const mock = planned(hole, { path: '/plans/mine' });
  await mock.fetch(`${base}/plans/mine`, { headers });
  await mock.fetch(`${base}/plans/yours`, { headers });
  expect(mock.requests).toMatchObject([{ operation: 'other' }, { operation: 'plan.get', args: { id: 'yours' } }]);
});

test.each([
  ['no credential', 401, {}],
  ['no credential', 403, {}],
  ['a required argument missing', 400, headers],
  ['a required argument missing', 422, headers],
])('the mock responds to a call with %s with %d if that is documented', async (_, status, given) => {
  const mock = planned({
    arguments: { plan: { in: 'query', required: true } },
    answers: { 200: 'undescribed', [status]: 'undescribed' },
  });
  expect((await mock.fetch(`${base}/plan/`, { headers: given as HeadersInit })).status).toBe(status);
});

test.each([
  ['a URL alone', [`${base}/plan/`]],
  ['a request', [new Request(`${base}/plan/`, { headers })]],
  [
    'a request and options that override it',
    [new Request(`${base}/plan/`, { method: 'DELETE' }), { method: 'GET', headers }],
  ],
] as const)('the fetch of a mock accepts %s', async (_, [input, init]) => {
  const mock = planned({ authenticated: false }, { method: 'DELETE', path: '/plan/' });
  expect((await mock.fetch(input, init)).status).toBe(200);
  expect(mock.requests).toMatchObject([{ operation: 'plan.get' }]);
});

test.each(['X-Own', 'Proxy-Authorization', 'Cookie', 'x-secret', 'x-token', 'apikey', 'API-Key'])(
  'the mock does not record the value of a header %s',
  async (name) => {
    const mock = createMock({ ...acme, credentials: [{ own: { header: 'X-Own', prefix: '' } }] }, examples);
    await mock.fetch(url, { headers: { 'x-own': 'canary', [name]: 'canary', 'x-trace': 'kept' } });
    expect(JSON.stringify(mock.requests)).not.toContain('canary');
    expect(mock.requests).toMatchObject([{ headers: { 'x-own': '***', 'x-trace': 'kept' } }]);
  },
);
