import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../scripts/spec/json.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import type { SpecFile } from '../../scripts/spec/read/read.ts';
import { temporaryFolder } from '../temporary.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const responding = (schema: object, more: object = {}) => ({
  '200': { description: 'It is there.', content: { 'application/json': { schema } }, ...more },
  '401': { description: 'Who is asking?' },
  '404': { description: 'It is not there.' },
  '429': { description: 'Too many calls.', headers: { 'Retry-After': { schema: { type: 'integer' } } } },
});
const query = (name: string, schema: object) => ({ name, in: 'query', schema });

/** A document with lists by a cursor, reads whose schemas nest, and writes with an idempotency key. */
export const shop: Json = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://shop.test' }],
  security: [{ Key: [] }],
  paths: {
    '/orders': {
      get: {
        operationId: 'orders.list',
        parameters: [query('cursor', text)],
        responses: responding(ref('Orders')),
      },
      post: {
        operationId: 'orders.create',
        parameters: [{ name: 'Idempotency-Key', in: 'header', schema: text }],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { type: 'object', properties: { item: text }, required: ['item'] } },
          },
        },
        responses: responding(ref('Order')),
      },
    },
    '/orders/{id}': {
      delete: {
        operationId: 'orders.remove',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: { '204': { description: 'It is removed.' }, '404': { description: 'It is not there.' } },
      },
    },
    '/tree': { get: { operationId: 'tree.get', responses: responding(ref('Tree')) } },
    '/total': {
      get: {
        operationId: 'total.get',
        responses: responding(ref('Total'), { headers: { 'X-Left': { required: true, schema: { type: 'integer' } } } }),
      },
    },
  },
  components: {
    securitySchemes: { Key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    schemas: {
      Orders: {
        type: 'object',
        properties: {
          items: { type: 'array', items: ref('Order') },
          next_cursor: { type: ['string', 'null'] },
          has_more: { type: 'boolean' },
        },
        required: ['items', 'has_more'],
      },
      Order: {
        type: 'object',
        properties: { id: text, amount: { type: 'integer' }, state: { type: 'string', enum: ['open', 'paid'] } },
        required: ['id'],
      },
      Tree: { type: 'object', properties: { name: text, nodes: { type: 'array', items: ref('Tree') } } },
      Total: {
        type: 'object',
        properties: { total: { type: 'integer' }, of: ref('Order'), note: text },
        required: ['total'],
      },
    },
  },
};

/** A folder of specs with one API from a document, and its spec; removed after the test. */
export const made = async (document: Json = shop): Promise<{ readonly specs: string; readonly source: SpecFile }> => {
  const folder = await temporaryFolder();
  const specs = join(folder, 'specs');
  await mkdir(specs);
  const { draft } = await writeFolder(specs, { api: 'shop', document, origin: 'shop.yaml' });
  return { specs, source: draft.spec };
};
