import { expect, test } from 'vitest';
import { callBy, ending, mockBills } from './bills.ts';

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
  '%s, %d: an exact status comes before its range, and that before `default`',
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
])('%s, %d with %j as %s is read as its media type says', async (name, status, body, type, expected) => {
  expect(await ending(name, respond(status, body, { 'content-type': type }))).toMatchObject(expected);
});

test('bytes arrive as they are', async () => {
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
])('of the headers %j the result has %j', async (sent, headers) => {
  expect(await ending('get', respond(200, '{"id":"in_1"}', sent))).toMatchObject({ kind: 'ok' });
  const { headers: read } = (await ending('get', respond(429, problem, sent))) as { headers?: object };
  expect(read).toEqual(headers);
});

test('a status that documents no headers has none, also where its range does', async () => {
  const sent = { 'x-ratelimit-remaining': '12' };
  expect(await ending('get', respond(404, '{"id":"in_9"}', sent))).not.toHaveProperty('headers');
});

test.each([
  ['get', 'application/hal+json, application/json, application/problem+json'],
  ['table', 'text/csv, application/json'],
  ['print', 'application/pdf, application/problem+json'],
  ['any', '*/*'],
  ['sent', null],
])('%s asks for the media types that its responses have: %s', async (name, accept) => {
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
  ['any', 500, { error: { id: 'in_1' } }],
])('the mock in the process answers %s %s with its example, media type and headers', async (name, status, expected) => {
  const mock = mockBills();
  if (status !== undefined) mock.on(`bills.${name}`).answer(status as never);
  const result = await callBy((request) => mock.fetch(request), name);
  expect(result).toMatchObject(expected);
  mock.verify();
});
