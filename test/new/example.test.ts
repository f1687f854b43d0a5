import { expect, test } from 'vitest';
import { exampleOf } from '../../scripts/new/example.ts';
import type { Json } from '../../scripts/spec/json.ts';

test.each<[schema: Json, value: unknown]>([
  [{ type: 'number', exclusiveMinimum: 3, maximum: 3.5 }, 3.5],
  [{ type: 'number', exclusiveMinimum: 3, exclusiveMaximum: 3.5 }, 3.25],
  [{ type: 'number', minimum: 0.25, exclusiveMaximum: 0.5 }, 0.25],
  [{ type: 'number', minimum: 0 }, 1],
  [{ type: 'number', exclusiveMinimum: 0, maximum: 0.01, multipleOf: 0.01 }, 0.01],
  [{ type: 'integer', exclusiveMinimum: 3 }, 4],
  [{ type: 'integer', minimum: 2.5, maximum: 3.5 }, 3],
  [{ type: 'integer', maximum: -2 }, -2],
  [{ type: 'integer', minimum: 10, multipleOf: 7 }, 14],
  [{ type: 'integer', maximum: 10, minimum: 8, multipleOf: 5 }, 10],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, { example: 1 }],
  [
    { type: 'object', minProperties: 2, additionalProperties: { type: 'integer' } },
    { example: 1, example2: 1 },
  ],
  [
    { type: 'object', minProperties: 2, properties: { a: { type: 'integer' } } },
    { a: 1, example: 'example' },
  ],
  [{ type: 'object', minProperties: 1, additionalProperties: false }, {}],
])('the example of %j is %j', (schema, value) => {
  expect(exampleOf({}, schema)).toEqual(value);
});
