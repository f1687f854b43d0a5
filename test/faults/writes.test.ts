import { afterAll, expect, test } from 'vitest';
import { drop, dropAfterHeaders, html, json, large, reset, resetAmidBody, text, truncatedGzip } from './faults.ts';
import { REFUSED, run, UNKNOWN_HOST } from './lab.ts';
import { withoutNames } from './names.ts';
import { script, startFaultServer } from './server.ts';
import { crossed, documents, topUp, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

const statuses = [408, 429, 500, 502, 503, 504].map((status) => ({
  fault: String(status),
  act: json(status, { message: 'out of order' }),
  status,
}));
const failures = [
  ...statuses,
  { fault: 'a 500 with an HTML page', act: html(500), status: undefined },
  { fault: 'a 502 with a page of one mebibyte', act: large(502), status: undefined },
  { fault: 'a dropped connection', act: drop, status: undefined },
  { fault: 'a reset connection', act: reset, status: undefined },
  { fault: 'a connection dropped after the headers', act: dropAfterHeaders, status: undefined },
  { fault: 'a connection reset during the body', act: resetAmidBody, status: undefined },
  { fault: 'half of a compressed body', act: truncatedGzip({ success: true, result: {} }), status: undefined },
  { fault: 'broken JSON', act: text(200, '{"success":true,'), status: undefined },
];

test.each(crossed(writes, failures))('$name: $fault is not retried', async ({ subject, act, status }) => {
  server.play(script(act, json(subject.ok.status, subject.ok.body)));
  const { result, waits } = await run(subject, { baseUrl: server.baseUrl });
  const documented = status !== undefined && status < 500 && documents(subject, status);
  expect(result).toMatchObject({ ok: false, outcome: documented ? 'rejected' : 'unknown', meta: { attempts: 1 } });
  expect(server.seen).toHaveLength(1);
  expect(waits).toEqual([]);
});

test.each(writes)('$name: a refused connection is retried twice, then returned as not-sent', async (subject) => {
  const { result, waits, events } = await run(subject, { baseUrl: REFUSED });
  expect(result).toMatchObject({ kind: 'network', code: 'ECONNREFUSED', outcome: 'not-sent', meta: { attempts: 3 } });
  expect(waits).toEqual([250, 500]);
  expect(events.map(([hook]) => hook)).toEqual(['onAttempt', 'onRetry', 'onAttempt', 'onRetry', 'onAttempt', 'onEnd']);
});

test.each(writes)('$name: an unknown host is retried twice, then returned as not-sent', async (subject) => {
  const { result, waits } = await withoutNames(() => run(subject, { baseUrl: UNKNOWN_HOST }));
  expect(result).toMatchObject({ kind: 'network', code: 'ENOTFOUND', outcome: 'not-sent', meta: { attempts: 3 } });
  expect(waits).toHaveLength(2);
});

/** Sends the first requests to a port where nothing listens, and the others to the server. */
const refusedFirst = (times: number) => {
  let left = times;
  return (request: Request) =>
    left-- > 0 ? fetch(new Request(request.url.replace(server.baseUrl, REFUSED), request)) : fetch(request);
};

test.each(writes)('$name: the request arrives once after two refused connections', async (subject) => {
  server.play(() => json(subject.ok.status, subject.ok.body));
  const { result } = await run(subject, { baseUrl: server.baseUrl, fetch: refusedFirst(2) });
  expect(result).toMatchObject({ kind: 'ok', meta: { attempts: 3 } });
  expect(server.seen).toHaveLength(1);
});

test.each(writes)('$name: the outcome is unknown after a refused and then a dropped connection', async (subject) => {
  server.play(() => drop);
  const { result } = await run(subject, { baseUrl: server.baseUrl, fetch: refusedFirst(1) });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown', meta: { attempts: 2 } });
  expect(server.seen).toHaveLength(1);
});

test('a retried write arrives with its method, URL and body', async () => {
  server.play(() => json(200, topUp.ok.body));
  await run(topUp, { baseUrl: server.baseUrl, fetch: refusedFirst(2) });
  expect(server.seen).toMatchObject([{ method: 'POST', url: '/v1/accounts/a1/topups', body: '{"amount":5000}' }]);
});

test.each(writes)('$name: a call with maxRetries 0 makes one attempt', async (subject) => {
  const { result } = await run(subject, { baseUrl: REFUSED, maxRetries: 0 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'not-sent', meta: { attempts: 1 } });
});
