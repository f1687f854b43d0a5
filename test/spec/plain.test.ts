import { plainOf } from '../../scripts/spec/plain/plain.ts';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePair } from '../../scripts/spec/plain/merge-keywords.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { plans, schemas } from './ledger-of-plans.ts';

const read = (spec: object) => parseSpec('entries', JSON.stringify(spec, null, 2));
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const component = (name: string): unknown => read(plans).copy().components?.schemas?.[name];

const labels = { type: 'object', additionalProperties: { type: 'string' } };
const memo = { type: 'string', minLength: 1, maxLength: 80 };

test('an `allOf` becomes one object with all properties and all required names of its parts', () => {
  expect(component('Entry')).toEqual({
    type: 'object',
    description: 'What every entry has.',
    additionalProperties: { type: 'number' },
    required: ['id', 'memo'],
    properties: {
      memo,
      labels,
      parent: { ...ref('Parent'), description: 'Where it belongs.' },
      id: { type: 'string' },
      state: ref('State'),
    },
  });
});

test('a schema that differs in requests gets an `…Input` component, and so does every schema that refers to it', () => {
  expect(component('EntryInput')).toEqual({
    type: 'object',
    description: 'What every entry has.',
    additionalProperties: { type: 'number' },
    required: ['secret', 'memo'],
    properties: {
      memo,
      secret: { type: 'string' },
      labels,
      parent: { ...ref('ParentInput'), description: 'Where it belongs.' },
      state: ref('StateInput'),
    },
  });
  expect(component('ParentInput')).toEqual({
    type: 'object',
    properties: { children: { type: 'array', items: ref('EntryInput') }, name: ref('Name') },
  });
});

test('a readOnly mark on the component of a member removes the member from requests', () => {
  const State = { type: 'string', enum: ['open', 'settled'], readOnly: true };
  const marked = read({ ...plans, components: { ...plans.components, schemas: { ...schemas, State } } }).copy();
  expect(marked.components?.schemas?.['EntryInput']?.properties).not.toHaveProperty('state');
  expect(marked.components?.schemas?.['Entry']?.properties).toHaveProperty('state', ref('State'));
});

test('a default next to an `allOf` with a single reference is kept', () => {
  const Parent = { ...schemas.Parent, properties: { name: { allOf: [ref('State')], default: 'open' } } };
  const kept = read({ ...plans, components: { ...plans.components, schemas: { ...schemas, Parent } } }).copy();
  expect(kept.components?.schemas?.['Parent']?.properties?.['name']).toEqual({ ...schemas.State, default: 'open' });
});

test('annotations next to an `allOf` with a single reference are kept next to the reference', () => {
  const notes = { description: 'How far it is.', deprecated: true };
  const Parent = { ...schemas.Parent, properties: { name: { allOf: [ref('State')], ...notes, readOnly: true } } };
  const kept = read({ ...plans, components: { ...plans.components, schemas: { ...schemas, Parent } } });
  expect(kept.copy().components?.schemas?.['Parent']?.properties?.['name']).toEqual({ ...ref('State'), ...notes });
});

test('an `allOf` of a bare object and a reference to an object becomes the reference', () => {
  const Parent = { ...schemas.Parent, properties: { name: { allOf: [{ type: 'object' }, ref('Whole')] } } };
  const Whole = { allOf: [ref('Part'), { type: 'object', properties: { b: { type: 'string' } } }] };
  const Part = { allOf: [{ type: 'object', properties: { a: { type: 'string' } } }] };
  const all = { ...schemas, Parent, Whole, Part };
  const kept = read({ ...plans, components: { ...plans.components, schemas: all } }).copy();
  expect(kept.components?.schemas?.['Parent']?.properties?.['name']).toEqual(ref('Whole'));
});

test('the tag of a union gets the enum that it refers to, which other properties still refer to', () => {
  const tagged = (kind: object, more = {}) => ({ type: 'object', required: ['kind'], properties: { kind, ...more } });
  const Name = { anyOf: [ref('Paid'), ref('Void')] };
  const Paid = tagged({ allOf: [ref('State')], description: 'How.' }, { before: ref('State') });
  const Void = tagged({ type: 'string', enum: ['void', 'gone'] });
  const made = { ...schemas, State: { type: 'string', enum: ['a', 'b'] }, Name, Paid, Void };
  const plain = read({ ...plans, components: { ...plans.components, schemas: made } }).copy().components?.schemas;
  expect(plain?.['Paid']?.properties).toEqual({
    kind: { type: 'string', enum: ['a', 'b'], description: 'How.' },
    before: ref('State'),
  });
  expect(plain?.['State']).toEqual(made.State);
});

test('a schema that is the same in both directions stays one component', () => {
  expect(Object.keys(read(plans).copy().components?.schemas ?? {})).toEqual([
    ...['Base', 'Entry', 'EntryInput', 'Parent', 'ParentInput', 'Name', 'State', 'StateInput'],
  ]);
});

test('an `…Input` component has the line of the component that it is made from', () => {
  const { lineOf, text } = read(plans);
  const line = text.slice(0, text.indexOf('"Parent": {')).split('\n').length;
  expect(lineOf('#/components/schemas/ParentInput')).toBe(line);
});

test('parseSpec refuses an `…Input` component whose name is taken', () => {
  const taken = { ...plans, components: { ...plans.components, schemas: { ...schemas, StateInput: schemas.Name } } };
  expect(() => read(taken)).toThrow(
    '#/components/schemas/State is `…Input` in requests, which is the name of another schema',
  );
});

const field = (name: string, values: readonly string[]) => ({
  type: 'object',
  properties: { [name]: { type: 'string', enum: values } },
});

test.each([
  [
    { allOf: [ref('Name'), { type: 'array' }] },
    'Entry has parts that contradict each other on `type`, `"object"` and `"array"`, at `#/components/schemas/Name` and `#/components/schemas/Entry/allOf/1`: make them overlap, or leave one out.',
  ],
  [
    { allOf: [field('a', ['x']), field('b', ['x']), field('a', ['y', 'z'])] },
    'Entry/properties/a has parts that contradict each other on `enum`, `["x"]` and `["y","z"]`, at `#/components/schemas/Entry/allOf/0/properties/a` and `#/components/schemas/Entry/allOf/2/properties/a`: make them',
  ],
  [
    {
      type: 'integer',
      maximum: 9,
      allOf: [
        { type: 'integer', minimum: 5 },
        { maximum: 4, minimum: 1 },
      ],
    },
    'Entry has parts that contradict each other on `minimum` and `maximum`, `{"minimum":5}` and `{"maximum":4,"minimum":1}`, at `#/components/schemas/Entry/allOf/0` and `#/components/schemas/Entry/allOf/1`: make',
  ],
  [
    { allOf: [{ ...field('a', ['x']), additionalProperties: false }, field('b', ['x'])] },
    'Entry has parts that contradict each other on `additionalProperties`, at `#/components/schemas/Entry` and `#/components/schemas/Entry/allOf/0`: make them',
  ],
])('parseSpec refuses parts that contradict each other, and names both places: %j', (Entry, message) => {
  const torn = { ...plans, components: { ...plans.components, schemas: { ...schemas, Entry } } };
  expect(() => read(torn)).toThrow(message);
});

test.each([
  [{ type: 'number' }, { type: 'integer' }, { type: 'integer' }],
  [{ type: ['integer', 'null'] }, { type: ['number', 'string'] }, { type: 'integer' }],
  [{ type: ['string', 'null'] }, { type: ['null', 'string'] }, { type: ['string', 'null'] }],
  [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }, { enum: ['b'] }],
  [
    { minimum: 1, maximum: 9 },
    { minimum: 2, maximum: 10 },
    { minimum: 2, maximum: 9 },
  ],
  [{ minItems: 1 }, { maxItems: 2, uniqueItems: true }, { minItems: 1, maxItems: 2, uniqueItems: true }],
  [{ additionalProperties: true }, { additionalProperties: false }, { additionalProperties: false }],
  [{ description: 'near' }, { description: 'far' }, { description: 'near' }],
])('mergePair merges %j and %j into %j', (one, other, merged) => {
  expect(mergePair(one, other)).toEqual({ merged });
});

test.each([
  [{ type: 'string' }, { type: 'number' }, 'type'],
  [{ const: 1 }, { const: 2 }, 'const'],
  [{ enum: ['a'] }, { enum: ['b'] }, 'enum'],
  [{ pattern: 'a' }, { pattern: 'b' }, 'pattern'],
  [{ additionalProperties: false }, { properties: { a: {} } }, 'additionalProperties'],
])('mergePair finds that %j and %j contradict each other on %j', (one, other, conflict) => {
  expect(mergePair(one, other)).toEqual({ conflict });
  expect(mergePair(other, one)).toEqual({ conflict });
});

test('mergePair merges two schemas in either order to the same schema', () => {
  const schema = fc.record(
    {
      minimum: fc.nat(9),
      maxLength: fc.nat(9),
      uniqueItems: fc.boolean(),
      required: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      additionalProperties: fc.constantFrom(true, false),
    },
    { requiredKeys: [] },
  );
  const sorted = (value: object) =>
    JSON.parse(JSON.stringify(value, (_, node) => (Array.isArray(node) ? node.toSorted() : node)));
  fc.assert(
    fc.property(schema, schema, (one, other) =>
      isDeepStrictEqual(sorted(mergePair(one, other)), sorted(mergePair(other, one))),
    ),
  );
});

const choice = (items: unknown) => {
  const Kinds = {
    Card: { type: 'object', required: ['card'], properties: { card: { type: 'string' } } },
    Bank: { type: 'object', required: ['iban'], properties: { iban: { type: 'string' } } },
    Pay: { anyOf: [ref('Card'), ref('Bank')] },
    Maybe: { anyOf: [ref('Card'), { type: 'null' }] },
    Dated: { type: 'object', required: ['on'], properties: { on: { type: 'string' } } },
    Parent: { type: 'object', properties: { paid: items } },
  };
  return read({ ...plans, components: { ...plans.components, schemas: { ...schemas, ...Kinds } } }).copy().components
    ?.schemas;
};

const dated = (name: string) => ({
  type: 'object',
  required: [name, 'on'],
  properties: { [name]: { type: 'string' }, on: { type: 'string' } },
});

test('a union within an `allOf` becomes a union of each branch merged with the other parts', () => {
  const made = choice({ allOf: [ref('Pay'), ref('Dated')], description: 'How.' });
  expect(made?.['Parent']?.properties?.['paid']).toEqual({
    anyOf: [ref('ParentPaidCard'), ref('ParentPaidBank')],
    description: 'How.',
  });
  expect(made?.['ParentPaidCard']).toEqual(dated('card'));
  expect(made?.['ParentPaidBank']).toEqual(dated('iban'));
  // The union itself stays unchanged for other references to it.
  expect(made?.['Pay']).toEqual({ anyOf: [ref('Card'), ref('Bank')] });
});

test('a union that comes into an `allOf` only by merging members is merged branch by branch, too', () => {
  const list = (items: object) => ({ type: 'object', properties: { of: { type: 'array', items } } });
  const made = choice({ allOf: [list(ref('Dated')), list(ref('Pay'))] });
  expect(made?.['Parent']?.properties?.['paid']?.properties?.['of']).toMatchObject({
    items: { anyOf: [ref('ParentPaidOfCard'), ref('ParentPaidOfBank')] },
  });
});

test('null is dropped from a union within an `allOf` if another part does not allow it', () => {
  const made = choice({ allOf: [ref('Maybe'), ref('Dated')] });
  expect(made?.['Parent']?.properties?.['paid']).toEqual({ ...dated('card'), required: ['card', 'on'] });
});

test('an `allOf` of a list of bare objects and a list of named items becomes the list of named items', () => {
  const list = (items: object) => ({ type: 'object', properties: { data: { type: 'array', items } } });
  const schemas = {
    Item: { type: 'object', properties: { id: { type: 'string' } } },
    Frame: list({ type: 'object' }),
    Items: { allOf: [{ $ref: '#/components/schemas/Frame' }, list({ $ref: '#/components/schemas/Item' })] },
  };
  const { spec } = plainOf({ info: { title: 'A' }, paths: {}, components: { schemas } } as never);
  expect(spec.components?.schemas?.['Items']).toEqual(list({ $ref: '#/components/schemas/Item' }));
});
