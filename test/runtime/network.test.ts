import type { RequestListener } from 'node:http';
import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { closedOrigin, serve as serveOrigin } from '../loopback.ts';
import { acme, acmeWith } from './acme.ts';
import { createHttp } from '../../src/http.ts';
import { createClient, messageOf, type Clock } from '../../src/index.ts';
import { systemClock } from '../../src/settings/clock.ts';

const account_id = 'a1';

/** The base URL of a loopback server. */
const serve = async (listener: RequestListener): Promise<string> => `${await serveOrigin(listener)}/v1`;

const clientOf = (baseUrl: string, timeoutMs = 5000) =>
  createClient(acme, { credential: 'canary-credential', baseUrl, timeoutMs, maxRetries: 0 });

test('a call sends its request over a real connection', async () => {
  const baseUrl = await serve((request, response) => {
    response.setHeader('x-seen', `${request.method} ${request.url} ${request.headers.authorization}`);
    request.pipe(response.setHeader('x-length', request.headers['content-length'] ?? 'chunked'));
  });
  const client = createClient({ ...acme, envelope: {} }, { credential: 'c', baseUrl });
  const result = await client.topups.create({ account_id, amount: 5 });
  expect(result).toMatchObject({ kind: 'ok', data: { amount: 5 } });
  expect(result.meta.response?.headers.get('x-seen')).toBe('POST /v1/accounts/a1/topups Token c');
  expect(result.meta.response?.headers.get('x-length')).toBe('12');
});

test('a refused connection is a network failure with the outcome not-sent', async () => {
  const baseUrl = `${await closedOrigin()}/v1`;
  const { port } = new URL(baseUrl);
  const result = await clientOf(baseUrl).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', ok: false, code: 'ECONNREFUSED', outcome: 'not-sent' });
  expect(messageOf(result)).toBe(
    `acme: POST /accounts/{account_id}/topups got no response from http://127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}. ` +
      'Check `baseUrl`, and that a server (or the mock) runs there. It was not sent, and has had no effect.',
  );
  expect(result.meta).toEqual({
    operation: 'topups.create',
    clientRequestId: expect.any(String),
    attempts: 1,
    durationMs: expect.any(Number),
  });
});

test('a connection that is closed before a response is a network failure with unknown outcome', async () => {
  const client = clientOf(await serve((request) => request.socket.destroy()));
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(messageOf(result)).toMatch(/Check the network\. It may have taken effect: check before sending it again\.$/);
  expect(await client.invoices.list({ account_id })).not.toHaveProperty('outcome');
});

test('a connection that is closed in the middle of the body is a network failure with unknown outcome', async () => {
  const client = clientOf(
    await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"result":');
      setTimeout(() => request.socket.destroy(), 20);
    }),
  );
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({ kind: 'network', outcome: 'unknown' });
});

test('a body that stalls ends in a timeout', async () => {
  let closed = false;
  const client = clientOf(
    await serve((request, response) => {
      request.socket.on('close', () => (closed = true));
      response.writeHead(200);
      response.write('{"result":');
    }),
  );
  let up = false;
  setTimeout(() => (up = true), 100);
  const result = await client.topups.create({ account_id, amount: 1 }, { timeoutMs: 100 });
  expect(result).toMatchObject({ kind: 'timeout', timeoutMs: 100, outcome: 'unknown' });
  expect(messageOf(result)).toBe(
    'acme: POST /accounts/{account_id}/topups got no complete response within 100 ms. Raise `timeoutMs`. It may have taken effect: check before sending it again.',
  );
  expect(up).toBe(true);
  await expect.poll(() => closed).toBe(true);
});

test('a response that never starts ends in a timeout after the `timeoutMs` of the client', async () => {
  const client = clientOf(await serve(() => {}), 50);
  expect(await client.invoices.list({ account_id })).toMatchObject({ kind: 'timeout', timeoutMs: 50 });
});

test('a fetch that ignores its signal ends in a timeout', async () => {
  const client = acmeWith(() => new Promise<never>(() => {}));
  expect(await client.invoices.list({ account_id }, { timeoutMs: 30 })).toMatchObject({ kind: 'timeout' });
});

test('a credential function that hangs ends in a timeout, and nothing is sent when it resolves later', async () => {
  const sent: Request[] = [];
  let give: ((credential: string) => void) | undefined;
  const client = createClient(acme, {
    credential: () => new Promise<string>((resolve) => (give = resolve)),
    fetch: async (request) => (sent.push(request), new Response('1')),
  });
  const result = await client.topups.create({ account_id, amount: 1 }, { timeoutMs: 30 });
  expect(result).toMatchObject({ kind: 'timeout', outcome: 'not-sent' });
  give?.('late');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toEqual([]);
});

test('an abort during a write leaves its outcome unknown', async () => {
  const controller = new AbortController();
  const client = clientOf(await serve(() => setTimeout(() => controller.abort(), 20)));
  const result = await client.topups.create({ account_id, amount: 1 }, { signal: controller.signal });
  expect(result).toMatchObject({ kind: 'aborted', ok: false, outcome: 'unknown' });
  expect(messageOf(result)).toContain('topups was aborted by its `signal`. ');
});

test('an abort during the body ends the call', async () => {
  const controller = new AbortController();
  const client = clientOf(
    await serve((_, response) => {
      response.writeHead(200);
      response.write('{');
      setTimeout(() => controller.abort(new Error('own reason')), 20);
    }),
  );
  expect(await client.invoices.list({ account_id }, { signal: controller.signal })).toMatchObject({ kind: 'aborted' });
});

test('a call whose signal is already aborted sends nothing', async () => {
  let sent = false;
  const client = acmeWith(() => ((sent = true), new Response('1')));
  const result = await client.topups.create({ account_id, amount: 1 }, { signal: AbortSignal.abort() });
  expect(result).toMatchObject({ kind: 'aborted', outcome: 'not-sent' });
  expect(messageOf(result)).toMatch(/was aborted by its `signal`\. It was not sent, and has had no effect\.$/);
  expect(sent).toBe(false);
});

test('a finished call leaves no listener on its signal, and no timer', async () => {
  const { signal } = new AbortController();
  const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
  const before = timers();
  await acmeWith(() => new Response('1')).plan.get({}, { signal });
  await acmeWith(() => Promise.reject(new Error('x'))).plan.get({}, { signal });
  await createClient(acme, { credential: '' })
    .plan.get({}, { signal })
    .catch(() => {});
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(timers()).toBe(before);
});

test('30 calls share one signal without a warning, and an abort ends all of them', async () => {
  const controller = new AbortController();
  const warnings: Error[] = [];
  const warned = (warning: Error) => void warnings.push(warning);
  process.on('warning', warned);
  const { plan } = acmeWith(() => new Promise<never>(() => {}));
  const calls = Array.from({ length: 30 }, () => plan.get({}, { signal: controller.signal }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
  await acmeWith(() => new Response('1')).plan.get({}, { signal: controller.signal });
  controller.abort();
  expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(calls.map(() => 'aborted'));
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  process.off('warning', warned);
  expect(warnings).toEqual([]);
});

test.each([null, false])('treats %j as no signal', async (signal) => {
  const result = await acmeWith(() => new Response('1')).plan.get({}, { signal: signal as never });
  expect(result).toMatchObject({ kind: 'ok' });
});

test('a call whose timeout ends at once sends nothing, and leaves no listener', async () => {
  const { signal } = new AbortController();
  let sent = 0;
  const after = (_: number, run: () => void) => {
    try {
      run();
    } catch {
      // A clock may catch what its callback throws.
    }
    return () => {};
  };
  const fetch = async () => (sent++, new Response('1'));
  const client = createClient(acme, { credential: 'c', clock: { ...systemClock, after }, fetch });
  const result = await client.topups.create({ account_id, amount: 1 }, { signal });
  expect(result).toMatchObject({ kind: 'timeout', outcome: 'not-sent' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sent).toBe(0);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a signal ends a call that starts while another call with that signal sets its timer', async () => {
  const controller = new AbortController();
  const options = { signal: controller.signal, timeoutMs: 100 };
  const started: Promise<unknown>[] = [];
  let within = false;
  const after: Clock['after'] = (ms, run) => {
    if (!within) {
      within = true;
      started.push(client.plan.get({}, options));
    }
    return systemClock.after(ms, run);
  };
  const fetch = () => new Promise<never>(() => {});
  const client = createClient(acme, { credential: 'c', clock: { ...systemClock, after }, fetch });
  started.push(client.plan.get({}, options));
  controller.abort();
  expect(await Promise.all(started)).toMatchObject([{ kind: 'aborted' }, { kind: 'aborted' }]);
});

test('a redirect is not followed, so no other server sees the credential', async () => {
  const seen: unknown[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers);
    response.end();
  });
  const baseUrl = await serve((_, response) => response.writeHead(307, { location: other }).end());
  const client = clientOf(baseUrl);
  const http = createHttp(acme, { credential: 'c', baseUrl });
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({
    kind: 'unexpected',
    reason: 'redirect',
    outcome: 'unknown',
  });
  expect(await http.GET('/accounts/{account_id}/invoices', { params: { path: { account_id } } })).toMatchObject({
    response: { status: 307 },
  });
  expect(seen).toEqual([]);
});
