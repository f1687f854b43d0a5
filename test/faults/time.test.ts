import { afterAll, expect, test } from 'vitest';
import { systemClock } from '../../src/settings/clock.ts';
import { drop, json, stall, stallInBody, trickle } from './faults.ts';
import { quickClock, run, TIMEOUT_MS, type QuickClock } from './lab.ts';
import { script, startFaultServer } from './server.ts';
import { list, reads, topUp, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

const clock: QuickClock = { ...systemClock, waits: [] };
const slow = [
  ['a response that never starts', stall],
  ['a body that stalls', stallInBody],
  ['a body of one byte per 20 ms', trickle({ success: true, result: {}, filler: 'x'.repeat(100) })],
] as const;

/** A clock whose deadlines all fire on command. */
function heldClock(): QuickClock & { readonly strike: () => void } {
  const armed = new Map<object, () => void>();
  const after = (_: number, end: () => void) => {
    const key = {};
    armed.set(key, end);
    return () => void armed.delete(key);
  };
  return { ...systemClock, waits: [], after, strike: () => armed.forEach((end) => end()) };
}

test.each(slow)('%s times out and is not retried', async (_, act) => {
  server.play(() => act);
  const subjects = [...reads, ...writes];
  const held = heldClock();
  const ended = subjects.map((subject) => run(subject, { baseUrl: server.baseUrl, clock: held, timeoutMs: 90 }));
  // Time is up only once each request has reached the server.
  await expect.poll(() => server.seen.length, { timeout: 5000, interval: 5 }).toBe(subjects.length);
  await new Promise((resolve) => setTimeout(resolve, 30));
  held.strike();
  for (const [index, { result }] of (await Promise.all(ended)).entries()) {
    expect(result).toMatchObject({ kind: 'timeout', timeoutMs: 90, meta: { attempts: 1 } });
    expect('outcome' in result ? result.outcome : undefined).toBe(subjects[index]?.safe ? undefined : 'unknown');
  }
  expect(server.seen).toHaveLength(subjects.length);
  // The client closes the connections of calls that have timed out.
  await expect.poll(() => server.seen.filter(({ over }) => !over)).toEqual([]);
});

test.each(slow)('%s ends at timeoutMs, and not before', async (_, act) => {
  server.play(() => act);
  for (const subject of [list, topUp]) {
    // Node.js counts a timer from the start of the turn, so only another timer shows whether this one fired too early.
    let up = false;
    setTimeout(() => (up = true), 80);
    const { result } = await run(subject, { baseUrl: server.baseUrl, clock }, { timeoutMs: 80 });
    expect(result).toMatchObject({ kind: 'timeout', timeoutMs: 80, meta: { attempts: 1 } });
    expect(up).toBe(true);
    expect(result.meta.durationMs).toBeLessThan(500);
  }
});

test('a slow body that arrives in time is read completely', async () => {
  server.play(() => trickle(list.ok.body, 1));
  const { result } = await run(list, { baseUrl: server.baseUrl, clock });
  expect(result).toMatchObject({ kind: 'ok', data: [{ id: 'i1' }] });
});

test('timeoutMs limits each attempt, totalTimeoutMs all attempts together', async () => {
  server.play(script(drop, stall));
  const quick = quickClock((ms) => ms <= 100);
  const asked: number[] = [];
  const after: QuickClock['after'] = (ms, end) => (asked.push(ms), quick.after(ms, end));
  const options = { baseUrl: server.baseUrl, clock: { ...quick, after }, timeoutMs: 60 };
  const alone = await run(list, options);
  expect(alone.result).toMatchObject({ kind: 'timeout', timeoutMs: 60, meta: { attempts: 2 } });
  expect(asked).toEqual([60, 250, 60]);
  server.play(() => stall);
  const together = await run(list, { ...options, totalTimeoutMs: 40 });
  expect(together.result).toMatchObject({ kind: 'timeout', timeoutMs: 40, meta: { attempts: 1 } });
  expect(asked[3]).toBeLessThanOrEqual(40);
});

test.each([...slow])('%s ends within 50 ms of an abort', async (_, act) => {
  server.play(() => act);
  for (const [subject, outcome] of [
    [list, undefined],
    [topUp, 'unknown'],
  ] as const) {
    const controller = new AbortController();
    let abortedAt = 0;
    setTimeout(() => ((abortedAt = performance.now()), controller.abort()), 40);
    const { result } = await run(subject, { baseUrl: server.baseUrl, clock }, { signal: controller.signal });
    expect(performance.now() - abortedAt).toBeLessThan(50);
    expect(result).toMatchObject({ kind: 'aborted', meta: { attempts: 1 } });
    expect('outcome' in result ? result.outcome : undefined).toBe(outcome);
  }
});

const DAY = 86_400_000;

/** A clock whose monotonic time, or whose date, jumps by a fixed amount with each wait. */
function jumping(side: 'now' | 'date', by: number): QuickClock {
  const quick = quickClock((ms) => ms <= 0 || ms === TIMEOUT_MS);
  let jumped = 0;
  return {
    ...quick,
    [side]: () => quick[side]() + jumped,
    after: (ms, end) => {
      if (ms !== TIMEOUT_MS) jumped += by;
      return quick.after(ms, end);
    },
  };
}

const jumps = (['now', 'date'] as const).flatMap((side) => [-DAY, DAY].map((by) => [side, by] as const));

test.each(jumps)(
  'waits and durations stay correct if `%s` of the clock jumps by %d ms between attempts',
  async (side, by) => {
    server.play(() => json(503, {}));
    const { result, waits, events } = await run(list, { baseUrl: server.baseUrl, clock: jumping(side, by) });
    expect(result).toMatchObject({ kind: 'unexpected', meta: { attempts: 3 } });
    expect(waits).toEqual([250, 500]);
    expect(result.meta.durationMs).toBeGreaterThanOrEqual(0);
    expect(events.at(-1)).toEqual(['onEnd', expect.objectContaining({ durationMs: result.meta.durationMs })]);
  },
);

test.each(jumps)('a call with totalTimeoutMs ends if `%s` jumps by %d ms', async (side, by) => {
  server.play(() => json(503, {}));
  const options = { baseUrl: server.baseUrl, clock: jumping(side, by), totalTimeoutMs: 60_000, maxRetries: 4 };
  const { result, waits } = await run(list, options);
  expect(result.ok).toBe(false);
  expect(result.meta.durationMs).toBeGreaterThanOrEqual(0);
  expect(Math.max(...waits)).toBeLessThanOrEqual(8000);
});

test.each([
  [-DAY, 1],
  [DAY, 2],
])('a date that is %d ms off does not make a Retry-After longer than the cap', async (off, attempts) => {
  const date = Date.now();
  server.play(
    script(
      (response, request) => {
        response.sendDate = false;
        json(429, {}, { 'retry-after': new Date(date).toUTCString() })(response, request);
      },
      json(200, list.ok.body),
    ),
  );
  const { result, waits } = await run(list, {
    baseUrl: server.baseUrl,
    clock: { ...quickClock(), date: () => date + off },
  });
  expect(result.meta.attempts).toBe(attempts);
  expect(waits).toEqual(attempts === 1 ? [] : [250]);
});
