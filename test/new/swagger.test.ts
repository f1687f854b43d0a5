import { expect, test } from 'vitest';
import { clientNames } from '../../scripts/new/names.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import { readDocument } from '../../scripts/new/read.ts';
import { serversOf } from '../../scripts/new/servers.ts';
import type { Json } from '../../scripts/spec/json.ts';

const get = {
  operationId: 'listKilns',
  tags: ['Kilns'],
  parameters: [{ name: 'heat', in: 'query', type: 'integer', minimum: 0 }],
  responses: {
    200: {
      description: 'ok',
      headers: { 'X-Left': { type: 'integer' } },
      schema: { type: 'array', items: { $ref: '#/definitions/Kiln' } },
    },
  },
};

const post = {
  operationId: 'createKiln',
  tags: ['Kilns'],
  parameters: [{ name: 'kiln', in: 'body', required: true, schema: { $ref: '#/definitions/Kiln' } }],
  responses: { 201: { description: 'made', schema: { $ref: '#/definitions/Kiln' } } },
};

const Kiln = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, note: { type: 'string', 'x-nullable': true } },
};

const published = (more: Json = {}): string =>
  JSON.stringify({
    swagger: '2.0',
    info: { title: 'Kilns', version: '1' },
    host: 'api.kilns.example',
    basePath: '/v2',
    schemes: ['http', 'https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: { user: { type: 'basic' } },
    security: [{ user: [] }],
    definitions: { Kiln },
    paths: { '/kilns': { get, post, ...more } },
  });

const draft = (text: string) =>
  draftOf({ api: 'kilns', document: readDocument(text, 'kilns.json'), origin: 'kilns.json' });

test('a Swagger 2 document becomes a spec whose books close', () => {
  const { spec, audited } = draft(published());
  expect(audited.problems).toEqual([]);
  const claims = new Map(audited.claims.map(({ node, attribute, value }) => [`${node} · ${attribute}`, value]));
  expect(Object.fromEntries(claims)).toMatchObject({
    'api · server': 'https://api.kilns.example/v2',
    'GET /kilns · security': 'Authorization: Basic',
    'GET /kilns · heat · type': 'integer',
    'GET /kilns · heat · minimum': '0',
    'GET /kilns · 200 · media': 'application/json',
    'GET /kilns · 200 · X-Left · type': 'integer',
    'POST /kilns · body · presence': 'required',
    'POST /kilns · body · type': 'Kiln',
    'Kiln · note · type': 'null|string',
  });
  expect(spec.model.operations.map(({ id }) => id)).toEqual(['kilns.listKilns', 'kilns.createKiln']);
});

test.each([true, false])('a form field becomes an argument, which keeps `required: %s`', (required) => {
  const put = {
    operationId: 'fire',
    consumes: ['application/x-www-form-urlencoded'],
    parameters: [{ name: 'heat', in: 'formData', type: 'integer', required }],
    responses: { 204: { description: 'done' } },
  };
  const { spec, audited } = draft(published({ put }));
  expect(audited.problems).toEqual([]);
  const takes = spec.model.operations.find(({ id }) => id === 'kilns.fire')?.takes;
  const all = [{ name: 'heat', required }];
  expect(takes).toMatchObject({ body: 'fields', type: 'application/x-www-form-urlencoded', all });
});

const problem = { type: 'object', properties: { title: { type: 'string' } } };

test.each<[produces: readonly string[], status: string, schema: Json, types: readonly string[]]>([
  [['application/pdf', 'text/csv'], '404', { $ref: '#/definitions/Kiln' }, ['application/json']],
  [['application/pdf'], 'default', problem, ['application/json']],
  [['application/pdf'], '404', { type: 'string' }, ['application/pdf']],
  [['application/xml'], '404', problem, ['application/xml']],
  [['text/csv'], '200', problem, ['text/csv']],
])(
  'for an operation that produces %j, the response %s with the schema %j is in %j',
  (produces, status, schema, types) => {
    const responses = { [status]: { description: 'It', schema } };
    const { paths } = readDocument(published({ put: { produces, responses } }), 'kilns.json');
    expect(Object.keys(Object(paths)['/kilns'].put.responses[status].content)).toEqual(types);
  },
);

const listsJoined = (more: Json): string => {
  const find = {
    operationId: 'find',
    parameters: [{ name: 'ids', in: 'query', type: 'array', items: { type: 'string' }, ...more }],
    responses: { 204: { description: 'none' } },
  };
  return published().replace('/kilns":{"get', `/found":{"get":${JSON.stringify(find)}},"/kilns":{"get`);
};

test.each<[format: Json, style: string]>([
  [{}, 'comma'],
  [{ collectionFormat: 'csv' }, 'comma'],
  [{ collectionFormat: 'ssv' }, 'space'],
  [{ collectionFormat: 'pipes' }, 'pipe'],
  [{ collectionFormat: 'multi' }, 'nothing'],
])('a list in a query with %j is joined by: %s', (format, style) => {
  const found = draft(listsJoined(format)).spec.model.operations.find(({ path }) => path === '/found');
  expect(found?.takes.all.map((each) => [each.name, each.style ?? 'nothing'])).toEqual([['ids', style]]);
});

test('refuses a list in a query that is joined by tabs', () => {
  expect(() => draft(listsJoined({ collectionFormat: 'tsv' }))).toThrow(
    '/paths/~1found/get/parameters/0/style is `"tsv, for which OpenAPI 3 has no style"`: write one of form',
  );
});

const firing = (parameters: readonly Json[], response: Json = {}, more: Json = {}): string =>
  published({
    put: { operationId: 'fire', parameters, responses: { 200: { description: 'ok', ...response } }, ...more },
  });

const heats = { name: 'heats', in: 'formData', type: 'array', items: { type: 'integer' } };

test.each<[format: Json, notations: Json]>([
  [{}, { heats: { style: 'commas' } }],
  [{ collectionFormat: 'csv' }, { heats: { style: 'commas' } }],
  [{ collectionFormat: 'multi' }, {}],
])('a list in a form with %j has the notations %j', (format, notations) => {
  const found = draft(firing([{ ...heats, ...format }])).spec.model.operations.find(({ id }) => id === 'kilns.fire');
  expect(found?.takes.notations ?? {}).toEqual(notations);
});

test.each(['ssv', 'pipes', 'tsv'])('refuses a list in a form with the collectionFormat %s', (format) => {
  expect(() => draft(firing([{ ...heats, collectionFormat: format }]))).toThrow('/encoding/heats/style is `"');
});

test.each(['ssv', 'pipes', 'tsv', 'multi'])(
  'refuses a list in a response header with the collectionFormat %s',
  (format) => {
    const headers = { 'X-Heats': { type: 'array', items: { type: 'integer' }, collectionFormat: format } };
    expect(() => draft(firing([], { headers }))).toThrow('/put/responses/200/headers/X-Heats/');
  },
);

test.each<[produces: readonly string[], type: string]>([
  [['application/json'], '*/*'],
  [[], '*/*'],
  [['text/csv'], '*/*'],
  [['application/json', 'application/pdf'], 'application/pdf'],
])('a file from an operation that produces %j is bytes in %s', (produces, type) => {
  const { contents, spec } = draft(firing([], { schema: { type: 'file' } }, { produces }));
  expect(spec.model.operations.find(({ id }) => id === 'kilns.fire')?.answers).toMatchObject([{ form: 'bytes' }]);
  expect(Object.keys(Object(contents.get('openapi.yaml')?.['paths'])['/kilns'].put.responses[200].content)).toEqual([
    type,
  ]);
});

test('follows the reference of a path to its operations', () => {
  const text = published().replace('"/kilns":', '"/kilns":{"$ref":"#/x-paths/kilns"}},"x-paths":{"kilns":');
  expect(draft(text).spec.model.operations.map(({ id }) => id)).toEqual(['kilns.listKilns', 'kilns.createKiln']);
});

test('does not rename members and values that look like keywords of Swagger 2', () => {
  const members = {
    'x-nullable': { type: 'string', 'x-nullable': true },
    properties: { type: 'string', 'x-nullable': true },
  };
  const example = { 'x-nullable': 1, $ref: '#/definitions/Kiln' };
  const text = JSON.stringify({
    ...JSON.parse(published()),
    definitions: { Kiln: { type: 'object', properties: members, default: example }, properties: members['x-nullable'] },
  });
  expect(Object(readDocument(text, 'kilns.json')['components']).schemas).toEqual({
    Kiln: {
      type: 'object',
      properties: { 'x-nullable': { type: 'string', nullable: true }, properties: { type: 'string', nullable: true } },
      default: example,
    },
    properties: { type: 'string', nullable: true },
  });
});

const names: readonly (readonly [name: string, ids: readonly string[], wanted: readonly string[]])[] = [
  ['names an operation after its tag and operationId', ['listKilns'], ['kilns.listKilns']],
  [
    'splits an operationId at dots and slashes instead of using the tag',
    ['kilns.list', 'kilns/get'],
    ['kilns.list', 'kilns.get'],
  ],
  ['numbers an operationId whose name is taken', ['fire-kiln', 'fire_kiln'], ['kilns.fireKiln', 'kilns.fireKiln2']],
];

test.for(names)('%s', ([, ids, wanted]) => {
  const operations = ids.map((operationId) => ({
    method: 'get',
    path: '/kilns',
    operation: { operationId, tags: ['Kilns'] },
  }));
  expect(clientNames(operations)).toEqual(wanted);
});

const EMPTY = { tenant: { default: '' } };

const servers: readonly (readonly [name: string, server: Json, wanted: readonly Json[]])[] = [
  ['removes the default port from a server', { url: 'https://a.example:443/v1' }, [{ url: 'https://a.example/v1' }]],
  [
    'replaces a server variable that has only one value',
    { url: 'https://{host}/v1', variables: { host: { default: 'a.example', enum: ['a.example'] } } },
    [{ url: 'https://a.example/v1' }],
  ],
  ...['https://{tenant}.a.example', 'https://{tenant}', 'https://{tenant}/v1', 'https://api.{tenant}.example'].map(
    (url) =>
      [`drops the server ${url}, which has no host if the tenant is empty`, { url, variables: EMPTY }, []] as const,
  ),
  [
    'keeps a server with an empty variable in its path',
    { url: 'https://a.example/{tenant}', variables: EMPTY },
    [{ url: 'https://a.example/{tenant}', variables: EMPTY }],
  ],
  ['drops a server with a variable that is not described', { url: 'https://{host}/v1' }, []],
];

test.for(servers)('%s', ([, server, wanted]) => {
  expect(serversOf({ servers: [server] })).toEqual(wanted);
});
