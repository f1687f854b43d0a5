import { expect, test } from 'vitest';
import { observed } from './acme.ts';

const invoices = '/accounts/{account_id}/invoices';
const params = { path: { account_id: 'a1' } };

test('a call by path sends the credential and returns the result of openapi-fetch', async () => {
  const { http, requests } = observed();
  const { data, response } = await http.GET(invoices, { params: { ...params, query: { page: 2 } } });
  expect(requests[0]?.url).toBe('https://api.acme.test/v1/accounts/a1/invoices?page=2');
  expect(requests[0]?.headers.get('authorization')).toBe('Token canary-credential');
  expect(data).toEqual({ success: true, result: [] });
  expect(response.status).toBe(200);
});

test('a call by path to an operation without authentication sends no credential', async () => {
  const { http, requests } = observed();
  await http.POST('/webhook', { body: '{}' });
  expect(requests[0]?.headers.has('authorization')).toBe(false);
});

test('a call by path with an unknown method sends the credential', async () => {
  const { http, requests } = observed();
  await http.GET('/webhook' as never);
  expect(requests[0]?.headers.get('authorization')).toBe('Token canary-credential');
});

test('a call by an unknown path sends the credential', async () => {
  const { http, requests } = observed();
  await http.GET('/more' as never);
  expect(requests[0]?.headers.get('authorization')).toBe('Token canary-credential');
});

test.each(['..', 'a/b'])('a call by path refuses %j as the second value of its path', async (id) => {
  const { http, requests } = observed();
  const deleting = http.DELETE as unknown as (path: string, init: object) => Promise<unknown>;
  const call = deleting(`${invoices}/{id}`, { params: { path: { account_id: 'a1', id } } });
  await expect(call).rejects.toThrow('cannot send this `id` in the path');
  expect(requests).toEqual([]);
});

test('a call by path does not follow redirects, and refuses an option to do so', async () => {
  const { http, requests } = observed();
  await http.GET(invoices, { params });
  expect(requests[0]?.redirect).toBe('manual');
  await expect(http.GET(invoices, { params, redirect: 'follow' })).rejects.toThrow('follows no redirect. Leave out');
  expect(requests).toHaveLength(1);
});

test.each(['..', '', 'a/b', '%2e%2e'])('a call by path refuses the path value %j', async (account_id) => {
  const { http, requests } = observed();
  await expect(http.GET(invoices, { params: { path: { account_id } } })).rejects.toThrow(TypeError);
  await expect(http.GET(invoices, { params: { path: { account_id } } })).rejects.toThrow(
    'acme: GET /accounts/{account_id}/invoices cannot send this `account_id` in the path. ',
  );
  expect(requests).toEqual([]);
});

test('a call by path refuses a path that is not filled in', async () => {
  const { http, requests } = observed();
  await expect(http.GET(invoices, {} as never)).rejects.toThrow('cannot send this `account_id`');
  expect(requests).toEqual([]);
});

test.each([
  'https://evil.test',
  'https://api.acme.test',
  'https://api.acme.test/v1evil',
  'https://api.acme.test.evil.test/v1',
])('a call by path refuses to leave `baseUrl` for %s', async (baseUrl) => {
  const { http, requests } = observed();
  await expect(http.GET(invoices, { params, baseUrl })).rejects.toThrow(
    new TypeError('acme: GET /accounts/{account_id}/invoices leaves `baseUrl`. Create a client for the other server.'),
  );
  expect(requests).toEqual([]);
});

test('a call by path sends no credential over plain http', async () => {
  const { http, requests } = observed({ baseUrl: 'http://api.acme.test' });
  await expect(http.GET(invoices, { params })).rejects.toThrow('sends no credential over plain http');
  expect(requests).toEqual([]);
});

test('a middleware cannot make a call by path follow redirects', async () => {
  const { http, requests } = observed();
  http.use({ onRequest: ({ request }) => new Request(request.url, { headers: request.headers }) });
  await http.GET(invoices, { params });
  expect(requests[0]?.redirect).toBe('manual');
});

test('a call by path accepts headers as pairs, and refuses those that fetch must set', async () => {
  const { http, requests } = observed();
  await http.GET(invoices, { params, headers: [['x-trace', '1']] });
  expect(requests[0]?.headers.get('x-trace')).toBe('1');
  await expect(http.GET(invoices, { params, headers: { 'content-length': '1' } })).rejects.toThrow('takes no header');
});
