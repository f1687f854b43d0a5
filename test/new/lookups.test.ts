import { expect, test } from 'vitest';
import { unwritten } from '../../scripts/new/page/unwritten-tasks.ts';

const object = (properties: object) => ({ type: 'object', properties });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const text = { type: 'string' };
const day = { type: 'string', format: 'date-time' };

const item = object({ id: text, amount: { type: 'integer' }, at: day });
const list = (operationId: string) => ({
  get: {
    operationId,
    responses: { 200: json(object({ data: { type: 'array', items: { $ref: '#/components/schemas/Item' } } })) },
  },
});
const write = (responses: object = { 201: json(item) }) => ({
  operationId: 'write',
  requestBody: json(object({ amount: { type: 'integer' } })),
  responses,
});

/** The `x-reconcile` that the TODO list proposes for operations, by path. */
const proposed = (paths: object): string | undefined => {
  const spec = JSON.parse(JSON.stringify({ paths, components: { schemas: { Item: item } } }));
  return unwritten(spec).find(({ title }) => title.startsWith('where a caller looks'))?.write;
};

const none = 'x-reconcile: { none: "(the reason)" }';

test.each([
  [
    'proposes to look at a list of what it creates, or to write the reason for none',
    { '/v1/topups': { ...list('topups.list'), post: write() } },
    `x-reconcile: { read: topups.list, items: data, created: at, arguments: { amount: amount } }\n# or, where no operation shows it:\n${none}`,
  ],
  [
    'proposes to look at a list whose path is the plural of its own',
    { '/v1/topup': { post: write() }, '/v1/topups': list('topups.list') },
    expect.stringContaining('read: topups.list'),
  ],
  [
    'proposes to look at the state that it changes',
    {
      '/v1/plan': {
        get: { operationId: 'plan.get', responses: { 200: json(object({ amount: text })) } },
        put: write({ 204: {} }),
      },
    },
    expect.stringContaining('{ read: plan.get, arguments: { amount: amount } }'),
  ],
  [
    'does not propose to look at a list of something else',
    { '/v1/topups': { post: write() }, '/v1/invoices': list('invoices.list') },
    none,
  ],
  [
    'does not propose to look at a balance above it, which may be equal to the amount by chance',
    {
      '/v1/purse': { get: { operationId: 'purse.get', responses: { 200: json(object({ amount: text })) } } },
      '/v1/purse/topups': { post: write() },
    },
    none,
  ],
])('after a write, %s', (_, paths, expected) => {
  expect(proposed(paths)).toEqual(expected);
});
