import { expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import { bills, callBy, ending, mockBills } from './bills.ts';

const respond = (status: number, body: string | null, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });
const problem = JSON.stringify({ title: 'No' });

test.each([
  ['get', 404, { id: 'in_9' }, { kind: 'api', error: { id: 'in_9' } }],
  ['get', 418, { title: 'No' }, { kind: 'api', error: { title: 'No' } }],
  ['get', 503, { title: 'No' }, { kind: 'api', error: { title: 'No' } }],
  ['get', 206, { id: 'in_1' }, { kind: 'unexpected', reason: 'status' }],
  ['void', 202, { id: 'in_1' }, { kind: 'ok', data: { id: 'in_1' } }],
  ['void', 200, { at: 'now' }, { kind: 'ok', data: { at: 'now' } }],
  ['void', 404, { id: 'in_9' }, { kind: 'api', outcome: 'rejected' }],
  ['void', 451, { title: 'No' }, { kind: 'api', outcome: 'rejected' }],
  ['void', 599, { title: 'No' }, { kind: 'api', outcome: 'unknown' }],
  ['table', 500, { title: 'No' }, { kind: 'unexpected', reason: 'status' }],
  ['any', 201, { id: 'in_1' }, { kind: 'ok', data: { id: 'in_1' } }],
  ['sent', 400, { title: 'No' }, { kind: 'unexpected', reason: 'status', outcome: 'unknown' }],
])(
  '%s, %d: an exact status takes precedence over its range, and a range over `default`',
  async (name, status, body, expected) => {
    const result = await ending(name, respond(status, JSON.stringify(body)));
    expect(result).toMatchObject({ ...expected, meta: { status } });
  },
);

test.each([
  ['table', 200, 'id\nin_1\n', 'text/csv', { kind: 'ok', data: 'id\nin_1\n' }],
  ['table', 200, '', 'text/csv', { kind: 'ok', data: '' }],
  ['table', 200, '<p>Sign in</p>', 'text/html; charset=utf-8', { kind: 'unexpected', reason: 'body' }],
  ['table', 404, '{"id":"in_9"}', 'application/json', { kind: 'api', error: { id: 'in_9' } }],
  ['print', 200, '', 'application/pdf', { kind: 'unexpected', reason: 'body' }],
  ['print', 200, '<p>Sign in</p>', 'text/html', { kind: 'unexpected', reason: 'body', body: '<p>Sign in</p>' }],
  ['print', 500, problem, 'application/problem+json', { kind: 'api', error: { title: 'No' } }],
  ['total', 200, '5', 'application/json', { kind: 'ok', data: 5 }],
  ['total', 200, '5', 'text/json', { kind: 'ok', data: 5 }],
  ['total', 200, '5', undefined, { kind: 'ok', data: 5 }],
  ['total', 500, '5', 'text/plain', { kind: 'api', error: '5' }],
  ['total', 404, '5', 'text/csv', { kind: 'api', error: '5' }],
  ['print', 200, 'png', 'image/png', { kind: 'ok', data: new TextEncoder().encode('png') }],
  ['sent', 409, problem, 'application/problem+json', { kind: 'api', error: { title: 'No' }, outcome: 'rejected' }],
  ['sent', 409, '{"id":"in_9"}', 'application/json', { kind: 'api', error: { id: 'in_9' }, outcome: 'rejected' }],
])(
  '%s, %d: the body %j with the Content-Type %s is parsed by that type',
  async (name, status, body, type, expected) => {
    const bytes = new TextEncoder().encode(body);
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    expect(await ending(name, new Response(bytes, { status, headers }))).toMatchObject(expected);
  },
);

test.each([
  ['total', 200, '5', 'text/plain; charset=utf-8'],
  ['total', 200, '5', 'Text/Plain'],
  ['get', 200, '{"id":"in_1"}', 'text/csv'],
])('%s, %d: the body %j with the Content-Type %s, which was not accepted, is unexpected', async (...given) => {
  const [name, status, body, type] = given;
  const result = await ending(name, respond(status, body, { 'content-type': type }));
  expect(result).toMatchObject({ kind: 'unexpected', reason: 'body', body: `Content-Type: ${type}\n\n${body}` });
});

test('a binary body is returned unchanged', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const result = await ending('print', new Response(bytes, { headers: { 'content-type': 'application/pdf' } }));
  expect(result).toMatchObject({ kind: 'ok', data: bytes });
});

test.each([
  [
    { 'x-ratelimit-remaining': '12', 'x-plans': 'a, b' },
    { 'x-ratelimit-remaining': 12, 'x-plans': ['a', 'b'] },
  ],
  [{ 'X-RateLimit-Remaining': '-1' }, { 'x-ratelimit-remaining': -1 }],
  [{ 'x-ratelimit-remaining': '1.5' }, {}],
  [{ 'x-ratelimit-remaining': 'many' }, {}],
  [{}, {}],
])('the response headers %j are returned as %j', async (sent, headers) => {
  expect(await ending('get', respond(200, '{"id":"in_1"}', sent))).toMatchObject({ kind: 'ok' });
  const { headers: read } = (await ending('get', respond(429, problem, sent))) as { headers?: object };
  expect(read).toEqual(headers);
});

test('a status without documented headers has none in its result, even if its range has', async () => {
  const sent = { 'x-ratelimit-remaining': '12' };
  expect(await ending('get', respond(404, '{"id":"in_9"}', sent))).not.toHaveProperty('headers');
});

test.each([
  ['get', 'application/hal+json, application/json, application/problem+json'],
  ['table', 'text/csv, application/json'],
  ['print', 'application/pdf, application/problem+json'],
  ['total', 'application/json, text/plain;q=0.5'],
  ['any', '*/*'],
  ['sent', 'application/json'],
])('%s accepts the media types of its responses: %s', async (name, accept) => {
  const asked: (string | null)[] = [];
  await callBy(async ({ headers }) => {
    asked.push(headers.get('accept'));
    return respond(500, null);
  }, name);
  expect(asked).toEqual([accept]);
});

test.each([
  ['get', undefined, { data: { id: 'in_1' }, headers: { 'x-ratelimit-remaining': 5 } }],
  ['get', 418, { error: { title: 'It failed' }, headers: { 'x-ratelimit-remaining': 5 } }],
  ['void', undefined, { status: 202 }],
  ['table', undefined, { data: 'id\nin_1\n', headers: { 'content-disposition': 'attachment' } }],
  ['print', undefined, { data: new TextEncoder().encode('%PDF-1.7') }],
  ['total', undefined, { data: 5 }],
  ['total', 500, { error: 'No' }],
  ['any', 500, { error: { id: 'in_1' } }],
])('the in-process mock answers %s %s with its example and headers', async (name, status, expected) => {
  const mock = mockBills();
  if (status !== undefined) mock.on(`bills.${name}`).answer(status as never);
  const result = await callBy((request) => mock.fetch(request), name);
  expect(result).toMatchObject(expected);
  mock.verify();
});

test.each([
  [{}, {}, 'application/json, text/plain;q=0.5'],
  [{ accept: 'text/csv' }, {}, 'text/csv'],
  [{ accept: 'text/csv' }, { accept: 'text/plain' }, 'text/plain'],
])('the bare client with the headers %j, and %j in the call, accepts %s', async (headers, own, accept) => {
  const asked: (string | null)[] = [];
  const fetch = async (request: Request) => {
    asked.push(request.headers.get('accept'));
    return Response.json(5);
  };
  const http = createHttp(bills, { credential: 'key', fetch, headers } as never);
  await http.GET('/bills/{id}/total' as never, { params: { path: { id: 'in_1' } }, headers: own } as never);
  expect(asked).toEqual([accept]);
});
