import { expect, test } from 'vitest';
import { givenOf, valuesFor } from '../../scripts/change/verify/values.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { edit, get, valid } from '../spec/valid.ts';

const named = (name: string, schema: unknown): typeof valid =>
  edit(valid, ['components', 'schemas', name], schema) as typeof valid;

/** The value of an argument with this schema, from a text. */
const readAs = (schema: unknown, text: string, spec = valid): unknown => {
  const described = edit(spec, [...get, 'parameters', '3'], { name: 'when', in: 'query', schema });
  const source = parseSpec('plans', JSON.stringify(described));
  const operation = source.model.operations.find(({ id }) => id === 'plan.get');
  if (!operation) throw new Error('there is no such operation');
  return valuesFor(source, operation, givenOf([`when=${text}`], [operation]), {}).values['when'];
};

test.each([
  ['a string', { type: 'string' }, '12', '12'],
  ['a string in quotes', { type: 'string' }, '"paid"', '"paid"'],
  ['an integer', { type: 'integer' }, '12', 12],
  ['a boolean', { type: 'boolean' }, 'true', true],
  ['a list', { type: 'array', items: { type: 'string' } }, '["a"]', ['a']],
])('valuesFor reads %s from `--set NAME=`', (_, schema, text, value) => {
  expect(readAs(schema, text)).toEqual(value);
});

test('valuesFor reads a string unchanged if its schema is a named component', () => {
  const spec = named('Category', { type: 'string', enum: ['calls', 'texts'] });
  expect(readAs({ $ref: '#/components/schemas/Category' }, 'calls', spec)).toBe('calls');
});

test('valuesFor refuses a text that is not a value of the argument', () => {
  expect(() => readAs({ type: 'integer' }, 'many')).toThrow('--set when is not integer: fix the value.');
});
