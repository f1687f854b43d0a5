import { expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import { createClient } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { VERSION } from '../../src/version.ts';
import { acme, observed } from './acme.ts';
import { examples } from './mock-acme.ts';

// Mocks and calls by path do not ignore anything that they are given, either.

const credential = 'canary-credential';
const account_id = 'a1';

const mock = () =>
  createMock(acme, examples).on('topups.create') as never as Record<string, (...given: unknown[]) => void>;

test.each<readonly [string, (on: ReturnType<typeof mock>) => void, string]>([
  ['a response', (on) => on['answer']?.(200, undefined, { delay: 1 }), '`delay`. Did you mean `delayMs`?'],
  ['a fault', (on) => on['fault']?.('drop', { time: 1 }), '`time`. Did you mean `times`?'],
  ['a fault without a body', (on) => on['fault']?.('drop', { status: 402 }), '`status`. It takes '],
  ['a fault with a status', (on) => on['fault']?.('empty', { body: '' }), '`body`. It takes '],
  ['a step', (on) => on['sequence']?.([{ status: 402, boddy: {} }]), '`boddy`. Did you mean `body`?'],
  ['a function', (on) => on['respond']?.(() => 200, { delayMs: 1 }), '`delayMs`. It takes times.'],
])('the mock refuses an unknown extra of %s', (_, script, words) => {
  expect(() => script(mock())).toThrow(`acme mock: POST /accounts/{account_id}/topups has no extra ${words}`);
});

test.each([
  [5, 'takes extras as one plain object'],
  [[], 'takes extras as one plain object'],
  [{ delayMs: '5' }, 'cannot use this `delayMs`'],
  [{ delayMs: NaN }, 'cannot use this `delayMs`'],
  [{ headers: 'x' }, 'cannot use these `headers`'],
])('the mock refuses %j as the extras of a response', (extras, words) => {
  expect(() => mock()['answer']?.(402, undefined, extras)).toThrow(words);
});

test('a request fails if a function of the mock returns an unknown extra', async () => {
  const { fetch, on } = createMock(acme, examples);
  on('plan.get').respond(() => ({ status: 200, boddy: 1 }) as never);
  const result = await createClient(acme, { credential, fetch }).plan.get();
  expect(result.kind === 'network' && result.cause).toMatchObject({
    message: expect.stringContaining('has no extra `boddy`. Did you mean `body`?'),
  });
});

test.each([
  [{ timeoutMs: 5 }, 'has no option `timeoutMs`. '],
  [{ boddy: {} }, 'has no option `boddy`. Did you mean `body`? '],
  [{ header: {} }, 'has no option `header`. Did you mean `headers`? '],
  [{ body: { amount: NaN } }, 'cannot send this body as JSON'],
  [{ body: [Infinity] }, 'cannot send this body as JSON'],
  [{ body: NaN }, 'cannot send this body as JSON'],
  [{ body: { when: 5n } }, 'cannot send this body as JSON'],
  [{ params: { path: { account_id }, query: { page: { size: Infinity } } } }, 'cannot send this `page` in the query'],
  [{ params: { path: { account_id }, query: { page: [[NaN]] } } }, 'cannot send this `page` in the query'],
])('a call by path refuses %o', async (init, words) => {
  const { http, requests } = observed();
  const post = http.POST as (path: string, init: object) => Promise<unknown>;
  const call = post('/accounts/{account_id}/topups', { params: { path: { account_id } }, ...init });
  await expect(call).rejects.toThrow(`acme: POST /accounts/{account_id}/topups ${words}`);
  expect(requests).toEqual([]);
});

test.each([
  ['a form', new FormData(), undefined],
  ['bytes', new Uint8Array(2), (body: unknown) => body],
  ['a body that a serializer accepts', { amount: NaN }, () => '{}'],
])('a call by path sends %s', async (_, body, bodySerializer) => {
  const { http, requests } = observed();
  const post = http.POST as (path: string, init: object) => Promise<unknown>;
  await post('/webhook', { body, ...(bodySerializer && { bodySerializer }), cache: 'no-store', parseAs: 'text' });
  expect(requests).toHaveLength(1);
});

test.each(['path', 'query', 'header'])('a call by path refuses NaN in its %s', async (place) => {
  const http = createHttp(acme, { credential, fetch: async () => Response.json({}) });
  const params = { path: { account_id: 'a' }, [place]: { account_id: NaN, page: NaN } };
  await expect(http.GET('/accounts/{account_id}/invoices', { params } as never)).rejects.toThrow(
    /cannot send this `(account_id|page)` in the (path|query|header)\. /,
  );
});

test('createHttp refuses an option of createClient alone', () => {
  expect(() => createHttp(acme, { credential, timeoutMs: 5 } as never)).toThrow(
    'acme: createHttp has no option `timeoutMs`. It takes credential, baseUrl, headers, fetch.',
  );
});

test('createMock refuses an unknown option', () => {
  expect(() => createMock(acme, {} as never, { baseURL: 'x' } as never)).toThrow(
    'acme: createMock has no option `baseURL`. Did you mean `baseUrl`? It takes baseUrl, validators, clock.',
  );
});

test('calls by path send the headers of the client, and those of the call win', async () => {
  const seen: Request[] = [];
  const http = createHttp(acme, {
    credential,
    headers: { 'x-client': 'c', 'x-trace': 'client' },
    fetch: async (request) => (seen.push(request), Response.json({})),
  });
  await http.GET('/accounts/{account_id}/invoices', {
    params: { path: { account_id } },
    headers: { 'x-trace': 'call' },
  });
  expect(seen[0]?.headers.get('x-client')).toBe('c');
  expect(seen[0]?.headers.get('x-trace')).toBe('call');
  expect(seen[0]?.headers.get('user-agent')).toBe(`billing-clients/${VERSION}`);
});
