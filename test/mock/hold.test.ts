import { request } from 'node:http';
import { expect, inject, onTestFinished, test } from 'vitest';
import { canaries, send, type SpecOperation } from './requests.ts';
import { serveRaw } from './serve-raw.ts';

const origin = inject('mockOrigin');
const problem = 'application/problem+json';

const told = ({ status, headers }: Response) => [status, headers.get('content-type')];

const urlOf = ({ mount, path }: SpecOperation): string => `${origin}${mount}${path}`;

test.each(
  canaries.flatMap((operation) =>
    [
      ['accept', 'open', 406],
      ['accept', ',', 406],
      ['accept', ';q=1', 406],
      ['accept', '*/*;q=x', 406],
      ['accept', '*/*;q=0', 406],
      ['prefer', 'code=abc', 422],
      ['prefer', 'example=nope', 404],
      ['content-type', 'open', 415],
      ['content-type', '/', 415],
      ['content-type', 'text/plain; charset', 415],
    ].map(([name, value, status]) => ({ ...operation, name: String(name), value: String(value), status })),
  ),
)('$api $operationId responds $status to `$name: $value`', async ({ name, value, status, ...operation }) => {
  expect(told(await send(origin, operation, { [name]: value }))).toEqual([status, problem]);
});

test.each(canaries)(
  '$api $operationId ignores an invalid media type in Accept next to a valid one',
  async (operation) => {
    const accept = 'text/html, image/gif, *; q=.2, text/plain;q=0, */*; q=.2';
    expect(told(await send(origin, operation, { accept }))).toEqual(told(await send(origin, operation)));
  },
);

test.each(canaries)(
  '$api $operationId responds 405 to another method, and lists its own in Allow',
  async (operation) => {
    const response = await fetch(urlOf(operation), { method: 'OPTIONS' });
    expect(told(response)).toEqual([405, problem]);
    expect(response.headers.get('allow')?.split(', ')).toContain(operation.method);
  },
);

test('responds 405 to a method that OpenAPI does not know', async () => {
  const [{ mount, path } = canaries[0]!] = canaries;
  const status = await new Promise((resolve, reject) => {
    request(`${origin}${mount}${path}`, { method: 'PROPFIND' }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(405);
});

const reads = canaries.filter(({ method }) => method === 'GET');

test.each(reads)('$api $operationId responds to HEAD as to GET, without the body', async (operation) => {
  const { headers } = operation;
  const response = await fetch(urlOf(operation), { method: 'HEAD', headers });
  expect(told(response)).toEqual(told(await send(origin, operation)));
  expect(await response.text()).toBe('');
});

/** The address of a mock whose only operation has these parameters. */
const servedWith = async (parameters: readonly object[]): Promise<string> => {
  const get = { parameters, responses: { 200: { description: 'The plans.' } } };
  const info = { title: 'Plans', version: '1' };
  const jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';
  const mock = await serveRaw({ plans: { openapi: '3.1.0', jsonSchemaDialect, info, paths: { '/plans': { get } } } });
  onTestFinished(mock.close);
  return mock.url('plans');
};

test.each([
  ['page=2', 200],
  ['page=-2', 200],
  ['page=', 422],
  ['page=1e3', 422],
  ['page=%201', 422],
  ['page=0x1', 422],
  ['page=2.0', 422],
  ['page=07', 422],
  ['share=1e3', 200],
  ['share=-0.5', 200],
  ['share=', 422],
  ['share=+1', 422],
  ['pages=1&pages=2', 200],
  ['pages=1&pages=%202', 422],
  ['word=', 200],
  ['word=%201', 200],
])('a number in a query must be written as in JSON: %s returns %i', async (query, status) => {
  const parameters = [
    { name: 'page', schema: { type: 'integer' } },
    { name: 'share', schema: { type: 'number' } },
    { name: 'pages', schema: { type: 'array', items: { type: 'integer' } } },
    { name: 'word', schema: { type: ['string', 'null'] } },
  ].map((parameter) => ({ ...parameter, in: 'query', style: 'form', explode: true }));
  expect((await fetch(`${await servedWith(parameters)}/plans?${query}`)).status).toBe(status);
});

const marks = { name: 'Marks', in: 'header', style: 'simple', schema: { type: 'array', items: { type: 'string' } } };
const range = { ...marks, name: 'Range', explode: true, schema: { type: 'object', properties: {} } };

test.each<[what: string, parameters: readonly object[], headers: Record<string, string>, status: number]>([
  ['optional', [marks, range], {}, 200],
  ['optional', [marks, range], { marks: 'a,b', range: 'from=1' }, 200],
  ['required', [{ ...marks, required: true }], {}, 422],
  ['required', [{ ...range, required: true }], {}, 422],
])('a list or an object in a header that is %s: %j with %j returns %i', async (_, parameters, headers, status) => {
  expect((await fetch(`${await servedWith(parameters)}/plans`, { headers })).status).toBe(status);
});
