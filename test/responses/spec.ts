// An invented API with every form of response.

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const json = (name: string, value: unknown) => ({ schema: ref('schemas', name), examples: { invented: { value } } });
const invoice = json('Invoice', { id: 'in_1' });
const total = json('Total', 5);
const problem = { 'application/problem+json': json('Problem', { title: 'It failed' }) };
const limits = { 'X-RateLimit-Remaining': ref('headers', 'Remaining'), 'X-Plans': ref('headers', 'Plans') };
const failed = { description: 'It failed.', headers: limits, content: problem };
const none = { description: 'There is none.', content: { 'application/json': json('NotFound', { id: 'in_9' }) } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'in_1' };
const operation = (operationId: string, responses: object, more: object = {}) => ({
  operationId,
  summary: `Call ${operationId}`,
  tags: ['Bills'],
  parameters: [id],
  responses,
  ...more,
});

export const spec = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Bills', version: '1.0.0' },
  servers: [{ url: 'https://bills.test' }],
  security: [{ Key: [] }],
  tags: [{ name: 'Bills', description: 'What is owed.' }],
  paths: {
    '/bills/{id}': {
      get: operation('bills.get', {
        '200': {
          description: 'The bill.',
          headers: limits,
          content: { 'text/csv': { examples: { invented: { value: 'id\nin_1\n' } } }, 'application/hal+json': invoice },
        },
        '404': none,
        '4XX': failed,
        default: failed,
      }),
      post: operation(
        'bills.void',
        {
          '202': { description: 'It will be.', content: { 'application/json': invoice } },
          '2XX': { description: 'It is.', content: { 'application/json': json('Voided', { at: 'now' }) } },
          '404': none,
          default: failed,
        },
        { 'x-reconcile': { none: 'there is no read' } },
      ),
    },
    '/bills/{id}/table': {
      get: operation('bills.table', {
        '200': {
          description: 'The bill as a table.',
          headers: { 'Content-Disposition': { schema: { type: 'string' }, example: 'attachment' } },
          content: { 'text/csv': { examples: { invented: { value: 'id\nin_1\n' } } } },
        },
        '404': none,
      }),
    },
    '/bills/{id}/print': {
      get: operation('bills.print', {
        '200': {
          description: 'The bill to print.',
          content: {
            'application/pdf': {
              schema: { type: 'string', format: 'binary' },
              examples: { invented: { value: '%PDF-1.7' } },
            },
            'image/png': {},
          },
        },
        default: failed,
      }),
    },
    '/bills/{id}/total': {
      get: operation('bills.total', {
        '200': {
          description: 'What is owed.',
          content: { 'text/plain': total, 'application/json': total, 'text/json': total },
        },
        '404': { description: 'There is none.', content: { 'text/plain': {}, 'text/csv': {} } },
        '500': { description: 'It failed.', content: { 'text/plain': { examples: { invented: { value: 'No' } } } } },
      }),
    },
    '/bills/{id}/any': {
      get: operation('bills.any', { default: { description: 'The bill.', content: { '*/*': invoice } } }),
    },
    '/bills/{id}/sent': {
      put: operation(
        'bills.sent',
        {
          '204': { description: 'It is sent.' },
          '409': {
            description: 'It was sent before.',
            content: { 'application/json': json('NotFound', { id: 'in_9' }), ...problem },
          },
        },
        { 'x-reconcile': { none: 'there is no read' } },
      ),
    },
  },
  components: {
    securitySchemes: { Key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    headers: {
      Remaining: { description: 'Calls that are left.', schema: { type: 'integer' }, example: 5 },
      Plans: { description: 'Plans that may call.', schema: { type: 'array', items: { type: 'string' } } },
    },
    schemas: {
      Invoice: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      Total: { type: 'integer' },
      Voided: { type: 'object', required: ['at'], properties: { at: { type: 'string' } } },
      NotFound: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      Problem: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
    },
  },
};
