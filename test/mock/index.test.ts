import { expect, inject, test } from 'vitest';
import { apis } from '../specs/nodes.ts';
import { operations } from './requests.ts';

const origin = inject('mockOrigin');

test('each API is where the path of its server says', () => {
  expect(inject('mockUrls')).toEqual(
    Object.fromEntries(operations.map(({ api, mount }) => [api, `${origin}${mount}`])),
  );
});

test('the index lists every operation of every spec', async () => {
  const index = await (await fetch(`${origin}/`)).json();
  const listed = Object.entries<{ operations: { operationId: string; method: string }[] }>(index.apis).flatMap(
    ([api, entry]) => entry.operations.map(({ operationId, method }) => `${api} ${operationId} ${method}`),
  );
  expect(listed.sort()).toEqual(
    operations.map(({ api, operationId, method }) => `${api} ${operationId} ${method}`).sort(),
  );
});

test('the index names the base URL of each API, its real server and the examples of its answers', async () => {
  const { apis: listed } = await (await fetch(`${origin}/`)).json();
  expect(Object.keys(listed)).toEqual(apis);
  expect(listed.indigenius).toMatchObject({
    title: 'Indigenius billing',
    baseUrl: `${origin}/indigenius`,
    server: 'https://api.indigenius.ai',
  });
  expect(listed.indigenius.operations[0]).toEqual({
    operationId: 'history.list',
    method: 'GET',
    path: '/v1/billing/history',
    summary: 'List billing history',
    answers: { '200': ['documented'], '400': [], '403': [], '500': [] },
  });
});

test.each(Object.entries(inject('mockUrls')))('at the base URL of %s its operations are listed', async (api, url) => {
  for (const base of [url, `${url}/`, `${origin}/${api}`]) {
    const { apis: listed } = await (await fetch(base)).json();
    expect(Object.keys(listed)).toEqual([api]);
  }
});

test('a browser gets the index as a page', async () => {
  const answer = await fetch(`${origin}/`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await answer.text();
  expect(operations.filter(({ operationId }) => !page.includes(`<td>${operationId}</td>`))).toEqual([]);
});

test.each([
  '/nope/v1/billing/plan',
  '/indigenius2',
  '//indigenius/v1/billing/plan',
  '//host/indigenius/v1/billing/plan',
  '/%2Findigenius',
])('what no API serves is answered 404 in a sentence: %s', async (path) => {
  const answer = await fetch(`${origin}${path}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect((await answer.json()).detail).toBe(
    `The mock serves nothing at ${path}, only ${apis.map((api) => `/${api}`).join(', ')}: ${origin}/ lists their operations.`,
  );
});

test('a browser may ask before it sends, from any origin', async () => {
  const headers = {
    origin: 'https://app.test',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-api-key',
  };
  const answer = await fetch(`${origin}/indigenius/v1/billing/plan`, { method: 'OPTIONS', headers });
  expect(answer.status).toBe(204);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'access-control-allow-origin': 'https://app.test',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'x-api-key',
  });
});

test('a body that is not the JSON it says is answered 400', async () => {
  const [{ mount, path, method, headers }] = [
    operations.find(({ headers }) => headers['content-type'] === 'application/json')!,
  ];
  const answer = await fetch(`${origin}${mount}${path}`, { method, headers, body: '{' });
  expect([answer.status, (await answer.json()).title]).toEqual([400, 'Malformed JSON']);
});

test('a request that HTTP headers cannot quote is refused like any other', async () => {
  const path = 'accounts/a/ai-gateway/billing/topup';
  const headers = { 'content-type': 'application/json', authorization: 'Bearer key' };
  const body = JSON.stringify({ amount: 5000, ціна: 1 });
  const answer = await fetch(`${origin}/cloudflare-ai-gateway/client/v4/${path}`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.headers.get('sl-violations') ?? '')).toMatchObject([
    { message: expect.stringContaining('ціна') },
  ]);
});

test('a path that cannot be decoded is answered 400', async () => {
  const answer = await fetch(`${origin}/indigenius/v1/%ZZ`, { headers: { 'x-api-key': 'key' } });
  expect([answer.status, (await answer.json()).title]).toEqual([400, 'Malformed path']);
});
