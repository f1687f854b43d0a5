import { patientClock } from './clock.ts';
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/index.ts';
import { examples, mocked } from './mock-acme.ts';

const account_id = 'a1';
const create = { account_id, amount: 5 };

/** Each fault of a write, and the result that it leads to. */
const faults: [string, (mock: ReturnType<typeof mocked>['mock']) => unknown, object][] = [
  [
    'drop',
    (mock) => mock.on('topups.create').fault('drop'),
    { kind: 'network', code: 'ECONNRESET', outcome: 'unknown' },
  ],
  [
    'refused',
    (mock) => mock.on('topups.create').fault('refused'),
    { kind: 'network', code: 'ECONNREFUSED', outcome: 'not-sent' },
  ],
  ['stall', (mock) => mock.on('topups.create').fault('stall'), { kind: 'timeout', outcome: 'unknown' }],
  [
    'drop-body',
    (mock) => mock.on('topups.create').fault('drop-body'),
    { kind: 'network', code: 'ECONNRESET', outcome: 'unknown' },
  ],
  ['stall-body', (mock) => mock.on('topups.create').fault('stall-body'), { kind: 'timeout', outcome: 'unknown' }],
  [
    'malformed',
    (mock) => mock.on('topups.create').fault('malformed'),
    { kind: 'unexpected', reason: 'body', body: expect.stringContaining('<!doctype') },
  ],
  [
    'truncated',
    (mock) => mock.on('topups.create').fault('truncated'),
    { kind: 'unexpected', reason: 'body', body: expect.stringMatching(/^\{"success":true,"re/) },
  ],
  ['empty', (mock) => mock.on('topups.create').fault('empty'), { kind: 'unexpected', reason: 'body', body: '' }],
  [
    'malformed 402',
    (mock) => mock.on('topups.create').fault('malformed', { status: 402 }),
    { kind: 'unexpected', reason: 'body', meta: { status: 402 } },
  ],
  [
    'truncated 402',
    (mock) => mock.on('topups.create').fault('truncated', { status: 402 }),
    { kind: 'unexpected', reason: 'body', meta: { status: 402 } },
  ],
  [
    'empty 402',
    (mock) => mock.on('topups.create').fault('empty', { status: 402 }),
    { kind: 'unexpected', reason: 'body', body: '', meta: { status: 402 } },
  ],
  [
    'status',
    (mock) => mock.on('topups.create').fault('status', { status: 502, body: 'bad gateway' }),
    { kind: 'unexpected', reason: 'status', body: 'bad gateway', meta: { status: 502 }, outcome: 'unknown' },
  ],
  [
    'status of a redirect',
    (mock) => mock.on('topups.create').fault('status', { status: 302, headers: { location: 'https://evil.test' } }),
    { kind: 'unexpected', reason: 'redirect' },
  ],
  [
    'rejected',
    (mock) => mock.on('topups.create').fault('rejected'),
    { kind: 'rejected', status: 200, error: { success: false, message: 'No card' }, outcome: 'rejected' },
  ],
  [
    'rejected with a body',
    (mock) => mock.on('topups.create').fault('rejected', { body: { success: false, message: 'Mine' } as never }),
    { kind: 'rejected', error: { message: 'Mine' } },
  ],
  ['delay', (mock) => mock.on('topups.create').fault('delay', { delayMs: 1 }), { kind: 'ok', data: { id: 't1' } }],
  [
    'delay beyond the deadline',
    (mock) => mock.on('topups.create').fault('delay', { delayMs: 5000 }),
    { kind: 'timeout' },
  ],
];

test.each(faults)('the mock fault `%s` leads to its result', async (_, script, result) => {
  const { mock, client } = mocked();
  script(mock);
  expect(await client.topups.create(create, { timeoutMs: 30 })).toMatchObject(result);
});

test.each(['drop', 'refused', 'malformed', 'truncated', 'empty', 'drop-body'] as const)(
  'the mock fault `%s` ends after its `times`',
  async (fault) => {
    const { mock, client } = mocked();
    mock.on('topups.create').fault(fault, { times: 2 });
    expect([await client.topups.create(create), await client.topups.create(create)]).toMatchObject([
      { ok: false },
      { ok: false },
    ]);
    expect(unwrap(await client.topups.create(create))).toEqual({ id: 't1' });
  },
);

test.each(['stall', 'stall-body'] as const)('the mock fault `%s` ends when its caller aborts', async (fault) => {
  const { mock, client } = mocked();
  mock.on('topups.create').fault(fault);
  const controller = new AbortController();
  const result = client.topups.create(create, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  expect(await result).toMatchObject({ kind: 'aborted', outcome: 'unknown' });
});

const url = 'https://api.acme.test/v1/accounts/a1/invoices';
const headers = { authorization: 'Token t' };

test.each([
  [200, 'x'],
  [205, ''],
  [304, ''],
  [599, 'x'],
])('the mock sends the undocumented status %d with the body %j', async (status, body) => {
  const { mock } = mocked();
  mock.on('invoices.remove').fault('status', { status, body: 'x' });
  const answer = await mock.fetch(`${url}/7`, { method: 'DELETE', headers });
  expect([answer.status, await answer.text()]).toEqual([status, body]);
});

test('the mock sends an undocumented status without a body if none is given', async () => {
  const { mock } = mocked();
  mock.on('invoices.list').fault('status', { status: 502 });
  expect(await (await mock.fetch(url, { headers })).text()).toBe('');
});

test('the mock sends a malformed 204 without a body', async () => {
  const { mock } = mocked();
  mock.on('invoices.remove').fault('malformed');
  const answer = await mock.fetch(`${url}/7`, { method: 'DELETE', headers });
  expect([answer.status, await answer.text()]).toEqual([204, '']);
});

test.each(['drop-body', 'stall-body'] as const)(
  'the mock fault `%s` sends the first half of the body',
  async (fault) => {
    const { mock } = mocked();
    const whole = JSON.stringify(examples['invoices.list'].answers[200].documented);
    mock.on('invoices.list').fault(fault);
    const reader = (await mock.fetch(url, { headers })).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
  },
);

test('a delay that is over leaves no listener on the signal', async () => {
  const { mock } = mocked();
  mock.on('invoices.list').fault('delay', { delayMs: 1 });
  const request = new Request(url, { headers });
  await mock.fetch(request);
  expect(getEventListeners(request.signal, 'abort')).toEqual([]);
});

test('the fetch of a mock rejects like the global fetch', async () => {
  const { mock } = mocked();
  mock.on('invoices.list').fault('drop');
  const dropped = await mock.fetch(url, { headers }).catch((error: unknown) => error);
  expect(dropped).toBeInstanceOf(TypeError);
  expect(dropped).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  mock.verify();
});

test.each(['stall', 'stall-body'] as const)(
  'the mock fault `%s` rejects with the reason of an abort',
  async (fault) => {
    const { mock } = mocked();
    mock.on('invoices.list').fault(fault);
    const controller = new AbortController();
    const answer = mock.fetch(new URL(url), { headers, signal: controller.signal }).then((response) => response.text());
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 5);
    await expect(answer).rejects.toBe(reason);
  },
);

test('a delay of the mock ends with an abort, and uses the given clock', async () => {
  const waits: number[] = [];
  let cancelled = 0;
  const after = (ms: number) => {
    waits.push(ms);
    return () => void cancelled++;
  };
  const { mock } = mocked({ clock: { ...patientClock().clock, after } });
  mock.on('invoices.list').answer(200, undefined, { delayMs: 86_400_000 });
  const controller = new AbortController();
  const answer = mock.fetch(url, { headers, signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect([waits, cancelled]).toEqual([[86_400_000], 1]);
});

test('an abort during a response function is not recorded as a mistake', async () => {
  const { mock } = mocked();
  const controller = new AbortController();
  mock.on('invoices.list').respond(async () => {
    controller.abort();
    throw controller.signal.reason;
  });
  await expect(mock.fetch(url, { headers, signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  mock.verify();
});

test('a response without a delay does not use the clock', async () => {
  const after = () => expect.unreachable();
  const { mock } = mocked({ clock: { ...patientClock().clock, after } });
  expect((await mock.fetch(url, { headers })).status).toBe(200);
});

test('a request that is already aborted is not recorded by the mock', async () => {
  const { mock } = mocked();
  await expect(mock.fetch(url, { headers, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  expect(mock.requests).toEqual([]);
  mock.verify();
});

test('a stalled request still rejects on abort after garbage collection', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { mock } = mocked();
  mock.on('invoices.list').fault('stall');
  const controller = new AbortController();
  // No variable refers to the request, as if a client had made it.
  const answer = mock.fetch(new Request(url, { headers, signal: controller.signal })).catch((error: unknown) => error);
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collect();
  }
  controller.abort();
  expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 200, 'lost'))])).toMatchObject({
    name: 'AbortError',
  });
});
