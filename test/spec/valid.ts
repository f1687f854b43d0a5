const body = {
  'application/json': {
    schema: { $ref: '#/components/schemas/Plan' },
    examples: { documented: { value: { price: 5 } } },
  },
};

/** A spec that keeps to the dialect and obeys every rule of style. */
export const valid = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Plans', version: '1.0.0' },
  servers: [{ url: 'https://plans.test' }],
  security: [{ Key: [] }],
  tags: [{ name: 'Plans', description: 'What can be bought.' }],
  'x-envelope': { failure: { ok: false }, error: 'Plan' },
  'x-shared-arguments': ['account'],
  paths: {
    '/plan': {
      get: {
        operationId: 'plan.get',
        summary: 'Get the plan',
        tags: ['Plans'],
        parameters: [
          { name: 'account', in: 'query', schema: { type: 'string' } },
          { name: 'page', in: 'query', schema: { type: 'integer' } },
          { name: 'size', in: 'query', schema: { type: 'integer', default: 10 } },
        ],
        'x-pager': { argument: 'page', items: 'offers', count: 'total', size: 'size' },
        responses: { '200': { description: 'The plan.', content: body }, '404': { description: 'None.' } },
      },
      put: {
        operationId: 'plan.set',
        summary: 'Set the plan',
        tags: ['Plans'],
        parameters: [{ name: 'account', in: 'query', schema: { type: 'string' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', properties: { price: { type: 'number' } } },
              examples: { invented: { value: { price: 5 } } },
            },
          },
        },
        'x-reconcile': { read: 'plan.get', arguments: { price: 'price' }, constants: { total: 1 } },
        responses: { '204': { description: 'It is set.' }, '404': { description: 'None.' } },
      },
      delete: {
        operationId: 'plan.end',
        summary: 'End the plan',
        tags: ['Plans'],
        'x-reconcile': { read: 'plan.get', items: 'offers', created: 'at', more: 'total' },
        responses: { '204': { description: 'It has ended.' }, '404': { description: 'None.' } },
      },
      post: {
        operationId: 'plan.check',
        summary: 'Check the plan',
        tags: ['Plans'],
        'x-safety': 'safe',
        responses: { '204': { description: 'It is valid.' }, '404': { description: 'None.' } },
      },
    },
  },
  components: {
    securitySchemes: { Key: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-prefix': 'Token ' } },
    schemas: {
      Plan: {
        type: 'object',
        properties: {
          price: { type: ['number', 'null'], 'x-unit': 'cents' },
          total: { type: 'integer' },
          offers: { type: 'array', items: { $ref: '#/components/schemas/Offer' } },
        },
      },
      Offer: { type: 'object', properties: { at: { type: 'string' } } },
    },
  },
};

/** A copy of a spec with another value at one place; `undefined` removes the place. */
export const edit = (node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  const copy: object = Array.isArray(node) ? [...node] : { ...Object(node) };
  return Object.assign(copy, { [key]: edit(Reflect.get(copy, key), rest, value) });
};

export const get = ['paths', '/plan', 'get'];
export const post = ['paths', '/plan', 'post'];
export const answer = [...get, 'responses', '200', 'content', 'application/json'];
export const plan = ['components', 'schemas', 'Plan'];
export const price = [...plan, 'properties', 'price'];

/** A place and a value that make a valid spec violate the dialect, and the message of the reader. */
export type Case = readonly [at: readonly string[], value: unknown, message: string];
