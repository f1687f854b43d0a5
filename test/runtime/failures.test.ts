import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, createClient, explain, unwrap } from '../../src/index.ts';
import { systemClock } from '../../src/settings/clock.ts';
import { acme, acmeWith } from './acme.ts';
import { patientClock } from './clock.ts';

// A failure leads to a result that says what is known, whatever was thrown.

afterEach(() => vi.unstubAllGlobals());

const account_id = 'a';
const credential = 'canary-credential';

class Blocked extends Error {
  readonly digest = 'DYNAMIC_SERVER_USAGE';
}

const throwing = (error: unknown) => acmeWith(() => Promise.reject(error));

test('a result and its error keep what fetch threw as a cause that JSON does not contain', async () => {
  const thrown = new Blocked('blocked by policy', {
    cause: new AggregateError([new RangeError('far'), 'text'], 'many'),
  });
  const result = await throwing(thrown).plan.get();
  expect(result).toMatchObject({ kind: 'network' });
  const cause = result.kind === 'network' && result.cause;
  expect(cause).toBeInstanceOf(Error);
  const many = { name: 'AggregateError', message: 'many', errors: [{ name: 'RangeError', message: 'far' }, 'text'] };
  const { name, message, digest, stack } = thrown;
  expect(cause).toMatchObject({ name, message, digest, cause: many });
  expect(cause && (cause as Error).stack).toBe(stack);
  expect(Object.keys(result)).not.toContain('cause');
  expect(JSON.stringify(result)).not.toContain('blocked');
  expect(() => unwrap(result)).toThrow(expect.objectContaining({ name: 'ApiError', cause }));
});

const thrower = () => {
  throw new Error('not readable');
};

test.each<readonly [string, unknown]>([
  ['a getter that throws', Object.defineProperty(new TypeError('x'), 'code', { get: thrower })],
  ['an unknown getter that throws', Object.defineProperty(new TypeError('x'), 'config', { get: thrower })],
  ['a proxy that throws', new Proxy(new TypeError('x'), { get: thrower, ownKeys: thrower })],
  ['a WeakMap', Object.assign(new TypeError('x'), { cache: new WeakMap() })],
  ['null', null],
  ['undefined', undefined],
  ['a symbol', Symbol('x')],
  ['a text', 'x'],
  ['a frozen error', Object.freeze(new TypeError('x'))],
])('a write whose fetch throws %s leads to a result with unknown outcome', async (_, thrown) => {
  const result = await throwing(thrown).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(explain(result)).toContain('It may have taken effect');
  expect(() => unwrap(result)).toThrow(ApiError);
});

test('a read is not retried if a custom fetch throws something else than a network failure', async () => {
  let sent = 0;
  const ask = (error: unknown) =>
    createClient(acme, {
      credential,
      clock: patientClock().clock,
      fetch: () => (sent++, Promise.reject(error)),
    }).plan.get();
  const result = await ask(new Blocked('blocked'));
  expect([result.kind, sent]).toEqual(['network', 1]);
  expect(explain(result)).toContain('Check `cause`.');
});

/** The error of a programming mistake. */
const mistaken = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
const nothing = undefined as never;

const thrownByFetch: readonly (readonly [attempts: number, error: unknown])[] = [
  // As thrown by the `fetch` of Node.js, Chromium, Firefox, Safari, React Native, Deno and workerd.
  [3, new TypeError('fetch failed', { cause: new Error('other side closed') })],
  [3, new TypeError('fetch failed')],
  [3, new TypeError('terminated')],
  [3, new TypeError('Failed to fetch')],
  [3, new TypeError('network error')],
  [3, new TypeError('NetworkError when attempting to fetch resource.')],
  [3, new TypeError('Load failed')],
  [3, new TypeError('The network connection was lost.')],
  [3, new TypeError('Network request failed')],
  [3, new TypeError('error reading a body from connection')],
  [3, new Error('Network connection lost.')],
  [3, new TypeError('of some library', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) })],
  [1, mistaken(() => (nothing as { foo: string }).foo)],
  [1, mistaken(() => (nothing as () => void)())],
  [1, mistaken(() => [...(nothing as string[])])],
  [1, mistaken(() => new Request('no url'))],
  [1, new Error('wrapped', { cause: mistaken(() => (nothing as { foo: string }).foo) })],
];

test.each(thrownByFetch)('a read makes %d attempts if a custom fetch throws %s', async (attempts, error) => {
  const { clock } = patientClock();
  const result = await createClient(acme, { credential, clock, fetch: () => Promise.reject(error) }).plan.get();
  expect(result).toMatchObject({ kind: 'network', meta: { attempts } });
});

test('a TypeError of the global fetch is retried as a network failure, whatever its message', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Der Server wurde nicht gefunden.')));
  const result = await createClient(acme, { credential, clock: patientClock().clock }).plan.get();
  expect(result.meta.attempts).toBe(3);
});

test.each(['fetch', 'Request'])('a write without a global %s has the outcome not-sent', async (name) => {
  vi.stubGlobal(name, undefined);
  if (name === 'fetch') Reflect.deleteProperty(globalThis, 'fetch');
  const custom = name === 'fetch' ? {} : { fetch: async () => Response.json({}) };
  const result = await createClient(acme, { credential, ...custom }).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'not-sent', meta: { attempts: 1 } });
  expect(explain(result)).toContain('Check the certificate, `fetch`, and');
});

test('a `random` that throws ends the attempts, with the result of the last one', async () => {
  const random = () => {
    throw new Error('no random');
  };
  const fetch = async () => new Response('', { status: 503 });
  expect(await createClient(acme, { credential, random, fetch }).plan.get()).toMatchObject({
    kind: 'unexpected',
    meta: { attempts: 1, status: 503 },
  });
});

test.each([
  ['a refused connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' })],
  ['a broken connection', new TypeError('Failed to fetch')],
])('the explanation of a copy of the result of %s gives only general advice', async (_, error) => {
  const result = await throwing(error).topups.create({ account_id, amount: 1 });
  for (const copy of [{ ...result }, structuredClone(result)]) {
    expect(explain(copy)).toContain('topups.create got no response from the server. Check the network. It ');
  }
});

test('errors that cause each other are read at most twice each', async () => {
  const all: Error[] = [];
  const top = new AggregateError(all);
  let reads = 0;
  for (let count = 0; count < 300; count++)
    all.push(Object.defineProperty(new Error('x'), 'cause', { get: () => (reads++, top) }));
  top.errors = all;
  expect(explain(await throwing(top).topups.create({ account_id, amount: 1 }))).toContain('may have taken effect');
  expect(reads).toBeLessThanOrEqual(600);
});

test('a result survives structuredClone and JSON', async () => {
  for (const result of [
    await acmeWith(() => Response.json({ success: true, result: [{ id: 'i' }] })).invoices.list({ account_id }),
    await acmeWith(() => Response.json({ message: 'no' }, { status: 402 })).topups.create({ account_id, amount: 1 }),
    await throwing(new TypeError('Failed to fetch')).topups.create({ account_id, amount: 1 }),
  ]) {
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  }
});

test('a clock that throws after the first request does not hide the result', async () => {
  let sent = 0;
  const stopped = (): number => {
    if (sent > 0) throw new Error('the clock broke');
    return 0;
  };
  const client = createClient(acme, {
    credential: 'c',
    clock: { ...systemClock, now: stopped, date: stopped },
    fetch: async () => {
      sent++;
      return Response.json({ success: true, result: { id: 't' } });
    },
  });
  expect(await client.topups.create({ account_id: 'a', amount: 1 })).toMatchObject({
    kind: 'ok',
    meta: { attempts: 1 },
  });
});
