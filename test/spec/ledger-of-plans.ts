// Schemas of an invented vendor, as most vendors write them.

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { 'application/json': { schema: ref(name) } } });

export const schemas = {
  Base: {
    type: ['object', 'null'],
    description: 'What every entry has.',
    properties: { id: { type: 'string', readOnly: true }, memo: { type: 'string', maxLength: 80 } },
  },
  Entry: {
    allOf: [ref('Base'), { required: ['id', 'memo'] }, { type: 'object', properties: { state: ref('State') } }],
    properties: {
      memo: { type: 'string', minLength: 1, maxLength: 100 },
      secret: { type: 'string', writeOnly: true },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      parent: { allOf: [ref('Parent')], description: 'Where it belongs.' },
    },
    required: ['secret'],
    additionalProperties: { type: 'number' },
  },
  Parent: { type: 'object', properties: { children: { type: 'array', items: ref('Entry') }, name: ref('Name') } },
  Name: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
  State: { type: 'string', enum: ['open', 'closed'] },
};

/** A spec that uses the schemas in a request and in a response. */
export const plans = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Entries', version: '1.0.0' },
  security: [{ Key: [] }],
  paths: {
    '/entries': {
      post: {
        operationId: 'entries.create',
        requestBody: { required: true, ...json('Entry') },
        'x-reconcile': { none: 'there is no read' },
        responses: { '200': { description: 'The entry.', ...json('Entry') } },
      },
    },
  },
  components: { securitySchemes: { Key: { type: 'apiKey', in: 'header', name: 'X-Key' } }, schemas },
};
