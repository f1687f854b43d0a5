import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { ApiError, createClient, explain, unwrap } from '../../src/index.ts';
import { acme, acmeWith } from './acme.ts';
import { patientClock } from './clock.ts';

// What failed stays known, whatever was thrown.

const account_id = 'a';
const credential = 'canary-credential';

class Blocked extends Error {
  readonly digest = 'DYNAMIC_SERVER_USAGE';
}

const throwing = (error: unknown) => acmeWith(() => Promise.reject(error));

test('a result and its error keep what fetch threw, where nothing prints it', async () => {
  const thrown = new Blocked('blocked by policy');
  const result = await throwing(thrown).plan.get();
  expect(result).toMatchObject({ kind: 'network' });
  expect(result.kind === 'network' && result.cause).toBe(thrown);
  expect(Object.keys(result)).not.toContain('cause');
  expect(JSON.stringify(result)).not.toContain('blocked');
  expect(() => unwrap(result)).toThrow(expect.objectContaining({ name: 'ApiError', cause: thrown }));
});

test.each([
  ['its message', new TypeError(`no ${credential}`)],
  [
    'a hidden property',
    Object.defineProperty(new TypeError('x'), 'config', { value: { auth: [`Token ${credential}`] } }),
  ],
  [
    'the request that it holds',
    Object.assign(new TypeError('x'), { request: new Request('http://a', { headers: { a: credential } }) }),
  ],
  ['a set', Object.assign(new TypeError('x'), { seen: new Set([credential]) })],
  ['a map', Object.assign(new TypeError('x'), { headers: new Map([['a', credential]]) })],
  ['an error that caused it', new TypeError('x', { cause: new AggregateError([new Error(credential)]) })],
])('a cause shows no credential that stands in %s', async (_, thrown) => {
  const result = await throwing(thrown).plan.get();
  const { cause } = new ApiError(result as never);
  expect(cause).toEqual(new Error('What `fetch` threw is left out: it may hold the credential'));
  const request = (cause as { request?: Request }).request;
  expect(inspect([result, cause, request], { showHidden: true, depth: null })).not.toContain(credential);
});

const thrower = () => {
  throw new Error('not readable');
};

test.each<readonly [string, unknown]>([
  ['a getter that throws', Object.defineProperty(new TypeError('x'), 'code', { get: thrower })],
  ['another getter that throws', Object.defineProperty(new TypeError('x'), 'config', { get: thrower })],
  ['a proxy that throws', new Proxy(new TypeError('x'), { get: thrower, ownKeys: thrower })],
  ['a WeakMap', Object.assign(new TypeError('x'), { cache: new WeakMap() })],
  ['null', null],
  ['nothing', undefined],
  ['a symbol', Symbol('x')],
  ['a text', 'x'],
  ['a frozen error', Object.freeze(new TypeError('x'))],
])('a fetch that throws %s gives a result all the same', async (_, thrown) => {
  const result = await throwing(thrown).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(explain(result)).toContain('It may have taken effect');
  expect(() => unwrap(result)).toThrow(ApiError);
});

test('an error without end is left out rather than searched for ever', async () => {
  const endless = {};
  let last: Record<string, unknown> = endless;
  for (let count = 0; count < 6000; count++) last = last['next'] = { count } as Record<string, unknown>;
  const result = await throwing(Object.assign(new TypeError('x'), { endless })).plan.get();
  expect(result.kind === 'network' && result.cause).toBeInstanceOf(Error);
  expect(result.kind === 'network' && String(result.cause)).toContain('left out');
});

test('what a custom fetch throws that is no network failure is not tried again', async () => {
  let sent = 0;
  const ask = (error: unknown) =>
    createClient(acme, {
      credential,
      clock: patientClock().clock,
      fetch: () => (sent++, Promise.reject(error)),
    }).plan.get();
  const result = await ask(new Blocked('blocked'));
  expect([result.kind, sent]).toEqual(['network', 1]);
  expect(explain(result)).toContain('Check what `fetch` threw');
  sent = 0;
  await ask(new TypeError('Failed to fetch'));
  expect(sent).toBe(3);
});

test('errors that cause each other are read once', async () => {
  const all: Error[] = [];
  const top = new AggregateError(all);
  for (let count = 0; count < 300; count++) all.push(new Error('x', { cause: top }));
  top.errors = all;
  const began = performance.now();
  explain(await throwing(top).topups.create({ account_id, amount: 1 }));
  expect(performance.now() - began).toBeLessThan(1000);
});

test('a short credential and the bytes of an error leave its cause alone', async () => {
  const thrown = Object.assign(new TypeError('fetch failed'), { bytes: new Uint8Array(1e6) });
  const result = await createClient(acme, {
    credential: 't',
    maxRetries: 0,
    fetch: () => Promise.reject(thrown),
  }).plan.get();
  expect(result.kind === 'network' && result.cause).toBe(thrown);
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
