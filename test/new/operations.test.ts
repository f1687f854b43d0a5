import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

/** The spec's version of an operation in a document, and the inferred rows of the ledger. */
const operationIn = (
  path: string,
  operation: Json,
  method = 'get',
): { readonly made: Json; readonly claims: readonly string[] } => {
  const document = documentWith({ type: 'object' }) as { paths: Json };
  const paths = { [path]: { [method]: { ...Object(Object(document.paths['/things'])['get']), ...operation } } };
  const { contents, audited } = draftOf({ api: 'things', document: { ...document, paths }, origin: 'things.json' });
  expect(audited.problems).toEqual([]);
  const { inferred = [] } = Object(contents.get('facts.yaml'));
  const rows = (inferred as readonly { claims: string }[]).flatMap(({ claims }) => claims.trim().split('\n'));
  return { made: Object(Object(contents.get('openapi.yaml')?.['paths'])[path])[method], claims: rows };
};

test('a path variable without a parameter becomes an inferred string parameter', () => {
  const { made, claims } = operationIn('/things/{id}', { parameters: [] });
  expect(made['parameters']).toMatchObject([{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]);
  expect(claims).toContain('GET /things/{id} · id · type = string');
});

test('leaves out a path parameter that is not in the path', () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  expect(operationIn('/things', { parameters }).made['parameters']).toEqual([]);
});

test.each([
  ['a redirect', '303', 'The document also describes the status 303, which no call returns.', ['200']],
  ['an informational response', '102', 'The document also describes the status 102, which no call returns.', ['200']],
  ['the body of a 204', '204', 'The document describes a body for the status 204, which has none.', ['200', '204']],
])('leaves out %s, and names the status in the description', (_, status, note, kept) => {
  const { responses } = Object(Object(documentWith({})['paths'])['/things'])['get'];
  const other = { description: 'Other', content: { 'application/json': { schema: { type: 'object' } } } };
  const { made } = operationIn('/things', { responses: { ...responses, [status]: other } });
  const returned = Object(made['responses']);
  expect(Object.keys(returned)).toEqual(kept);
  if (kept.includes(status)) expect(returned[status]).toEqual({ description: 'No Content' });
  expect(made['description']).toBe(note);
});

test('a parameter with `allowEmptyValue` says so in its description', () => {
  const parameters = [true, false].map((may) => ({
    ...{ name: `q${may}`, in: 'query', allowEmptyValue: may },
    schema: { type: 'string' },
  }));
  expect(operationIn('/things', { parameters }).made['parameters']).toEqual([
    {
      ...{ name: 'qtrue', in: 'query', schema: { type: 'string' }, example: 'example' },
      description: '`qtrue=`, without a value, may also be sent.',
    },
    { name: 'qfalse', in: 'query', schema: { type: 'string' }, example: 'example' },
  ]);
});

test('a tag that begins with a digit gets the prefix `_` in names of operations, and `Operation` in names of types', () => {
  const { made } = operationIn('/things', { tags: ['2xx'], responses: { 200: { description: 'ok', content: {} } } });
  expect(made['operationId']).toBe('_2xx.getThings');
  const { spec } = draftOf({
    api: 'things',
    document: {
      ...documentWith({ type: 'object' }),
      paths: { '/things': { get: { ...made, operationId: 'getThings' } } },
    },
    origin: 'things.json',
  });
  expect(spec.model.operations.map(({ name }) => name)).toEqual(['Operation2xxGetThings']);
});

const variables = { region: { default: 'eu', enum: ['eu', 'us'] }, port: { default: '443' } };

test.each([
  [{ url: 'https://{region}.example:{port}/v2', variables }, 'https://eu.example/v2'],
  [{ url: 'https://files.example' }, 'https://files.example'],
])('an operation with the server %j has the server %s', (server, url) => {
  const { made } = operationIn('/things', { servers: [server] });
  expect(made['servers']).toEqual([{ url }]);
  const note = 'Of its servers, the client calls the one where `region` is `eu` and `port` is `443`.';
  expect(made['description']).toBe('variables' in server ? note : undefined);
});

test.each([{}, { account: {} }])('refuses a server of an operation with a variable that has no default: %j', (some) => {
  const servers = [{ url: 'https://{account}.example', variables: some }];
  expect(() => operationIn('/things', { servers })).toThrow(
    'get/servers/0 is `https://{account}.example`: write a whole https URL without variables.',
  );
});

test('leaves out vendor extensions, even if the dialect has one of the same name', () => {
  const { responses } = Object(Object(documentWith({})['paths'])['/things'])['get'];
  const parameters = [{ name: 'sum', in: 'query', schema: { type: 'integer', 'x-unit': 'pallets', 'x-order': 1 } }];
  const { made } = operationIn('/things', { responses, parameters, 'x-pager': true, 'x-safety': 'high' });
  expect(made).not.toHaveProperty('x-pager');
  expect(made).not.toHaveProperty('x-safety');
  expect(Object(made['parameters'])[0].schema).toEqual({ type: 'integer' });
});

test.each([
  [
    'application/x-ndjson',
    { type: 'object', properties: { id: { type: 'string' } } },
    '{"example":1}\n{"example":2}\n',
  ],
  ['application/jsonl', { $ref: '#/components/schemas/thing' }, '{"example":1}\n{"example":2}\n'],
  ['application/xml', { $ref: '#/components/schemas/thing' }, '<example/>'],
  ['application/zip', { type: 'array', items: { type: 'integer' } }, 'example'],
])('a response in %s, which clients do not parse, has an example but no schema', (type, schema, value) => {
  const { made } = operationIn('/things', {
    responses: { 200: { description: 'ok', content: { [type]: { schema } } } },
  });
  expect(Object(made['responses'])['200'].content).toEqual({ [type]: { examples: { invented: { value } } } });
});

test('a text response next to a JSON response keeps its schema', () => {
  const schema = { $ref: '#/components/schemas/thing' };
  const content = { 'text/plain': { schema }, 'application/json': { schema } };
  const { made } = operationIn('/things', { responses: { 200: { description: 'ok', content } } });
  expect(Object(made['responses'])['200'].content['text/plain']).toEqual({
    schema: { $ref: '#/components/schemas/Thing' },
  });
});

test.each([
  ['application/xml', { $ref: '#/components/schemas/thing' }, '<example/>'],
  ['text/csv', { type: 'array', items: { type: 'object' } }, 'example'],
  ['application/pdf', {}, 'example'],
])('a request in %s, which clients send as it is, has an example but no schema', (type, schema, value) => {
  const { made } = operationIn(
    '/things',
    {
      requestBody: { required: true, content: { [type]: { schema } } },
    },
    'post',
  );
  expect(Object(made['requestBody']).content).toEqual({ [type]: { examples: { invented: { value } } } });
});
