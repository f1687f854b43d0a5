import type { Json } from '../../scripts/spec/json.ts';

/** A document of one operation that responds with a component. */
export const documentWith = (thing: unknown, others: Json = {}): Json => ({
  openapi: '3.0.3',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'getThings',
        tags: ['Things'],
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/thing' } } },
          },
        },
      },
    },
  },
  components: { schemas: { thing, ...others } },
});
