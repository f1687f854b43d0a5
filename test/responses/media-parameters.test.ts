import { expect, onTestFinished, test } from 'vitest';
import { reasonFor } from '../../scripts/census/reason.ts';
import { answer } from '../../scripts/serve/mock/exchange.ts';
import { mockedApi } from '../../scripts/serve/mock/api.ts';
import { startServer } from '../../scripts/serve/mock/server.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { createClient } from '../../src/index.ts';
import type { ApiTypes, Descriptor } from '../../src/api/descriptor.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import { acme, lay, write } from '../generate/acme.ts';
import { load } from './load.ts';

interface Loaded extends ApiTypes {
  server: string;
  client: Readonly<Record<'bills', Readonly<Record<string, (args: object) => Promise<unknown>>>>>;
}

const ref = { $ref: '#/components/schemas/Invoices' };
const invoices = { schema: ref, examples: { documented: { value: { invoices: ['a'] } } } };
const amount = { type: 'object', required: ['amount'], properties: { amount: { type: 'integer' } } };
const [taken, failure] = Object.values(acme().paths['/invoices'].get.responses);

/** A spec whose one write takes and returns bodies of a media type. */
const specOf = (type: string, body: object) => {
  const requestBody = { required: true, content: { [type]: body } };
  const answers = { '200': { ...taken, content: { [type]: invoices } }, '422': failure };
  const filter = { name: 'filter', in: 'query', content: { [type]: { schema: amount } } };
  const spec = acme();
  lay(spec, {
    paths: {
      '/bills': {
        post: write('bills.make', {
          requestBody,
          responses: { ...answers, '200': { ...taken, content: { 'application/json': invoices } } },
        }),
        get: { operationId: 'bills.get', parameters: [filter], responses: answers },
      },
    },
  });
  return spec;
};

/** A client of a spec that calls both mocks, the content types it sent, and the responses of the mock server. */
const clientOf = async (spec: object) => {
  const [index, examples] = await load('acme', spec);
  const api = await mockedApi(parseSpec('acme', JSON.stringify(spec)));
  const server = await startServer(0, '127.0.0.1', (request, origin) => answer([api], origin, request));
  onTestFinished(server.close);
  const descriptor = index?.['acme'] as Descriptor<Loaded>;
  const mock = createMock(descriptor, examples?.['examples'] as Readonly<Record<string, OperationExamples>> as never);
  const sent: (string | null)[] = [];
  const served: unknown[] = [];
  const client = createClient(descriptor, {
    credential: 'key',
    maxRetries: 0,
    fetch: async (request: Request) => {
      const { method, headers } = request;
      sent.push(headers.get('content-type'));
      const body = method === 'GET' ? null : await request.clone().text();
      const url = request.url.replace('https://api.example.com', `${server.origin}/acme`);
      const response = await fetch(url, { method, headers, body });
      served.push([response.status, response.headers.get('content-type')]);
      return mock.fetch(request);
    },
  });
  return { bills: client.bills, sent, served };
};

test.each([
  'application/json; charset=utf-8',
  'application/json; charset="UTF-8"',
  'application/json;profile="https://acme.test/a,b"',
  'application/json;profile="a; charset=b"',
  'application/vnd.acme+json; version=2',
])('a body of %s is sent and read as JSON, with the Content-Type that the spec declares', async (type) => {
  const { bills, sent, served } = await clientOf(specOf(type, { schema: amount }));
  expect(await bills['make']?.({ amount: 5 })).toMatchObject({ ok: true, data: { invoices: ['a'] } });
  expect(await bills['get']?.({ filter: { amount: 5 } })).toMatchObject({ ok: true, data: { invoices: ['a'] } });
  expect(sent).toEqual([type, null]);
  expect(served).toEqual([
    [200, 'application/json'],
    [200, type],
  ]);
});

test('a text body whose media type has a parameter is sent with that Content-Type', async () => {
  const type = 'text/csv; charset=utf-8';
  const spec = specOf('application/json', { schema: amount });
  lay(spec, {
    paths: { '/bills': { post: { requestBody: { content: { 'application/json': undefined, [type]: {} } } } } },
  });
  const { bills, sent, served } = await clientOf(JSON.parse(JSON.stringify(spec)));
  expect(await bills['make']?.({ body: 'a,b' })).toMatchObject({ ok: true });
  expect(sent).toEqual([type]);
  expect(served).toEqual([[200, 'application/json']]);
});

/** The reason for which a spec is refused, as the census counts it. */
const kindOf = (spec: object): string => {
  try {
    parseSpec('acme', JSON.stringify(spec));
    return 'none';
  } catch (thrown) {
    return reasonFor('spec', thrown).kind;
  }
};

test.each(['application/json', 'application/vnd.acme+json'])(
  'a response with two bodies of %s that differ only in the parameters is refused',
  (type) => {
    const spec = specOf(`${type}; version=1`, { schema: amount });
    const other = { schema: { $ref: '#/components/schemas/Failure' } };
    lay(spec, {
      paths: { '/bills': { get: { responses: { '200': { content: { [`${type}; version=2`]: other } } } } } },
    });
    expect(kindOf(spec)).toBe('describes … twice, with bodies that a client cannot tell apart by the parameters');
  },
);
