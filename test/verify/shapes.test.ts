import { expect, test } from 'vitest';
import { edit, get, valid } from '../spec/valid.ts';
import { misfitsIn } from './misfits.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };
const integer = { type: 'integer' };

const schemas = {
  Plan: object(
    {
      id: text,
      price: { type: 'number' },
      closed: object({ a: text }, { additionalProperties: false }),
      counts: { type: 'object', additionalProperties: integer },
      items: { type: 'object', additionalProperties: ref('Item') },
      mixed: object({ a: text }, { additionalProperties: integer }),
      either: { oneOf: [ref('One'), ref('Two')] },
      rows: { type: 'array', items: { type: 'array', items: { anyOf: [ref('One'), ref('Word')] } } },
      maybe: { type: ['integer', 'null'] },
      when: { type: 'string', format: 'date-time' },
    },
    { required: ['id'] },
  ),
  Word: text,
  Item: object({ n: integer }, { required: ['n'] }),
  One: object(
    { kind: { type: 'string', const: 'one' }, deep: { type: 'array', items: ref('Item') } },
    { required: ['kind'] },
  ),
  Two: object({ kind: { type: 'string', const: 'two' }, n: integer }, { required: ['kind', 'n'] }),
};

const good = {
  id: 'a',
  price: 1.5,
  closed: { a: 'x' },
  counts: { q: 1 },
  items: { q: { n: 1 } },
  mixed: { a: 's', b: 1 },
  either: { kind: 'two', n: 1 },
  rows: [['s', { kind: 'one', deep: [{ n: 1 }] }]],
  maybe: null,
  when: '2026-01-01T00:00:00Z',
};

const response = {
  description: 'It.',
  headers: {
    'X-Left': { $ref: '#/components/headers/Left' },
    'X-At': { description: 'When.', schema: { type: 'string', format: 'date-time' } },
    'X-Days': { description: 'Days.', schema: { type: 'array', items: integer } },
  },
  content: { 'application/json': { schema: ref('Plan'), examples: { documented: { value: good } } } },
};

const edits: readonly (readonly [readonly string[], unknown])[] = [
  [['components', 'schemas'], schemas],
  [['components', 'headers'], { Left: { description: 'Left.', required: true, schema: integer } }],
  [['x-envelope'], undefined],
  [[...get, 'responses', '200'], response],
  [[...get, 'x-pager'], undefined],
  [['paths', '/plan', 'put'], undefined],
  [['paths', '/plan', 'delete'], undefined],
];
const spec = edits.reduce<unknown>((before, [path, value]) => edit(before, path, value), valid);

/** The deviations of a response from the spec. */
const misfits = (change: object, headers: Readonly<Record<string, string>> = {}): string[] =>
  misfitsIn(spec, {
    status: 200,
    headers: Object.entries({ 'content-type': 'application/json', 'x-left': '3', ...headers }),
    text: JSON.stringify({ ...good, ...change }),
  });

test('no deviation is reported for a response that conforms', () => {
  expect(misfits({}, { 'x-at': '2026-01-01T00:00:00Z', 'x-days': '1, 2' })).toEqual([]);
});

test.each<[string, object, string]>([
  ['an unlisted member of a closed object', { closed: { a: 'x', b: 1 } }, 'Plan · closed.b · exists'],
  ['a wrong value in a map', { counts: { q: '1' } }, 'Plan · counts{} · type'],
  ['a wrong member in a map of objects', { items: { q: { n: '1' } } }, 'Item · n · type'],
  ['a missing member in a map of objects', { items: { q: {} } }, 'Item · n · presence'],
  ['a wrong value in a map next to listed members', { mixed: { a: 's', b: 'x' } }, 'Plan · mixed{} · type'],
  ['a tag that no branch of a union has', { either: { kind: 'three', n: 1 } }, 'Two · kind · enum'],
  ['a wrong value in nested lists of a union', { rows: [[{ kind: 'one', deep: [{ n: null }] }]] }, 'Item · n · type'],
  ['a number as a string', { price: '1.5' }, 'Plan · price · type'],
  ['a null', { price: null }, 'Plan · price · type'],
  ['a missing member', { id: undefined }, 'Plan · id · presence'],
  ['a string that is not a date', { when: 'yesterday' }, 'Plan · when · format'],
])('%s is reported at its node', (_, change, shown) => {
  expect(misfits(change)).toEqual([shown]);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a header of another type', { 'x-left': 'many' }, 'GET /plan · 200 · X-Left · type'],
  ['a header of another format', { 'x-at': 'no' }, 'GET /plan · 200 · X-At · format'],
  ['a header that is a list with an item of another type', { 'x-days': '1, many' }, 'GET /plan · 200 · X-Days · type'],
])('%s is reported', (_, headers, shown) => {
  expect(misfits({}, headers)).toContain(shown);
});
