import { expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import type { Notation } from '../../src/api/form.ts';
import { createClient } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { apiWith, at, brackets, namesIn, parts, received, serveForms } from './forms.ts';

serveForms();

/** The received parts, as the platform's `formData` reads them. */
const read = async ({ headers, bytes }: (typeof received)[number]) => {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData();
  return Promise.all(
    [...form.entries()].map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
};

const file: Notation = { file: true };
const pdf = new File(['%PDF'], 'bill "1".pdf', { type: 'application/pdf' });

test.each<readonly [what: string, given: object, notations: Record<string, Notation>, arrives: readonly unknown[]]>([
  [
    'text, numbers and booleans',
    { a: 'ä\n', n: 2, b: true },
    {},
    [
      ['a', 'ä\n'],
      ['n', '2'],
      ['b', 'true'],
    ],
  ],
  ['null, but not undefined', { a: null, b: undefined }, {}, [['a', '']]],
  [
    'a list',
    { a: ['x', 'y'] },
    {},
    [
      ['a', 'x'],
      ['a', 'y'],
    ],
  ],
  ['an object in brackets', { a: { b: [1] } }, { a: brackets }, [['a[b][0]', '1']]],
  ['an object', { a: { b: 1 } }, {}, [['a', '{"b":1}']]],
  ['a file', { a: pdf }, { a: file }, [['a', 'bill "1".pdf', 'application/pdf', '%PDF']]],
  ['a blob', { a: new Blob(['x']) }, { a: { ...file, type: 'image/png' } }, [['a', 'a', 'image/png', 'x']]],
  ['bytes', { a: new Uint8Array([120]) }, { a: file }, [['a', 'a', 'application/octet-stream', 'x']]],
  ['a buffer', { a: new Uint8Array([120]).buffer }, { a: file }, [['a', 'a', 'application/octet-stream', 'x']]],
  [
    'files',
    { a: [pdf, new Blob(['y'])] },
    { a: file },
    [
      ['a', 'bill "1".pdf', 'application/pdf', '%PDF'],
      ['a', 'a', 'application/octet-stream', 'y'],
    ],
  ],
])('both clients send %s in parts', async (_, given, notations, arrives) => {
  const api = apiWith(namesIn(given), { ...parts, notations });
  await createClient(api, { baseUrl: at.baseUrl, maxRetries: 0 }).create({ id: 'c1', ...given });
  const http = createHttp(api, { baseUrl: at.baseUrl });
  await http.POST('/cards/{id}', { params: { path: { id: 'c1' } }, body: given } as never);
  expect(received).toHaveLength(2);
  for (const each of received) expect(await read(each)).toEqual(arrives);
});

test('a JSON part has its media type and no file name', async () => {
  const api = apiWith(['a'], { ...parts, notations: { a: { type: 'application/json; charset=utf-8' } } });
  await createClient(api, { baseUrl: at.baseUrl }).create({ id: 'c1', a: { b: 1 } });
  expect(String(received[0]?.bytes)).toContain(
    'Content-Disposition: form-data; name="a"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{"b":1}\r\n--',
  );
});

test('a part that contains the boundary of an earlier request arrives whole', async () => {
  const api = apiWith(['a', 'b'], { ...parts, notations: { a: file } });
  const client = createClient(api, { baseUrl: at.baseUrl });
  await client.create({ id: 'c1', a: new Blob(['x']), b: 'y' });
  const first = String(received[0]?.bytes);
  await client.create({ id: 'c1', a: new Blob([first]), b: 'y' });
  expect(await read(received[1]!)).toEqual([
    ['a', 'a', 'application/octet-stream', first],
    ['b', 'y'],
  ]);
});

test('the mock records a file as a file', async () => {
  const api = apiWith(['a'], { ...parts, notations: { a: file } });
  const mock = createMock(api, { create: { arguments: { a: 'x' }, answers: { 200: { invented: {} } } } } as never);
  await createClient(api, { fetch: mock.fetch }).create({ id: 'c1', a: pdf });
  const sent = mock.requests[0]?.args['a'] as File | undefined;
  expect(await sent?.text()).toBe('%PDF');
});
