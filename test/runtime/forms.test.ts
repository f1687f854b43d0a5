import { expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import type { Notation } from '../../src/api/form.ts';
import { createClient, type CallOptions, type Operation } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { chain } from '../../src/parts/chain.ts';
import { idempotencyKey } from '../../src/parts/idempotency-key.ts';
import { ownBody } from '../../src/parts/own-body.ts';
import { apiWith, at, brackets, failing, FORM, namesIn, parts, received, serveForms } from './forms.ts';

serveForms();

type Row = readonly [
  what: string,
  given: Readonly<Record<string, unknown>>,
  notations: Readonly<Record<string, Notation>>,
  arrives: string,
];

const rows: readonly Row[] = [
  ['text, numbers and booleans', { a: 'ä &=+', n: 1.5, b: false }, {}, 'a=%C3%A4+%26%3D%2B&n=1.5&b=false'],
  ['undefined', { a: 'x', n: undefined }, {}, 'a=x'],
  ['null', { a: null }, {}, 'a='],
  ['a date', { a: new Date(0) }, {}, 'a=1970-01-01T00%3A00%3A00.000Z'],
  ['a list', { a: ['x', 2] }, {}, 'a=x&a=2'],
  ['a list whose name ends in []', { 'a[]': ['x', 'y'] }, {}, 'a%5B%5D=x&a%5B%5D=y'],
  ['a list joined by commas', { a: ['x', 2] }, { a: { style: 'commas' } }, 'a=x%2C2'],
  ['a list in brackets', { a: ['x', 'y'] }, { a: brackets }, 'a%5B0%5D=x&a%5B1%5D=y'],
  ['an object', { a: { b: 'x', c: { d: true } } }, { a: brackets }, 'a%5Bb%5D=x&a%5Bc%5D%5Bd%5D=true'],
  ['objects in a list', { a: [{ p: 'x', q: [1] }] }, { a: brackets }, 'a%5B0%5D%5Bp%5D=x&a%5B0%5D%5Bq%5D%5B0%5D=1'],
  ['null in an object', { a: { b: null } }, { a: brackets }, 'a%5Bb%5D='],
  ['JSON', { a: { b: [1, null] } }, { a: { type: 'application/json' } }, 'a=%7B%22b%22%3A%5B1%2Cnull%5D%7D'],
];

test.each(rows)('both clients send %s in a form', async (_, given, notations, arrives) => {
  const api = apiWith(namesIn(given), { notations });
  await createClient(api, { baseUrl: at.baseUrl, maxRetries: 0 }).create({ id: 'c1', ...given });
  const http = createHttp(api, { baseUrl: at.baseUrl });
  await http.POST('/cards/{id}', { params: { path: { id: 'c1' } }, body: given } as never);
  expect(received.map(({ headers, bytes }) => [headers['content-type'], String(bytes)])).toEqual([
    [FORM, arrives],
    [FORM, arrives],
  ]);
});

type Refused = readonly [what: string, value: unknown, notation: Notation | undefined, says: string];

const refusedIn = (more: Partial<Operation>, [, value, notation, says]: Refused) => {
  const api = apiWith(['a'], { ...more, ...(notation && { notations: { a: notation } }) });
  return expect(createClient(api, { baseUrl: at.baseUrl }).create({ id: 'c1', a: value })).rejects.toThrow(
    `acme: POST /cards/{id} cannot send this \`a\` in a form. ${says}.`,
  );
};

test.each<Refused>([
  ['NaN', Number.NaN, undefined, 'Pass text, finite numbers or booleans'],
  ['a list with a hole', [undefined], undefined, 'Pass text, finite numbers or booleans'],
  ['a lone surrogate', '\ud800', undefined, 'Pass text without lone surrogates'],
  ['an empty list', [], brackets, 'A form cannot express an empty value: leave it out'],
  ['an empty object', { b: {} }, brackets, 'A form cannot express an empty value: leave it out'],
  ['a name with a bracket', { 'b]': 1 }, brackets, 'Pass names without brackets'],
  ['a comma in a list joined by commas', ['x,y'], { style: 'commas' }, 'Commas join the list: pass items without one'],
  ['a map', new Map([['a', 1]]), brackets, 'Pass text, finite numbers or booleans'],
])('refuses %s, which no form can express', async (...row) => {
  await refusedIn({}, row);
  await refusedIn(parts, row);
  expect(received).toEqual([]);
});

const JSON_TYPE = 'Content-Type: application/json\r\n';

test.each<[...Refused, part: string]>([
  [
    'an object without a notation',
    { b: 1 },
    undefined,
    'Pass text, numbers or booleans',
    `${JSON_TYPE}\r\n{"b":1}\r\n`,
  ],
  ['a list in a list', [[1]], undefined, 'Pass one value', `${JSON_TYPE}\r\n[1]\r\n`],
  ['null in a list', [null], undefined, 'Leave null out of the list', '\r\n\r\n'],
])('refuses %s in a form, and sends it in a form of parts', async (what, value, notation, says, part) => {
  await refusedIn({}, [what, value, notation, says]);
  expect(received).toEqual([]);
  await createClient(apiWith(['a'], parts), { baseUrl: at.baseUrl }).create({ id: 'c1', a: value });
  const bodies = received.map(({ bytes }) => String(bytes).split(/--form-part-[\w-]+(?:\r\n|$)/));
  expect(bodies).toEqual([['', `Content-Disposition: form-data; name="a"\r\n${part}`, '']]);
});

test.each([
  ['a form', {}],
  ['a form of parts', parts],
])('%s with an idempotency key is the same in each attempt', async (_, more) => {
  failing.left = 1;
  const wrap = chain(idempotencyKey<Operation>('Key-Of-Call'), ownBody());
  const api = apiWith(['a'], { ...more, wrap });
  const result = await createClient(api, { baseUrl: at.baseUrl }).create({ id: 'c1', a: 'x' });
  expect(result).toMatchObject({ kind: 'ok', meta: { attempts: 2 } });
  const [one, two] = received.map(({ headers, bytes }) => [
    headers['key-of-call'],
    headers['content-type'],
    String(bytes),
  ]);
  expect(one).toEqual(two);
  expect(one?.[0]).toMatch(/^[\w-]{36}$/);
});

test('a form without an idempotency key is sent once', async () => {
  failing.left = 1;
  const result = await createClient(apiWith(['a'], {}), { baseUrl: at.baseUrl }).create({ id: 'c1', a: 'x' });
  expect(result).toMatchObject({ ok: false, outcome: 'unknown', meta: { attempts: 1 } });
  expect(received).toHaveLength(1);
});

test('a form includes the defaults of the client', async () => {
  const api = apiWith(['a', 'currency'], {});
  await createClient(api, { baseUrl: at.baseUrl, defaults: { currency: 'EUR' } }).create({ id: 'c1', a: 'x' });
  expect(String(received[0]?.bytes)).toBe('a=x&currency=EUR');
});

test.each<[what: string, args: unknown, says: string]>([
  ['an unknown argument', { id: 'c1', amunt: 1 }, 'has no argument `amunt`. Did you mean `amount`?'],
  ['a missing argument', { amount: 1 }, 'needs the argument `id`'],
  ['a list as its arguments', [1], 'takes one plain object. It takes id, Key-Of-Call?, amount?'],
])('an operation with a form refuses %s', async (_, args, says) => {
  const client = createClient(apiWith(['amount'], {}), { baseUrl: at.baseUrl });
  await expect(client.create(args as never)).rejects.toThrow(`acme: POST /cards/{id} ${says}`);
  expect(received).toEqual([]);
});

test('refuses a content-type header of a call with a form', async () => {
  const headers = { 'content-type': 'text/plain' };
  const { create } = createClient(apiWith(['a'], {}), { baseUrl: at.baseUrl });
  await expect((create as Function)({ id: 'c1', a: 'x' }, { headers })).rejects.toThrow(
    'takes no header `content-type`',
  );
});

test('sends the headers of a call with a form even if they come from an iterator', async () => {
  const client = createClient(apiWith(['amount'], {}), { baseUrl: at.baseUrl });
  const create = client.create as (args: object, options: CallOptions) => Promise<unknown>;
  await create({ id: 'c1', amount: 1 }, { headers: new Headers({ 'x-tenant': 'acme' }).entries() });
  expect(received[0]?.headers['x-tenant']).toBe('acme');
});

test('the whole body of a form may be one argument', async () => {
  const api = apiWith(['body'], { body: 'json', notations: { tags: { style: 'commas' } } });
  await createClient(api, { baseUrl: at.baseUrl }).create({ id: 'c1', body: { tags: ['x', 'y'], other: 1 } });
  await expect(createClient(api, { baseUrl: at.baseUrl }).create({ id: 'c1', body: 'tags=x' })).rejects.toThrow(
    'cannot send this `body` as a form. Pass a plain object.',
  );
  expect(received.map(({ bytes }) => String(bytes))).toEqual(['tags=x%2Cy&other=1']);
});

test.each<readonly [what: string, given: object, more: Partial<Operation>]>([
  ['a form', { a: 'x', n: 2, flag: true }, {}],
  ['lists', { a: ['x'], n: [1, 2] }, {}],
  ['brackets', { a: { b: [1, 2], c: 'x' } }, { notations: { a: brackets } }],
  ['commas', { a: ['x'] }, { notations: { a: { style: 'commas' } } }],
  ['JSON', { a: { b: [1] } }, { notations: { a: { type: 'application/json' } } }],
  ['parts', { a: { b: [1] }, n: 2 }, { ...parts, notations: { a: { type: 'application/json' } } }],
])('the mock reads the arguments from %s', async (_, given, more) => {
  const api = apiWith(namesIn(given), more);
  const args = { id: 'c1', ...given };
  const mock = createMock(api, { create: { arguments: args, answers: { 200: { invented: {} } } } } as never);
  const client = createClient(api, { fetch: mock.fetch, maxRetries: 0 });
  expect(await client.create(args)).toMatchObject({ kind: 'ok' });
  expect(mock.requests.map((request) => request.args)).toEqual([args]);
});

test.each([
  ['JSON', 'application/json', '{"a":1}', 'has a body of another media type'],
  ['a body that is not a form', 'multipart/form-data', 'a=1', 'has a body that is not a form'],
])('the mock of an operation with a form rejects %s', async (_, type, body, mistake) => {
  const api = apiWith(['a'], type === 'multipart/form-data' ? parts : {});
  const mock = createMock(api, { create: { arguments: {}, answers: { 200: { invented: {} } } } } as never);
  const url = 'https://api.acme.test/v1/cards/c1';
  await mock.fetch(new Request(url, { method: 'POST', headers: { 'content-type': type }, body })).catch(() => {});
  expect(mock.requests.map((request) => request.mistake)).toEqual([mistake]);
});
