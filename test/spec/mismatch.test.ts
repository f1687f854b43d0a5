import { expect, test } from 'vitest';
import { mismatch } from '../../scripts/spec/read/mismatch.ts';
import type { Json } from '../../scripts/spec/json.ts';

// What a schema wants of an example.

const schemas: Readonly<Record<string, Json>> = {
  Bill: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, next: { $ref: '#/components/schemas/Bill' } },
  },
  Card: { type: 'object', required: ['card'], properties: { card: { type: 'string' } } },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const array = { type: 'array', items: { type: 'integer' } };
const map = { type: 'object', additionalProperties: { type: 'integer' } };

test.each<[string, Json, unknown, string]>([
  ['another type', { type: 'string' }, 1, 'must be string'],
  ['a fraction', { type: 'integer' }, 1.5, 'must be integer'],
  ['none of several types', { type: ['string', 'null'] }, 1, 'must be string or null'],
  ['a value that is not listed', { type: 'string', enum: ['a'] }, 'b', 'must keep to `enum: ["a"]`'],
  ['another constant', { type: 'string', const: 'a' }, 'b', 'must be "a"'],
  ['a bound', { type: 'integer', maximum: 3 }, 4, 'must keep to `maximum: 3`'],
  ['a missing member', ref('Bill'), {}, 'must have `id`'],
  ['a member of another type', ref('Bill'), { id: 1 }, '`/id` must be string'],
  ['a member at depth', ref('Bill'), { id: 'a', next: { id: 'b', next: {} } }, '`/next/next` must have `id`'],
  ['a member that is not described', ref('Card'), { card: 'a', old: 1 }, 'must not have `old`'],
  ['an item', array, [1, 'a'], '`/1` must be integer'],
  ['an entry of a map', map, { 'a/b': 'c' }, '`/a~1b` must be integer'],
  ['no branch', { anyOf: [ref('Bill'), ref('Card')] }, {}, 'must fit one of its branches'],
  ['a branch besides null', { anyOf: [ref('Card'), { type: 'null' }] }, {}, 'must have `card`'],
])('%s is told', (_, schema, value, says) => {
  expect(mismatch(schemas, schema, value)).toBe(says);
});

test.each<[string, Json, unknown]>([
  ['an object', ref('Bill'), { id: 'a', next: { id: 'b' } }],
  ['null', { anyOf: [ref('Card'), { type: 'null' }] }, null],
  ['a branch', { oneOf: [ref('Bill'), ref('Card')] }, { card: 'a' }],
  ['a map', map, { a: 1 }],
  ['members of an object that describes none', { type: 'object' }, { a: 1 }],
  ['members of an open object', { type: 'object', properties: {}, additionalProperties: true }, { a: 1 }],
  ['whatever has no type', {}, 'a'],
])('%s fits', (_, schema, value) => {
  expect(mismatch(schemas, schema, value)).toBeUndefined();
});
