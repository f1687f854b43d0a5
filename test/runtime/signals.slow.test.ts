import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient, type CallOptions } from '../../src/index.ts';
import { createHttp } from '../../src/http.ts';
import { createMock } from '../../src/mock.ts';
import { pages } from '../../src/pages.ts';
import { serve } from '../loopback.ts';
import { acme } from './acme.ts';
import { lists } from './lists.ts';
import { examples } from './mock-acme.ts';

// The caller's signal ends a call through every entry point, also after garbage collection.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const baseUrl = await serve(() => {}, afterAll);

const account_id = 'a';
const credential = 'canary-credential';

type Calls = (signal: AbortSignal) => Promise<unknown>;

/** How a call or a walk without a response ends, by entry point. */
const entries: Readonly<Record<string, Calls>> = {
  createClient: async (signal) => (await createClient(acme, { credential, baseUrl }).plan.get({}, { signal })).kind,
  createHttp: async (signal) =>
    createHttp(acme, { credential, baseUrl })
      .GET('/accounts/{account_id}/invoices', { params: { path: { account_id } }, signal })
      .catch(({ name }: Error) => name),
  'a walk': async (signal) => {
    const walk = createClient(lists, { credential, baseUrl, pages }).numbered.list.pages({ account_id }, { signal });
    return (await walk.next()).value?.kind;
  },
  'a mock': async (signal) => {
    const mock = createMock(acme, examples, { baseUrl });
    mock.on('plan.get').fault('stall');
    return (await createClient(acme, { credential, baseUrl, fetch: mock.fetch }).plan.get({}, { signal })).kind;
  },
  'createHttp on a mock': async (signal) => {
    const mock = createMock(acme, examples, { baseUrl });
    mock.on('invoices.list').fault('stall');
    return createHttp(acme, { credential, baseUrl, fetch: mock.fetch })
      .GET('/accounts/{account_id}/invoices', { params: { path: { account_id } }, signal })
      .catch(({ name }: Error) => name);
  },
};

describe('while calls through all entry points wait', () => {
  const waiting = new Map<string, { readonly controller: AbortController; readonly ended: Promise<unknown> }>();

  // Garbage is collected once for all: in a process with the whole suite it takes a third of a second.
  beforeAll(async () => {
    for (const [name, call] of Object.entries(entries)) {
      const controller = new AbortController();
      waiting.set(name, { controller, ended: call(controller.signal) });
    }
    for (let count = 0; count < 5; count++) {
      await wait(10);
      collect();
    }
  });

  test.each(Object.keys(entries))('a signal ends %s after garbage collection', async (name) => {
    const { controller, ended } = waiting.get(name) ?? {};
    controller?.abort();
    expect(await ended).toMatch(/^(aborted|AbortError)$/);
  });
});

/** A signal as polyfills make it: no `AbortSignal` of this realm, and an event without a target. */
function polyfilled() {
  const listeners = new Set<(event: unknown) => void>();
  const signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener: (_: string, listener: (event: unknown) => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => void listeners.delete(listener),
  };
  const abort = () => {
    signal.aborted = true;
    signal.reason = new DOMException('This operation was aborted', 'AbortError');
    for (const listener of listeners) listener({ type: 'abort', target: null });
  };
  return { signal: signal as unknown as AbortSignal, abort, listeners };
}

/** A signal of another realm. */
function foreign() {
  const realm = createContext({ EventTarget, Event, DOMException });
  const source = `class Signal extends EventTarget { aborted = false; reason; }
    const signal = new Signal();
    ({ signal, abort() { signal.aborted = true; signal.reason = new DOMException('x', 'AbortError'); signal.dispatchEvent(new Event('abort')); } })`;
  return runInContext(source, realm) as { signal: AbortSignal; abort: () => void };
}

test.each(Object.entries(entries))('a polyfilled signal and one of another realm end %s', async (_, call) => {
  for (const { signal, abort } of [polyfilled(), foreign()]) {
    const ended = call(signal);
    await wait(15);
    abort();
    expect(await ended).toMatch(/^(aborted|AbortError)$/);
  }
});

test('finished calls leave no listener on a polyfilled signal', async () => {
  const { signal, listeners } = polyfilled();
  const http = createHttp(acme, { credential, fetch: async () => Response.json({}) });
  await http.GET('/accounts/{account_id}/invoices', { params: { path: { account_id } }, signal });
  const client = createClient(acme, { credential, fetch: async () => Response.json({ ok: true }) });
  expect(await client.plan.get({}, { signal })).toMatchObject({ kind: 'ok' });
  expect(listeners.size).toBe(0);
});

test.each([[{}], [{ aborted: false }], ['text'], [true]])('refuses %j as a signal', async (signal) => {
  const client = createClient(acme, { credential, fetch: async () => Response.json({}) });
  await expect(client.plan.get({}, { signal } as unknown as CallOptions)).rejects.toThrow(TypeError);
});

test('`random` and the clock are not called before the first request is sent', async () => {
  const read: string[] = [];
  const note = <Value>(what: string, value: Value): Value => (read.push(what), value);
  const clock = {
    date: () => note('date', 0),
    now: () => note('now', 0),
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const client = createClient(acme, {
    credential,
    clock,
    random: () => note('random', 0.5),
    fetch: async () => (read.push('fetch'), Response.json({})),
  });
  const { meta } = await client.plan.get();
  expect(read[0]).toBe('fetch');
  expect(read).toContain('random');
  expect((await client.plan.get()).meta.clientRequestId).not.toBe(meta.clientRequestId);
});

test.each([
  ['a hook', { onAttempt: () => {} }],
  ['a header', { clientRequestIdHeader: 'x-id' }],
])('the request id is made before the first request if %s needs it', async (_, options) => {
  const read: string[] = [];
  const client = createClient(acme, {
    credential,
    ...options,
    random: () => (read.push('random'), 0.5),
    fetch: async () => (read.push('fetch'), Response.json({})),
  });
  await client.plan.get();
  expect(read[0]).toBe('random');
});

test('a signal ends a call by path that waits for its credential', async () => {
  const controller = new AbortController();
  const asked: unknown[] = [];
  const http = createHttp(acme, { credential: () => new Promise<string>(() => asked.push(1)) });
  const params = { path: { account_id } };
  const ended = http.GET('/accounts/{account_id}/invoices', { params, signal: controller.signal });
  await wait(5);
  controller.abort();
  await expect(ended).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  await expect(http.GET('/accounts/{account_id}/invoices', { params, signal: AbortSignal.abort() })).rejects.toThrow(
    expect.objectContaining({ name: 'AbortError' }),
  );
  expect(asked).toHaveLength(1);
});

test.each([
  ['at once', () => createMock(acme, examples, { baseUrl: 'https://api.acme.test' })],
  [
    'late',
    () => {
      const mock = createMock(acme, examples, { baseUrl: 'https://api.acme.test' });
      mock.on('plan.get').fault('delay', { delayMs: 5000 });
      return mock;
    },
  ],
  [
    'never',
    () => {
      const mock = createMock(acme, examples, { baseUrl: 'https://api.acme.test' });
      mock.on('plan.get').respond(() => new Promise(() => {}));
      return mock;
    },
  ],
])('a signal ends a request to a mock that would respond %s', async (_, mockOf) => {
  const controller = new AbortController();
  const ended = mockOf().fetch('https://api.acme.test/plan/', {
    headers: { authorization: 'Token x' },
    signal: controller.signal,
  });
  controller.abort();
  await expect(ended).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('a response that arrives after the abort is not read', async () => {
  let pulled = 0;
  const endless = () =>
    new ReadableStream({ pull: (controller) => (pulled++, controller.enqueue(new Uint8Array(8)), wait(1)) });
  const controller = new AbortController();
  const client = createClient(acme, {
    credential,
    fetch: async () => (await wait(20), new Response(endless())),
  });
  const ended = client.plan.get({}, { signal: controller.signal });
  controller.abort();
  expect((await ended).kind).toBe('aborted');
  await wait(60);
  expect(pulled).toBeLessThan(3);
});

test('a hook that aborts keeps the request from being sent', async () => {
  const controller = new AbortController();
  let sent = 0;
  const client = createClient(acme, {
    credential,
    onAttempt: () => controller.abort(),
    fetch: async () => (sent++, Response.json({})),
  });
  const result = await client.topups.create({ account_id, amount: 1 }, { signal: controller.signal });
  expect(result).toMatchObject({ kind: 'aborted', outcome: 'not-sent', meta: { attempts: 0 } });
  expect(sent).toBe(0);
});
