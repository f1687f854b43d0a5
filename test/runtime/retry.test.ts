import { expect, test } from 'vitest';
import { acme, type AcmeTypes } from './acme.ts';
import { patientClock } from './clock.ts';
import { createClient, messageOf, type ClientOptions } from '../../src/index.ts';

const account_id = 'a1';
const day = 86_400;

/** A client with its own clock whose requests all get the same response, and the waits between them. */
function tried(answer: () => Response | Promise<Response>, options: Partial<ClientOptions<AcmeTypes, {}>> = {}) {
  const time = patientClock();
  let sent = 0;
  const fetch = async () => (sent++, answer());
  const client = createClient(acme, { credential: 'c', clock: time.clock, random: () => 1, fetch, ...options });
  return { ...time, client, sent: () => sent };
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status: code, headers });
const failing = (code: string) => () => Promise.reject(Object.assign(new Error('x'), { code }));

test.each([408, 429, 500, 502, 503, 504])('retries a read twice after a %d, after 500 and 1000 ms', async (code) => {
  const { client, waits, sent } = tried(status(code));
  const result = await client.invoices.list({ account_id });
  expect(result.meta).toMatchObject({ attempts: 3, status: code, durationMs: 1500 });
  expect([waits, sent()]).toEqual([[500, 1000], 3]);
});

test.each([400, 401, 403, 404, 409, 501, 505])('does not retry a read after a %d', async (code) => {
  const { client, sent } = tried(status(code));
  expect((await client.invoices.list({ account_id })).meta.attempts).toBe(1);
  expect(sent()).toBe(1);
});

test.each([408, 429, 500, 503])('does not retry a write after a %d', async (code) => {
  const { client, sent } = tried(status(code, { 'retry-after': '1' }));
  expect((await client.topups.create({ account_id, amount: 1 })).meta).toMatchObject({
    attempts: 1,
    retryAfterMs: 1000,
  });
  expect(sent()).toBe(1);
});

test.each([
  ['ECONNREFUSED', 3, 'not-sent'],
  ['ENOTFOUND', 3, 'not-sent'],
  ['EAI_AGAIN', 3, 'not-sent'],
  ['UND_ERR_CONNECT_TIMEOUT', 3, 'not-sent'],
  ['ECONNRESET', 1, 'unknown'],
  ['EPIPE', 1, 'unknown'],
  ['UND_ERR_SOCKET', 1, 'unknown'],
  ['', 1, 'unknown'],
])('a write that fails with %j makes %d attempts and has the outcome %s', async (code, attempts, outcome) => {
  const { client } = tried(failing(code));
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome, meta: { attempts } });
});

test('a write whose last attempt may have been sent has an unknown outcome', async () => {
  const answers = [failing('ECONNREFUSED'), failing('ECONNRESET')];
  const { client } = tried(() => answers.shift()!());
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown', code: 'ECONNRESET', meta: { attempts: 2 } });
});

test('waits double up to 8 seconds, and are up to half shorter at random', async () => {
  const { client, waits } = tried(status(500), { maxRetries: 7 });
  await client.plan.get();
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  const lucky = tried(status(500), { maxRetries: 2, random: () => 0 });
  await lucky.client.plan.get();
  expect(lucky.waits).toEqual([250, 500]);
});

test.each([
  ['2', 2000],
  ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
  ['0', 500],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 500],
  ['soon', 500],
  ['2, 5', 2000],
  ['2 s', 500],
  ['2026-12-01', 500],
  ['-1', 500],
])('Retry-After %j waits %d ms', async (asked, ms) => {
  const { client, waits } = tried(status(429, { 'retry-after': asked }), { maxRetries: 1 });
  await client.plan.get();
  expect(waits).toEqual([ms]);
});

test('a Retry-After date is compared with the date of the response, not with the local clock', async () => {
  const headers = { 'retry-after': 'Fri, 01 Jan 2027 00:00:03 GMT', date: 'Fri, 01 Jan 2027 00:00:00 GMT' };
  const { client, waits } = tried(status(503, headers), { maxRetries: 1 });
  await client.plan.get();
  expect(waits).toEqual([3000]);
});

test.each([
  [String(day), day * 1000],
  ['Fri, 02 Jan 2026 00:00:00 GMT', day * 1000],
  ['9'.repeat(400), Infinity],
])('does not retry after a Retry-After of %s', async (asked, retryAfterMs) => {
  const { client, waits } = tried(status(429, { 'retry-after': asked }));
  expect((await client.plan.get()).meta).toMatchObject({ attempts: 1, retryAfterMs, durationMs: 0 });
  expect(waits).toEqual([]);
});

test('waits for a Retry-After up to `maxRetryAfterMs`', async () => {
  const { client, waits } = tried(status(429, { 'retry-after': '31' }), { maxRetryAfterMs: 31_000, maxRetries: 1 });
  await client.plan.get();
  expect(waits).toEqual([31_000]);
});

test('`totalTimeoutMs` ends the attempts before a wait that would exceed it', async () => {
  const { client, sent, waits } = tried(status(500), { totalTimeoutMs: 1500, maxRetries: 9 });
  const result = await client.plan.get();
  expect(result.meta).toMatchObject({ attempts: 2, status: 500 });
  expect([waits, sent()]).toEqual([[500], 2]);
});

test('`totalTimeoutMs` ends a running attempt, and the message names that option', async () => {
  const { client, waits } = tried(() => new Promise<never>(() => {}), { totalTimeoutMs: 300 });
  const result = await client.plan.get();
  expect(result).toMatchObject({ kind: 'timeout', timeoutMs: 300, meta: { durationMs: 300 } });
  expect(messageOf(result)).toContain('in 300 ms. Raise `totalTimeoutMs`.');
  expect(waits).toEqual([300]);
});

test('a write that has waited longer than `totalTimeoutMs` is not sent again', async () => {
  const { clock, ...time } = patientClock();
  const slow = { ...clock, after: (ms: number, run: () => void) => clock.after(ms, () => (time.pass(1000), run())) };
  const { client, sent } = tried(failing('ECONNREFUSED'), { clock: slow, totalTimeoutMs: 1200 });
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'not-sent', meta: { attempts: 1 } });
  expect(sent()).toBe(1);
});

test('does not retry after a timeout', async () => {
  const { client, sent } = tried(() => new Promise<never>(() => {}), { timeoutMs: 200 });
  expect(await client.plan.get()).toMatchObject({ kind: 'timeout', timeoutMs: 200, meta: { attempts: 1 } });
  expect(sent()).toBe(1);
});

test('an abort during a wait ends a write that was not sent, with the outcome not-sent', async () => {
  const controller = new AbortController();
  const { client, sent } = tried(failing('ECONNREFUSED'), { onRetry: () => controller.abort() });
  const result = await client.topups.create({ account_id, amount: 1 }, { signal: controller.signal });
  expect(result).toMatchObject({ kind: 'aborted', outcome: 'not-sent', meta: { attempts: 1 } });
  expect(sent()).toBe(1);
});

test('the credential function is called once per call, not per attempt', async () => {
  let asked = 0;
  const { client } = tried(status(500), { credential: () => `c${++asked}` });
  await client.plan.get();
  expect(asked).toBe(1);
});

test('each attempt sends the whole body', async () => {
  const bodies: string[] = [];
  const client = createClient(acme, {
    credential: 'c',
    clock: patientClock().clock,
    fetch: async (request) => {
      bodies.push(await request.text());
      return failing('ECONNREFUSED')();
    },
  });
  await client.topups.create({ account_id, amount: 5 });
  expect(bodies).toEqual(['{"amount":5}', '{"amount":5}', '{"amount":5}']);
});

test.each([
  ['forward', [0, 1e12]],
  ['back', [1e12, 0]],
])('with a clock that jumps %s, a call ends, and its duration is not negative', async (_, [first = 0, then = 0]) => {
  let reads = 0;
  const { clock } = patientClock();
  const jumping = { ...clock, now: () => (reads++ ? then : first), date: () => (reads++ ? then : first) };
  const { client } = tried(status(503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }), {
    clock: jumping,
    totalTimeoutMs: 60_000,
  });
  const { meta } = await client.plan.get();
  expect(meta.durationMs).toBeGreaterThanOrEqual(0);
  expect(meta.attempts).toBeLessThanOrEqual(3);
});

test.each([
  ['maxRetries', -1],
  ['maxRetries', NaN],
  ['maxRetryAfterMs', -1],
  ['totalTimeoutMs', 0],
  ['totalTimeoutMs', 2 ** 31],
])('refuses `%s` of %d', async (name, value) => {
  const { client } = tried(status(200));
  const sentence = new RegExp(`acme: .+ cannot use this \`${name}\`. Pass [01] to 2147483647\\.`);
  expect(() => createClient(acme, { credential: 'c', [name]: value })).toThrow(sentence);
  if (name !== 'maxRetryAfterMs') await expect(client.plan.get({}, { [name]: value })).rejects.toThrow(sentence);
});
