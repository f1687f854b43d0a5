import { expect, test } from 'vitest';
import { ask, operationsAt, operationsOf } from '../../scripts/serve/mock/prism.ts';

const operation = { responses: { '204': { description: 'Done.' } } };
const operations = await operationsOf({
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  paths: {
    '/charges': { post: operation },
    '/charges/{id}': {
      get: { ...operation, parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] },
    },
    '/plans/': { get: operation },
  },
});

test.each([
  ['post', '/charges', 204],
  ['get', '/charges/c_1', 204],
  ['get', '/plans/', 204],
  ['get', '/charges/', 404],
  ['post', '/charges/', 404],
  ['get', '/plans', 404],
] as const)(
  '%s %s returns %i: slashes must match, and a path argument is never empty',
  async (method, path, status) => {
    expect(operationsAt(operations, path)).toHaveLength(status === 204 ? 1 : 0);
    expect((await ask(operations, { method, url: { path } })).status).toBe(status);
  },
);
