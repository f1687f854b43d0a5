import { afterAll, expect, test } from 'vitest';
import { json } from './faults.ts';
import { quickClock, REFUSED, run, TIMEOUT_MS } from './lab.ts';
import { script, startFaultServer } from './server.ts';
import { crossed, list, reads, topUp, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

const DAY = 86_400_000;
const date = 'Sat, 21 Nov 2026 12:00:00 GMT';
const later = (ms: number) => new Date(Date.parse(date) + ms).toUTCString();
const busy = (status: number, asked: string) => json(status, { message: 'busy' }, { 'retry-after': asked, date });
const asks = [
  { fault: 'a 429 with seconds', act: busy(429, '3'), ms: 3000 },
  { fault: 'a 429 with a date', act: busy(429, later(9000)), ms: 9000 },
  { fault: 'a 503 with seconds', act: busy(503, '30'), ms: 30_000 },
  { fault: 'a 429 with a date in the past', act: busy(429, later(-5000)), ms: 0 },
];

test.each(crossed(reads, asks))(
  '$name: $fault in Retry-After is retried after that time',
  async ({ subject, act, ms }) => {
    server.play(script(act, json(subject.ok.status, subject.ok.body)));
    const { result, waits, events } = await run(subject, { baseUrl: server.baseUrl });
    expect(result).toMatchObject({ kind: 'ok', meta: { attempts: 2 } });
    expect(waits).toEqual([Math.max(250, ms)]);
    expect(events[1]).toEqual(['onRetry', expect.objectContaining({ delayMs: Math.max(250, ms), attempt: 1 })]);
    expect(server.seen).toHaveLength(2);
  },
);

test.each(crossed(writes, asks))('$name: $fault in Retry-After is returned at once, with retryAfterMs', async (row) => {
  server.play(() => row.act);
  const { result, waits } = await run(row.subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ ok: false, meta: { attempts: 1, retryAfterMs: row.ms } });
  expect(waits).toEqual([]);
  expect(server.seen).toHaveLength(1);
});

const tooLong = [
  { fault: 'a day in seconds', act: busy(429, '86400'), ms: DAY },
  { fault: 'a date one day later', act: busy(429, later(DAY)), ms: DAY },
  { fault: 'one second more than the cap', act: busy(503, '31'), ms: 31_000 },
];

test.each(crossed([...reads, ...writes], tooLong))('$name: a Retry-After of $fault is not awaited', async (row) => {
  server.play(() => row.act);
  const { result, waits } = await run(row.subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ ok: false, meta: { attempts: 1, retryAfterMs: row.ms } });
  expect(waits).toEqual([]);
  expect(server.seen).toHaveLength(1);
});

test('maxRetryAfterMs sets the cap', async () => {
  server.play(() => busy(429, '3'));
  const { result } = await run(list, { baseUrl: server.baseUrl, maxRetryAfterMs: 2999 });
  expect(result.meta).toMatchObject({ attempts: 1, retryAfterMs: 3000 });
});

test.each(['soon', 'in 2099', ' ', 'NaN', '+', '12:00'])('an invalid Retry-After of "%s" is ignored', async (asked) => {
  server.play(script(busy(429, asked), json(200, list.ok.body)));
  const { result, waits } = await run(list, { baseUrl: server.baseUrl });
  expect(result.kind).toBe('ok');
  expect(waits).toEqual([250]);
  server.play(() => busy(429, asked));
  const write = await run(topUp, { baseUrl: server.baseUrl });
  expect(write.result.meta).not.toHaveProperty('retryAfterMs');
});

test.each([
  ['a read', list, { act: busy(503, '30') }, undefined],
  ['a write', topUp, { baseUrl: REFUSED }, 'not-sent'],
] as const)('%s that is aborted between attempts ends within 50 ms', async (_, subject, given, outcome) => {
  if ('act' in given) server.play(() => given.act);
  const controller = new AbortController();
  let abortedAt = 0;
  // A clock that aborts the call while it waits between attempts.
  const pending = new Set<object>();
  const clock = {
    ...quickClock(),
    after: (ms: number, end: () => void) => {
      const timer = setTimeout(end, ms);
      pending.add(timer);
      if (ms !== TIMEOUT_MS) setTimeout(() => ((abortedAt = performance.now()), controller.abort()), 10);
      return () => (clearTimeout(timer), void pending.delete(timer));
    },
  };
  const baseUrl = 'baseUrl' in given ? given.baseUrl : server.baseUrl;
  const { result } = await run(subject, { baseUrl, clock }, { signal: controller.signal });
  expect(performance.now() - abortedAt).toBeLessThan(50);
  expect(result).toMatchObject({ kind: 'aborted', meta: { attempts: 1 } });
  expect('outcome' in result ? result.outcome : undefined).toBe(outcome);
  expect(pending.size).toBe(0);
});

test('a call returns the last response if the next wait would exceed totalTimeoutMs', async () => {
  server.play(() => busy(503, '15'));
  const clock = quickClock((ms) => ms <= TIMEOUT_MS);
  const options = { baseUrl: server.baseUrl, clock, totalTimeoutMs: 44_000, maxRetries: 9 };
  const { result, waits } = await run(list, options);
  expect(result).toMatchObject({ kind: 'unexpected', meta: { status: 503, attempts: 3 } });
  expect(waits).toEqual([15_000, 15_000]);
});
