import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acmeWith, observed } from './acme.ts';
import { anyText } from './any-text.ts';

const seed = 20_261_121;
const account_id = 'a1';

const loop: Record<string, unknown> = {};
loop['loop'] = loop;

test.each<[what: string, amount: unknown]>([
  ['a bigint', 5n],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['NaN in an object in a list', [{ deep: NaN }]],
  ['a cycle', loop],
  ['a function', () => 5],
  ['a symbol', Symbol('five')],
  ['a function in a list', { deep: [() => 5] }],
  ['a function in a member', { deep: () => 5 }],
])('refuses a body with %s, which JSON cannot hold', async (_, amount) => {
  const { client, requests } = observed();
  await expect(client.topups.create({ account_id, amount: amount as never })).rejects.toThrow(
    new TypeError('acme: POST /accounts/{account_id}/topups cannot send this body as JSON. Pass what JSON can hold.'),
  );
  expect(requests).toEqual([]);
});

test.each([[{ id: 1 }], [['a']], [null], [new Map()], ['a\ud800']])('refuses %j as a raw body', async (body) => {
  const { client, requests } = observed();
  await expect(client.webhook({ body: body as never, signature: 's' })).rejects.toThrow(
    new TypeError('acme: POST /webhook cannot send this `body` in the body. Pass text or bytes.'),
  );
  expect(requests).toEqual([]);
});

test('sends a raw body of text or bytes unchanged', async () => {
  const body = fc.oneof(anyText, fc.uint8Array(), fc.constant('\ufeff{ "id": 1 }'));
  const property = fc.asyncProperty(body, async (given) => {
    const { client, requests } = observed();
    await client.webhook({ body: given, signature: 's' });
    const expected = typeof given === 'string' ? new TextEncoder().encode(given) : given;
    expect(new Uint8Array((await requests[0]?.arrayBuffer()) ?? [])).toEqual(new Uint8Array(expected));
  });
  await fc.assert(property, { seed, numRuns: 100 });
});

test.each([
  ['an invalid date', new Date(NaN)],
  ['a promise', Promise.resolve(5)],
  ['a map', new Map([['a', 1]])],
  ['a set', new Set([1])],
  ['a list with a hole', [undefined]],
  ['NaN as an object', new Number(NaN)],
  ['bytes', new Uint8Array(2)],
  ['a buffer', new ArrayBuffer(2)],
  ['a file', new Blob(['x'])],
  ['a form', new URLSearchParams('a=1')],
  ['headers', new Headers({ a: '1' })],
  ['a regular expression', /a/],
  ['an error', new Error('x')],
  ['a weak map', new WeakMap()],
  ['a signal', new AbortController().signal],
  ['an iterator', [1].values()],
  ['an object whose `toJSON` returns undefined', { toJSON: () => undefined }],
])('refuses a body with %s', async (_, amount) => {
  const client = acmeWith(() => Response.json({}));
  await expect(client.topups.create({ account_id: 'a', amount } as never)).rejects.toThrow(
    'cannot send this body as JSON',
  );
});
