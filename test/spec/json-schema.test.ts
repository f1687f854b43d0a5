import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { fits } from '../../scripts/spec/json-schema.ts';

const text = { type: 'string', minLength: 1, pattern: '^[a-z]+$' };
const schemas: readonly object[] = [
  text,
  { type: ['string', 'null'] },
  { type: 'integer', minimum: 0 },
  { type: 'number' },
  { type: 'boolean' },
  { const: 'a' },
  { enum: ['a', 1, true, null] },
  {
    type: 'object',
    minProperties: 1,
    maxProperties: 2,
    propertyNames: text,
    additionalProperties: { type: 'boolean' },
  },
  { type: 'object', additionalProperties: false, required: ['a'], properties: { a: text, b: { type: 'integer' } } },
  { properties: { a: { not: { const: 1 } } }, not: { required: ['b'] } },
  { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  { anyOf: [{ type: 'array', contains: { const: 'a' } }, { required: ['a', 'b'] }] },
];
const values: readonly unknown[] = [
  ...['', 'a', 'abc', 'A', 0, 1, -1, 1.5, true, false, null],
  ...[[], ['a'], ['b', 1], {}, { a: 'a' }, { a: 1 }, { a: '' }, { b: 1 }, { b: 'x' }, { a: 'a', b: 2 }],
  ...[{ a: true }, { a: true, b: false }, { A: true }, { a: true, b: true, c: true }, { c: 'c', a: 'a' }],
];

test.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))(
  'fits agrees with ajv on %s',
  (_, schema) => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(values.filter((value) => fits(value, schema))).toEqual(values.filter((value) => validate(value)));
  },
);

test('fits throws for a keyword that it does not check', () => {
  expect(() => fits([], { uniqueItems: true })).toThrow('uniqueItems');
});
