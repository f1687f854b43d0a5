import { afterAll, beforeEach, expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import { createClient, type Argument, type Descriptor, type Result, type Style } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { styled } from '../../src/parts/styled.ts';
import { styles } from '../../src/parts/styles.ts';
import { serve } from '../loopback.ts';

// A local server records what arrives.

/** A URL with its query sorted, since the order does not matter. */
const sorted = (url = ''): string => {
  const [path, query] = url.split('?');
  return query === undefined ? url : `${path}?${query.split('&').sort().join('&')}`;
};

const received: { url: string; mark: unknown }[] = [];
const baseUrl = await serve(({ url, headers }, response) => {
  received.push({ url: sorted(url), mark: headers['x-mark'] });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
}, afterAll);
beforeEach(() => void received.splice(0));

interface Types {
  client: { list(args?: object): Promise<Result> };
  lists: {};
  paths: { '/a': { get: { responses: { 200: { content?: never } } } } };
  shared: {};
  credential: undefined;
  server: string;
}

interface Written {
  readonly place: Argument['in'];
  readonly style: Style;
}

const apiOf = ({ place, style }: Written): Descriptor<Types> => ({
  id: 'acme',
  server: 'https://api.acme.test',
  credentials: [],
  shared: [],
  operations: {
    list: {
      method: 'GET',
      path: place === 'path' ? '/a/{x-mark}' : '/a',
      safe: true,
      authenticated: false,
      arguments: {
        'x-mark': { in: place, required: place === 'path' },
        page: { in: 'query', required: false },
      },
      styles: styles({ 'x-mark': style }),
      wrap: styled(),
      answers: { 200: 'object', 400: 'json' },
    },
  },
});

const object = { 'a b': 1, c: 'd,e' };
const nested = { gte: 1, on: { day: '2/1' }, in: ['a', 'b'] };

const cases: [place: Argument['in'], style: Style, value: unknown, url: string, header?: string][] = [
  ['query', 'comma', ['a,b', 'c d'], '/a?x-mark=a%2Cb,c%20d&page=2'],
  ['query', 'comma', { a: 1, b: true }, '/a?x-mark=a,1,b,true&page=2'],
  ['query', 'space', ['a', 'b'], '/a?x-mark=a%20b&page=2'],
  ['query', 'pipe', [1, 2], '/a?x-mark=1%7C2&page=2'],
  ['query', 'pipe', ['a,b', 'c d'], '/a?x-mark=a%2Cb%7Cc%20d&page=2'],
  ['query', 'pipe', 'a|b', '/a?x-mark=a%7Cb&page=2'],
  ['query', 'space', ['a|b', 'c'], '/a?x-mark=a%7Cb%20c&page=2'],
  ['query', 'deepObject', object, '/a?x-mark[a%20b]=1&x-mark[c]=d%2Ce&page=2'],
  ['query', 'deepObject', nested, '/a?x-mark[gte]=1&x-mark[on][day]=2%2F1&x-mark[in]=a&x-mark[in]=b&page=2'],
  ['query', 'deepObject', { in: ['a'] }, '/a?x-mark[in]=a&page=2'],
  ['query', 'deepObject', { of: [{ a: 1 }, { a: 2 }] }, '/a?x-mark[of][0][a]=1&x-mark[of][1][a]=2&page=2'],
  ['query', 'brackets', ['a', 'b c'], '/a?x-mark[]=a&x-mark[]=b%20c&page=2'],
  ['query', 'brackets', ['a'], '/a?x-mark[]=a&page=2'],
  ['query', 'brackets', [{ a: 1 }, { a: 2 }], '/a?x-mark[0][a]=1&x-mark[1][a]=2&page=2'],
  ['query', 'brackets', nested, '/a?x-mark[gte]=1&x-mark[on][day]=2%2F1&x-mark[in]=a&x-mark[in]=b&page=2'],
  ['query', 'brackets', 5, '/a?x-mark=5&page=2'],
  ['query', 'members', object, '/a?a%20b=1&c=d%2Ce&page=2'],
  ['query', 'json', { a: [1, null] }, '/a?x-mark=%7B%22a%22%3A%5B1%2Cnull%5D%7D&page=2'],
  ['path', 'comma', ['a', 'b,c'], '/a/a,b%2Cc?page=2'],
  ['path', 'equals', { a: 1, b: 2 }, '/a/a=1,b=2?page=2'],
  ['path', 'label', ['a', 'b'], '/a/.a,b?page=2'],
  ['path', 'labelEach', ['a', 'b'], '/a/.a.b?page=2'],
  ['path', 'labelEach', 'a.b', '/a/.a.b?page=2'],
  ['path', 'matrix', 'a', '/a/;x-mark=a?page=2'],
  ['path', 'matrix', ['a', 'b'], '/a/;x-mark=a,b?page=2'],
  ['path', 'matrixEach', ['a', 'b'], '/a/;x-mark=a;x-mark=b?page=2'],
  ['path', 'matrixEach', { a: 1, b: 2 }, '/a/;a=1;b=2?page=2'],
  ['header', 'comma', ['a', 'b'], '/a?page=2', 'a,b'],
  ['header', 'equals', { a: 1, b: 2 }, '/a?page=2', 'a=1,b=2'],
];

const name = '$0 $1: $2 is sent as $3 $4';

test.for(cases)(name, async ([place, style, value, url, header]) => {
  const client = createClient(apiOf({ place, style }), { baseUrl });
  expect(await client.list({ 'x-mark': value, page: 2 })).toMatchObject({ kind: 'ok' });
  expect(received).toEqual([{ url: sorted(url), mark: header }]);
});

test.for(cases)(`${name} by createHttp, too`, async ([place, style, value, url, header]) => {
  const api = apiOf({ place, style });
  const http = createHttp(api, { baseUrl });
  const params = { query: {}, [place]: { 'x-mark': value } };
  Object.assign(params.query, { page: 2 });
  await http.GET((place === 'path' ? '/a/{x-mark}' : '/a') as '/a', { params } as never);
  expect(received).toEqual([{ url: sorted(url), mark: header }]);
});

test.for(cases)('$0 $1: the mock reads $2 unchanged', async ([place, style, value]) => {
  const api = apiOf({ place, style });
  const examples = { list: { arguments: { 'x-mark': value, page: 2 }, answers: { 200: { invented: {} } } } };
  const mock = createMock(api, examples, { baseUrl });
  const client = createClient(api, { baseUrl, fetch: mock.fetch });
  await client.list({ 'x-mark': value, page: 2 });
  expect(mock.requests[0]).toMatchObject({ args: { page: 2 } });
  // A path arrives decoded, so commas within items cannot be told from those between them.
  if (!JSON.stringify(value).includes('b,c')) expect(mock.requests[0]?.args).toHaveProperty(['x-mark'], value);
});

test('the mock distinguishes the members of an object from an argument with brackets in its name', async () => {
  const api = apiOf({ place: 'query', style: 'members' });
  const { list } = api.operations;
  const listed = { ...list!, arguments: { ...list!.arguments, 'tags[]': { in: 'query' as const, required: false } } };
  const args = { 'x-mark': { gte: 1 }, 'tags[]': ['a'], page: 2 };
  const both = { ...api, operations: { list: listed } };
  const mock = createMock(both, { list: { arguments: args, answers: { 200: { invented: {} } } } }, { baseUrl });
  await createClient(both, { baseUrl, fetch: mock.fetch }).list(args);
  expect(mock.requests[0]?.args).toEqual(args);
});

test.each<[style: Style, query: string]>([
  ['comma', 'x-mark=a&x-mark=b'],
  ['deepObject', 'x-mark=a'],
  ['brackets', 'x-mark=a&x-mark[gte]=1'],
  ['json', 'x-mark=%7B'],
])('the mock rejects an argument in another style than %s', async (style, query) => {
  const mock = createMock(
    apiOf({ place: 'query', style }),
    { list: { arguments: {}, answers: { 200: { invented: {} }, 400: { invented: {} } } } },
    { baseUrl },
  );
  expect((await mock.fetch(new Request(`${baseUrl}/a?${query}`))).status).toBe(400);
  expect(mock.requests[0]?.mistake).toBe('has `x-mark` in another style');
});

test.each<[what: string, written: Written, args: object, message: string]>([
  [
    'an unknown argument',
    { place: 'query', style: 'comma' },
    { pge: 1 },
    'has no argument `pge`. It takes x-mark?, page?.',
  ],
  [
    'a list without items in a path',
    { place: 'path', style: 'comma' },
    { 'x-mark': [] },
    'needs the argument `x-mark`. It takes x-mark, page?.',
  ],
  [
    'a null within a list',
    { place: 'query', style: 'comma' },
    { 'x-mark': [null] },
    'cannot send this `x-mark` in the query. Pass text, finite numbers or booleans.',
  ],
  [
    'a slash in a path',
    { place: 'path', style: 'comma' },
    { 'x-mark': ['a/b'] },
    'cannot send this `x-mark` in the path. Pass one plain segment.',
  ],
])('refuses %s before anything is sent', async (_, written, args, message) => {
  const client = createClient(apiOf(written), { baseUrl });
  await expect(client.list(args)).rejects.toThrow(message);
  expect(received).toEqual([]);
});

test.each<[place: Argument['in'], style: Style, value: unknown, sign: string]>([
  ['header', 'comma', ['a,b'], ','],
  ['query', 'pipe', ['a|b'], '|'],
  ['query', 'space', ['a', 'b c'], ' '],
  ['path', 'labelEach', [1.5, 2], '.'],
  ['path', 'labelEach', { a: 'b.c' }, '.'],
])('%s %s: refuses %j, which contains the separator of items', async (place, style, value, sign) => {
  const message = `cannot send this \`x-mark\` in the ${place}, where \`${sign}\` separates items. Pass items without it.`;
  await expect(createClient(apiOf({ place, style }), { baseUrl }).list({ 'x-mark': value })).rejects.toThrow(message);
  expect(received).toEqual([]);
});

test.each<[Style, unknown]>([
  ['comma', []],
  ['deepObject', {}],
  ['brackets', []],
  ['members', { a: undefined }],
  ['comma', null],
])('%s: leaves out %j', async (style, value) => {
  await createClient(apiOf({ place: 'query', style }), { baseUrl }).list({ 'x-mark': value });
  expect(received).toEqual([{ url: '/a', mark: undefined }]);
});

test('arguments with the same wire name are sent in their places, and the mock distinguishes them', async () => {
  const api = apiOf({ place: 'query', style: 'comma' });
  const { wrap: _, styles: __, ...plain } = api.operations['list']!;
  const operation = {
    ...plain,
    method: 'POST' as const,
    path: '/a/{id}',
    body: 'fields' as const,
    arguments: {
      id: { in: 'path' as const, required: true },
      queryId: { in: 'query' as const, required: true, as: 'id' },
      bodyId: { in: 'body' as const, required: true, as: 'id' },
    },
  };
  const two = { ...api, operations: { list: operation } };
  const given = { id: 'a', queryId: 'b', bodyId: 3 };
  const mock = createMock(two, { list: { arguments: given, answers: { 200: { invented: {} } } } }, { baseUrl });
  let sent: [string, unknown] | undefined;
  const fetch = async (request: Request) => {
    sent = [request.url.slice(baseUrl.length), await request.clone().json()];
    return mock.fetch(request);
  };
  await createClient(two, { baseUrl, fetch }).list(given);
  expect(sent).toEqual(['/a/a?id=b', { id: 3 }]);
  expect(mock.requests[0]?.args).toEqual(given);
});
