import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

/** The operation that a document with other paths becomes. */
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

test('a variable of a path that nothing describes is a text, which is ours', () => {
  const { made, claims } = operationIn('/things/{id}', { parameters: [] });
  expect(made['parameters']).toMatchObject([{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]);
  expect(claims).toContain('GET /things/{id} · id · type = string');
});

test('a parameter that its path has no place for is left out', () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  expect(operationIn('/things', { parameters }).made['parameters']).toEqual([]);
});

test.each([
  ['a redirect', '303', 'The document also describes the status 303, which no call returns.', ['200']],
  ['an informational response', '102', 'The document also describes the status 102, which no call returns.', ['200']],
  ['the body of a 204', '204', 'The document describes a body for the status 204, which has none.', ['200', '204']],
])('%s is named, and left out', (_, status, note, kept) => {
  const { responses } = Object(Object(documentWith({})['paths'])['/things'])['get'];
  const other = { description: 'Other', content: { 'application/json': { schema: { type: 'object' } } } };
  const { made } = operationIn('/things', { responses: { ...responses, [status]: other } });
  const returned = Object(made['responses']);
  expect(Object.keys(returned)).toEqual(kept);
  if (kept.includes(status)) expect(returned[status]).toEqual({ description: 'No Content' });
  expect(made['description']).toBe(note);
});

test('a parameter that may be empty says so, and is one as any other', () => {
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

test('a tag that begins with a digit is a group, and a name of types behind a word', () => {
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
])('an operation with the server %j has the one without variables', (server, url) => {
  const { made } = operationIn('/things', { servers: [server] });
  expect(made['servers']).toEqual([{ url }]);
  const note = 'Of its servers, the client calls the one where `region` is `eu` and `port` is `443`.';
  expect(made['description']).toBe('variables' in server ? note : undefined);
});

test.each([{}, { account: {} }])('a server of an operation with an unknown part, %j, is refused', (some) => {
  const servers = [{ url: 'https://{account}.example', variables: some }];
  expect(() => operationIn('/things', { servers })).toThrow(
    'get/servers/0 is `https://{account}.example`: write a whole https URL without variables.',
  );
});

test('extensions of a vendor are left out, under a name of ours, too', () => {
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
])('a response in %s is not parsed: it has no schema, and an example all the same', (type, schema, value) => {
  const { made } = operationIn('/things', {
    responses: { 200: { description: 'ok', content: { [type]: { schema } } } },
  });
  expect(Object(made['responses'])['200'].content).toEqual({ [type]: { examples: { invented: { value } } } });
});

test('a text next to JSON keeps its schema, by which a client tells one from the other', () => {
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
])('a request in %s is sent as it is given: it has no schema, and an example all the same', (type, schema, value) => {
  const { made } = operationIn(
    '/things',
    {
      requestBody: { required: true, content: { [type]: { schema } } },
    },
    'post',
  );
  expect(Object(made['requestBody']).content).toEqual({ [type]: { examples: { invented: { value } } } });
});
