import { expect, test } from 'vitest';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { edit, get, post, valid } from './valid.ts';

const list = { type: 'array', items: { type: 'string' } };
const plan = { $ref: '#/components/schemas/Plan' };
const object = { type: 'object', properties: { a: { type: 'string' } } };

const takesOf = (spec: unknown, id = 'plan.get') =>
  parseSpec('plans', JSON.stringify(spec)).model.operations.find((each) => each.id === id)?.takes.all ?? [];

test.each<[what: object, style: string | undefined]>([
  [{ in: 'query', schema: { type: 'string' } }, undefined],
  [{ in: 'query', schema: list }, undefined],
  [{ in: 'query', explode: false, schema: list }, 'comma'],
  [{ in: 'query', style: 'pipeDelimited', explode: false, schema: list }, 'pipe'],
  [{ in: 'query', style: 'spaceDelimited', schema: list }, 'space'],
  [{ in: 'query', style: 'spaceDelimited', explode: true, schema: list }, undefined],
  [{ in: 'query', schema: object }, 'members'],
  [{ in: 'query', explode: false, schema: object }, 'comma'],
  [{ in: 'query', style: 'deepObject', schema: object }, 'deepObject'],
  [{ in: 'query', style: 'deepObject', schema: plan }, 'deepObject'],
  [{ in: 'query', style: 'deepObject', explode: true, schema: list }, 'brackets'],
  [{ in: 'query', style: 'deepObject', schema: { type: 'string' } }, undefined],
  [{ in: 'query', style: 'deepObject', schema: { anyOf: [plan, { $ref: '#/components/schemas/Count' }] } }, 'brackets'],
  [{ in: 'query', style: 'deepObject', schema: { anyOf: [plan, { type: 'null' }] } }, 'deepObject'],
  [{ in: 'query', content: { 'application/json': { schema: object } } }, 'json'],
  [{ in: 'header', schema: list }, 'comma'],
  [{ in: 'header', explode: true, schema: object }, 'equals'],
])('the model gives the parameter %j the style %s', (parameter, style) => {
  const withCount = edit(valid, ['components', 'schemas', 'Count'], { type: 'integer' });
  const spec = edit(withCount, [...get, 'parameters', '3'], { name: 'some', ...parameter });
  expect(takesOf(spec).find(({ name }) => name === 'some')?.style).toBe(style);
});

test.each([
  ['query', 'id', 'queryId'],
  ['query', 'account_id', 'query_account_id'],
  ['header', 'X-Id', 'header-X-Id'],
  ['body', 'accountId', 'bodyAccountId'],
])('an argument in the %s with the name of a path parameter, %s, becomes %s', (place, name, given) => {
  const parameter = { name, in: place, schema: { type: 'string' } };
  const body = { type: 'object', properties: { [name]: { type: 'string' } } };
  const operation = {
    ...Object(post.reduce<unknown>((node, step) => Object(node)[step], valid)),
    parameters: [
      { name, in: 'path', required: true, schema: { type: 'string' } },
      ...(place === 'body' ? [] : [parameter]),
    ],
    ...(place === 'body' && {
      requestBody: { content: { 'application/json': { schema: body, examples: { invented: { value: {} } } } } },
    }),
  };
  const all = takesOf(
    edit(valid, ['paths', `/plans/{${name}}`], { post: { ...operation, operationId: 'plans.check' } }),
    'plans.check',
  );
  expect(all.map((each) => [each.name, each.as, each.in])).toEqual([
    [name, undefined, 'path'],
    [given, name, place],
  ]);
});

test('parseSpec refuses a shared argument with a style', () => {
  const spec = edit(valid, [...get, 'parameters', '3'], { name: 'ids', in: 'query', explode: false, schema: list });
  expect(() => takesOf(edit(spec, ['x-shared-arguments'], ['ids']))).toThrow(
    '#/x-shared-arguments names `ids`, which has its own style: remove it.',
  );
});
