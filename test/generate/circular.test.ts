import { expect, test } from 'vitest';
import { renderAcme } from './acme.ts';
import { problemsOf } from './editor.ts';

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: object) => ({ type: 'array', items });
const mapOf = (additionalProperties: object) => ({ type: 'object', additionalProperties });

test.each([
  ['a union of texts, lists and objects', { Value: { anyOf: [refTo('Text'), refTo('List'), refTo('Map')] } }],
  ['a list of lists', { Value: listOf(refTo('Value')) }],
])('a schema that contains itself, as %s, compiles', async (_, schemas) => {
  const Failure = { properties: { value: refTo('Value') } };
  const parts = { Text: { type: 'string' }, List: listOf(refTo('Value')), Map: mapOf(refTo('Value')) };
  expect(problemsOf(await renderAcme({ components: { schemas: { Failure, ...parts, ...schemas } } }))).toEqual([]);
});
