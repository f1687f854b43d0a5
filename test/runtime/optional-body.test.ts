import { beforeEach, expect, test } from 'vitest';
import { createClient, type Descriptor, type Operation, type Result } from '../../src/index.ts';
import { chain } from '../../src/parts/chain.ts';
import { formBody } from '../../src/parts/form-body.ts';
import { optionalBody } from '../../src/parts/optional-body.ts';
import { ownBody } from '../../src/parts/own-body.ts';

const operation: Operation = {
  method: 'PUT',
  path: '/boxes/{id}',
  safe: false,
  authenticated: false,
  arguments: {
    id: { in: 'path', required: true },
    weight: { in: 'body', required: false },
    owner: { in: 'body', required: false },
    label: { in: 'body', required: false },
  },
  body: 'fields',
  wrap: optionalBody('weight', 'owner'),
  answers: { 204: 'undescribed' },
};

const form: Partial<Operation> = { write: formBody(), wrap: chain(optionalBody('weight', 'owner'), ownBody()) };

interface Types {
  client: { put(args?: unknown): Promise<Result> };
  lists: {};
  paths: {};
  shared: { owner?: string; weight?: number };
  credential: undefined;
  server: string;
}

const sent: (string | undefined)[] = [];
beforeEach(() => void sent.splice(0));

const clientOf = (more: Partial<Operation>, defaults: Types['shared'] = {}) => {
  const descriptor: Descriptor<Types> = {
    id: 'acme',
    server: 'https://api.acme.test',
    credentials: [],
    shared: ['owner', 'weight'],
    operations: { put: { ...operation, ...more } },
  };
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(request.body === null ? undefined : await request.text());
    return new Response(null, { status: 204 });
  };
  return createClient(descriptor, { credential: undefined, fetch, defaults } as never) as Types['client'];
};

test.each([
  ['JSON', {}, '{"weight":1,"owner":"me"}'],
  ['a form', form, 'weight=1&owner=me'],
] as const)('sends an optional body as %s with all of its required fields, or no body', async (_, more, body) => {
  const { put } = clientOf(more);
  await put({ id: 'a', weight: 1, owner: 'me' });
  await put({ id: 'a' });
  await put({ id: 'a', weight: undefined });
  expect(sent).toEqual([body, undefined, undefined]);
});

test.each([
  [{ id: 'a', weight: 1 }, 'needs the argument `owner`'],
  [{ id: 'a', label: 'x' }, 'needs the argument `weight`'],
  [{ id: 'a', wieght: 1 }, 'It takes id, weight?, owner?, label?.'],
  [{}, 'needs the argument `id`'],
  [['a'], 'takes one plain object'],
])('refuses the arguments %j before anything is sent', async (args, message) => {
  for (const more of [{}, form]) await expect(clientOf(more).put(args)).rejects.toThrow(message);
  expect(sent).toEqual([]);
});

test('defaults complete an optional body, and form one if they contain all required fields', async () => {
  await clientOf({}, { owner: 'me' }).put({ id: 'a', weight: 1 });
  await clientOf({}, { owner: 'me' }).put({ id: 'a' });
  await clientOf({}, { owner: 'me', weight: 2 }).put({ id: 'a' });
  expect(sent).toEqual(['{"weight":1,"owner":"me"}', undefined, '{"weight":2,"owner":"me"}']);
});
