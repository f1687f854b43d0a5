import type { Descriptor } from '../../src/index.ts';
import { operationsOf, type Operation } from './operations.ts';
import type { Node } from './nodes.ts';

// An invented operation with every constraint that the specs use, so that tests can remove each.

const body = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'level'],
  properties: {
    text: { type: 'string', minLength: 2, maxLength: 9 },
    level: { type: 'integer', minimum: 1, maximum: 5 },
    link: { type: 'string', pattern: '^https:' },
    at: { type: 'string', format: 'date-time' },
    mail: { type: ['string', 'null'], format: 'email' },
    loud: { type: 'boolean' },
  },
};

const example = {
  text: 'hello',
  level: 3,
  link: 'https:',
  at: '2026-11-21T10:00:00Z',
  mail: 'a@b.example',
  loud: true,
};

const uuid = '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11';

const operation = {
  operationId: 'notes.add',
  security: [{ Bearer: [] }, { User: [], Key: [] }],
  parameters: [
    { name: 'thing', in: 'path', required: true, schema: { type: 'string', format: 'uuid' }, example: uuid },
    { name: 'kind', in: 'query', required: true, schema: { type: 'string', enum: ['a', 'b'] }, example: 'a' },
    { name: 'count', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 5 }, example: 3 },
    { name: 'Trace', in: 'header', required: true, schema: { type: 'string', minLength: 2 }, example: 'abc' },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: body, examples: { a: { value: example } } } },
  },
  responses: {
    '200': {
      description: 'Added.',
      content: { 'application/json': { schema: { type: 'object' }, examples: { a: { value: {} } } } },
    },
    '400': { description: 'Wrong.' },
    '401': { description: 'Who?' },
    '409': { description: 'Twice.' },
  },
};

/** A new copy of a spec with only that operation. */
export const constrainedSpec = (): Node =>
  structuredClone({
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Constrained', version: '1.0.0' },
    paths: { '/things/{thing}/notes': { post: operation } },
    components: {
      securitySchemes: {
        Bearer: { type: 'http', scheme: 'bearer' },
        User: { type: 'apiKey', in: 'header', name: 'Acme-User' },
        Key: { type: 'apiKey', in: 'header', name: 'Acme-Key' },
      },
    },
  });

/** Its operation, as the contract tests read it. */
export const constrainedOperation = (spec: Node): Operation => {
  const [only] = operationsOf(spec);
  if (!only) throw new Error('the spec has no operation');
  return only;
};

const argument = (place: 'path' | 'query' | 'header' | 'body', required = false) => ({ in: place, required });

/** Its descriptor. */
export const constrainedDescriptor: Descriptor = {
  id: 'constrained',
  server: undefined,
  credentials: [
    { token: { header: 'authorization', prefix: 'Bearer ' } },
    { User: { header: 'acme-user', prefix: '' }, Key: { header: 'acme-key', prefix: '' } },
  ],
  shared: [],
  operations: {
    'notes.add': {
      method: 'POST',
      path: '/things/{thing}/notes',
      safe: false,
      authenticated: true,
      arguments: {
        thing: argument('path', true),
        kind: argument('query', true),
        count: argument('query'),
        Trace: argument('header', true),
        ...Object.fromEntries(
          Object.keys(body.properties).map((name) => [name, argument('body', name in { text: 1, level: 1 })]),
        ),
      },
      body: 'fields',
      answers: { 200: 'object', 400: 'undescribed', 401: 'undescribed', 409: 'undescribed' },
    },
  },
};

/** The examples of its in-process mock. */
export const constrainedExamples = { 'notes.add': { arguments: { count: 3 }, answers: { 200: { documented: {} } } } };
