import { expect, test } from 'vitest';
import { acme, acmeWith } from './acme.ts';
import { createClient, messageOf } from '../../src/index.ts';

const account_id = 'a1';
const list = async (response: Response) => acmeWith(() => response).invoices.list({ account_id });
const topUp = async (response: Response) => acmeWith(() => response).topups.create({ account_id, amount: 5000 });
const plan = async (response: Response) => acmeWith(() => response).plan.get();

test('a documented success is ok, with its payload unwrapped', async () => {
  const response = Response.json({ success: true, result: [{ id: 'i' }] }, { headers: { 'x-request-id': 'r1' } });
  const result = await list(response);
  expect(result).toEqual({
    kind: 'ok',
    ok: true,
    status: 200,
    data: [{ id: 'i' }],
    meta: {
      operation: 'invoices.list',
      clientRequestId: expect.stringMatching(/^[\da-z]+-[\da-z]+$/),
      attempts: 1,
      durationMs: expect.any(Number),
      status: 200,
      requestId: 'r1',
    },
  });
  expect(result.meta.response).toBe(response);
  expect(Object.keys(result.meta)).not.toContain('response');
});

test.each([['x-request-id'], ['cf-ray']])('the request id is read from the header %s', async (header) => {
  expect((await list(Response.json({ result: [] }, { headers: { [header]: 'r2' } }))).meta.requestId).toBe('r2');
});

test('a payload of null is ok', async () => {
  expect(await list(Response.json({ success: true, result: null }))).toMatchObject({ kind: 'ok', data: null });
});

test.each([{ success: true }, {}, [], null, 7, 'text'])(
  'a success whose body %j lacks the payload is unexpected',
  async (body) => {
    expect(await list(Response.json(body))).toMatchObject({
      kind: 'unexpected',
      reason: 'body',
      body: JSON.stringify(body),
      meta: { status: 200 },
    });
  },
);

test('a success that carries the failure flag is rejected, with the whole body', async () => {
  const body = { success: false, errors: [{ code: 7, message: 'no funds' }], result: null };
  const result = await topUp(Response.json(body));
  expect(result).toMatchObject({ kind: 'rejected', ok: false, status: 200, error: body, outcome: 'rejected' });
  expect(messageOf(result)).toBe(
    'acme: POST /accounts/{account_id}/topups returned 200, but its body reports a failure: no funds. Check the arguments. It has had no effect.',
  );
});

test('without a payload member in the envelope, the whole body is the data', async () => {
  const client = createClient(
    { ...acme, envelope: { failure: { member: 'status', equals: false } } },
    {
      credential: 'c',
      fetch: async () => Response.json({ status: true, data: [1] }),
    },
  );
  expect(await client.invoices.list({ account_id })).toMatchObject({ kind: 'ok', data: { status: true, data: [1] } });
});

test('without an envelope, the whole body is the data, even with a failure flag', async () => {
  const { envelope: _, ...plain } = acme;
  const client = createClient(plain, { credential: 'c', fetch: async () => Response.json({ success: false }) });
  expect(await client.invoices.list({ account_id })).toMatchObject({ kind: 'ok', data: { success: false } });
});

test('a documented error status returns its parsed body', async () => {
  const result = await list(Response.json({ message: 'missing billing:read' }, { status: 403 }));
  expect(result).toMatchObject({
    kind: 'api',
    ok: false,
    status: 403,
    error: { message: 'missing billing:read' },
    meta: { status: 403 },
  });
  expect(messageOf(result)).toBe(
    'acme: GET /accounts/{account_id}/invoices returned 403: missing billing:read. Check the permissions of the credential.',
  );
  expect(result).not.toHaveProperty('outcome');
});

test.each(['', '<h1>Bad</h1>', '{"message":'])('a documented error with the body %j is unexpected', async (body) => {
  expect(await list(new Response(body, { status: 403 }))).toMatchObject({
    kind: 'unexpected',
    reason: 'body',
    body,
    meta: { status: 403 },
  });
});

test.each([
  ['{"a":1}', { a: 1 }],
  ['plain text', 'plain text'],
  ['', undefined],
  ['null', null],
])('an undescribed body %j is parsed as JSON if possible, else returned as text', async (body, value) => {
  expect(await plan(new Response(body))).toMatchObject({ kind: 'ok', data: value });
  expect(await plan(new Response(body, { status: 400 }))).toMatchObject({ kind: 'api', status: 400, error: value });
});

test('a documented 204 without a body is ok', async () => {
  const result = await acmeWith(() => new Response(null, { status: 204 })).invoices.remove({ account_id, id: 'i' });
  expect(result).toMatchObject({ kind: 'ok', status: 204, data: undefined });
});

test('a documented success with an empty body is unexpected', async () => {
  expect(await list(new Response(''))).toMatchObject({ kind: 'unexpected', reason: 'body', body: '' });
});

test.each([202, 204, 206, 418, 502])('the undocumented status %d is unexpected', async (status) => {
  const result = await list(new Response(null, { status }));
  expect(result).toMatchObject({ kind: 'unexpected', ok: false, reason: 'status', meta: { status } });
  expect(result).not.toHaveProperty('status');
  expect(messageOf(result)).toBe(
    `acme: GET /accounts/{account_id}/invoices returned ${status}, which is not documented. ${status < 500 ? 'Check `baseUrl` and `body`.' : 'Try again later.'}`,
  );
});

test('an HTML 502 returns its first 500 characters, and its message quotes none of them', async () => {
  const html = `<!DOCTYPE html>${'x'.repeat(5000)}`;
  const result = await list(new Response(html, { status: 502 }));
  expect(result).toMatchObject({ kind: 'unexpected', body: html.slice(0, 500) });
  expect(messageOf(result)).not.toContain('xxx');
});

test('a body of 8 MB is read', async () => {
  const result = await list(Response.json({ result: [{ id: 'x'.repeat(8_000_000) }] }));
  expect(result).toMatchObject({ kind: 'ok' });
});

test.each([300, 301, 302, 303, 307, 308])('the redirect %d is not followed', async (status) => {
  const result = await topUp(new Response(null, { status, headers: { location: 'https://evil.test/' } }));
  expect(result).toMatchObject({
    kind: 'unexpected',
    reason: 'redirect',
    body: '',
    outcome: 'unknown',
    meta: { status },
  });
});

test('an opaque redirect of a browser is unexpected, with the reason redirect', async () => {
  const opaque = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
  const result = await list(opaque);
  expect(result).toMatchObject({ kind: 'unexpected', reason: 'redirect' });
  expect(result.meta).not.toHaveProperty('status');
  expect(messageOf(result)).toContain('/invoices returned with a redirect, which is not followed. ');
});

test.each([
  [402, '{"message":"no funds"}', 'rejected'],
  [500, '{"message":"oops"}', 'unknown'],
  [402, '', 'unknown'],
  [409, '{}', 'unknown'],
  [503, '', 'unknown'],
  [200, 'not json', 'unknown'],
  [200, '{"success":false}', 'rejected'],
])('a write that gets %d %j has the outcome %s', async (status, body, outcome) => {
  const result = await topUp(new Response(body, { status }));
  expect(result).toHaveProperty('outcome', outcome);
  const warns = messageOf(result).endsWith(' It may have taken effect: check before sending it again.');
  expect(warns).toBe(outcome === 'unknown');
});

test.each([
  [403, '{}'],
  [500, '{}'],
  [418, ''],
  [200, '{"success":false}'],
])('a read that gets %d %j has no outcome', async (status, body) => {
  const result = await list(new Response(body, { status }));
  expect(result.ok).toBe(false);
  expect(result).not.toHaveProperty('outcome');
});

test('a success has no outcome and no message', async () => {
  const result = await topUp(Response.json({ result: { id: 't' } }));
  expect(Object.keys(result).sort()).toEqual(['data', 'kind', 'meta', 'ok', 'status']);
});

test.each([
  ['{"error":{"message":"deep"}}', 'deep'],
  ['{"errors":[{"code":1,"message":"first"},{"message":"second"}]}', 'first'],
  ['{"error":{"error":{"error":{"message":"as deep as it goes"}}}}', 'as deep as it goes'],
  ['{"detail":"not here"}', 'not here'],
  ['[{"detail":"of a list"}]', 'of a list'],
  ['{"0":"of a row","message":"of them all"}', 'of them all'],
  ['{"error":"line\\nbreak  and space"}', 'line break and space'],
  [`{"message":"${'w'.repeat(900)}"}`, 'w'.repeat(200)],
])('the message quotes the text of the error body %s', async (body, words) => {
  expect(messageOf(await list(new Response(body, { status: 403 })))).toContain(`returned 403: ${words}. `);
});

test('the message of a deeply nested error body quotes nothing', async () => {
  const body = '{"error":'.repeat(200_000) + '1' + '}'.repeat(200_000);
  expect(messageOf(await list(new Response(body, { status: 403 })))).toContain(' returned 403. Check the ');
});

test.each([
  ['9007199254740993', 'unexpected'],
  ['-9007199254740993', 'unexpected'],
  ['9.007199254740993e15', 'unexpected'],
  ['9007199254740991.9', 'unexpected'],
  ['1E400', 'unexpected'],
  ['9007199254740991', 'ok'],
  ['12.5', 'ok'],
  ['"9007199254740993"', 'ok'],
])('an amount of %s is %s', async (amount, kind) => {
  const answer = `{"success":true,"result":{"list":[{"fee" : ${amount}, "id": 9007199254740993}]}}`;
  const client = createClient(
    { ...acme, exact: ['amount', 'fee'] },
    { credential: 'c', fetch: async () => new Response(answer) },
  );
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result.kind).toBe(kind);
  if (kind === 'unexpected') expect(result).toMatchObject({ reason: 'number', body: answer, outcome: 'unknown' });
});

test('an inexact amount in an error body does not change the result', async () => {
  const client = createClient(
    { ...acme, exact: ['amount'] },
    { credential: 'c', fetch: async () => new Response('{"amount":9007199254740993}', { status: 402 }) },
  );
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({ kind: 'api', outcome: 'rejected' });
});
