import { afterAll, expect, test } from 'vitest';
import { drop, dropAfterHeaders, html, json, reset, resetAmidBody, text } from './faults.ts';
import { quickClock, REFUSED, run, UNKNOWN_HOST } from './lab.ts';
import { withoutNames } from './names.ts';
import { script, startFaultServer, type Fault } from './server.ts';
import { crossed, documents, list, reads } from './subjects.ts';
import { acme } from '../runtime/acme.ts';
import { createClient } from '../../src/index.ts';

const server = await startFaultServer();
afterAll(server.close);

const statuses = [408, 429, 500, 502, 503, 504].map((status) => ({
  fault: String(status),
  act: json(status, { message: 'out of order' }),
  status,
}));
const connections: readonly { fault: string; act: Fault; status?: number }[] = [
  { fault: 'a dropped connection', act: drop },
  { fault: 'a reset connection', act: reset },
  { fault: 'a connection dropped after the headers', act: dropAfterHeaders, status: 200 },
  { fault: 'a connection reset during the body', act: resetAmidBody, status: 200 },
];

test.each(crossed(reads, statuses))('$name: $fault is retried twice, then returned', async (row) => {
  const { subject, act, status } = row;
  server.play(() => act);
  const { result, waits } = await run(subject, { baseUrl: server.baseUrl });
  const kind = documents(subject, status) ? 'api' : 'unexpected';
  expect(result).toMatchObject({ kind, meta: { status, attempts: 3 } });
  expect(result).not.toHaveProperty('outcome');
  expect(server.seen).toHaveLength(3);
  expect(waits).toEqual([250, 500]);
});

test.each(crossed(reads, connections))('$name: $fault is retried twice, then a network error', async (row) => {
  server.play(() => row.act);
  const { result } = await run(row.subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ kind: 'network', meta: { attempts: 3 } });
  expect(result.meta.status).toBe(row.status);
  expect(result).not.toHaveProperty('outcome');
  expect(server.seen).toHaveLength(3);
});

test.each(crossed(reads, [...statuses, ...connections]))(
  '$name: the retry succeeds if only the first attempt meets $fault',
  async (row) => {
    const { subject, act } = row;
    server.play(script(act, json(subject.ok.status, subject.ok.body)));
    const { result, events } = await run(subject, { baseUrl: server.baseUrl });
    expect(result).toMatchObject({ kind: 'ok', meta: { attempts: 2 } });
    expect(server.seen).toHaveLength(2);
    expect(events.filter(([hook]) => hook === 'onRetry')).toHaveLength(1);
  },
);

const final = [
  ...[400, 401, 402, 403, 404, 409, 422, 501, 505].map((status) => ({ fault: String(status), act: json(status, {}) })),
  { fault: 'broken JSON', act: text(200, '{"success":') },
  { fault: 'an HTML page', act: html(200) },
];

test.each(crossed(reads, final))('$name: $fault is not retried', async ({ subject, act }) => {
  server.play(() => act);
  const { result, waits } = await run(subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ ok: false, meta: { attempts: 1 } });
  expect(server.seen).toHaveLength(1);
  expect(waits).toEqual([]);
});

test.each(reads)('$name: an unreachable server is retried, and the result has no outcome', async (subject) => {
  const refused = await run(subject, { baseUrl: REFUSED });
  expect(refused.result).toMatchObject({ kind: 'network', code: 'ECONNREFUSED', meta: { attempts: 3 } });
  expect(refused.result).not.toHaveProperty('outcome');
  const unknown = await withoutNames(() => run(subject, { baseUrl: UNKNOWN_HOST }));
  expect(unknown.result).toMatchObject({ kind: 'network', code: 'ENOTFOUND', meta: { attempts: 3 } });
});

test.each([
  [0, []],
  [1, [250]],
  [7, [250, 500, 1000, 2000, 4000, 4000, 4000]],
])('with %d retries, the shortest waits are %j ms', async (maxRetries, waits) => {
  server.play(() => json(503, {}));
  const ran = await run(list, { baseUrl: server.baseUrl }, { maxRetries });
  expect(ran.waits).toEqual(waits);
  expect(server.seen).toHaveLength(maxRetries + 1);
});

test('the longest waits are twice as long as the shortest', async () => {
  server.play(() => json(503, {}));
  const { waits } = await run(list, { baseUrl: server.baseUrl, random: () => 1, maxRetries: 6 });
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
});

test('all attempts of a call send the same client request id', async () => {
  server.play(() => json(503, {}));
  const options = { clientRequestIdHeader: 'x-client-request-id', random: Math.random };
  const { result } = await run(list, { baseUrl: server.baseUrl, ...options });
  const { clientRequestId } = result.meta;
  expect(clientRequestId).toMatch(/^\S{16,}$/);
  expect(server.seen.map(({ headers }) => headers['x-client-request-id'])).toEqual(Array(3).fill(clientRequestId));
});

test('the credential callback runs once per call, and every attempt sends its credential', async () => {
  server.play(() => json(503, {}));
  let asked = 0;
  const credential = () => `token-${++asked}`;
  const client = createClient(acme, { credential, baseUrl: server.baseUrl, clock: quickClock((ms) => ms > 8000) });
  await client.invoices.list({ account_id: 'a1' });
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Token token-1'));
});
