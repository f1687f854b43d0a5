import { expect, test } from 'vitest';
import { requestOf } from '../../scripts/change/verify/request.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { edit, get, valid } from '../spec/valid.ts';

const list = { type: 'array', items: { type: 'string' } };
const range = { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } };

const sent = (spec: unknown, id: string, values: Readonly<Record<string, unknown>> = {}) => {
  const operation = parseSpec('plans', JSON.stringify(spec)).model.operations.find((each) => each.id === id);
  if (!operation) throw new Error('there is no such operation');
  return requestOf('https://plans.test', operation, values, { headers: [], keys: [] });
};

test.each([
  ['a string', { schema: { type: 'string' } }, 'a b&c', '?when=a%20b%26c'],
  ['a list', { schema: list }, ['a', 'b'], '?when=a&when=b'],
  ['a list with commas', { schema: list, explode: false }, ['a', 'b'], '?when=a,b'],
  ['a list with pipes', { schema: list, style: 'pipeDelimited', explode: false }, ['a', 'b'], '?when=a%7Cb'],
  [
    'an object as deepObject',
    { schema: range, style: 'deepObject' },
    { from: '1', to: '2' },
    '?when[from]=1&when[to]=2',
  ],
  ['an exploded object', { schema: range }, { from: '1', to: 'x y' }, '?from=1&to=x%20y'],
])('requestOf writes %s in the style that the spec declares', (_, parameter, value, query) => {
  const spec = edit(valid, [...get, 'parameters', '3'], { name: 'when', in: 'query', ...parameter });
  expect(sent(spec, 'plan.get', { when: value }).url).toBe(`https://plans.test/plan${query}`);
});

const csv = { '200': { description: 'The plans.', content: { 'text/csv': { schema: { type: 'string' } } } } };

test.each([
  ['plan.get', valid, 'application/json'],
  ['plan.end', edit(valid, ['paths', '/plan', 'delete', 'responses'], csv), 'text/csv'],
])('a request of %s accepts the media types of its responses', (id, spec, accept) => {
  expect(sent(spec, id).headers).toContainEqual(['accept', accept]);
});
