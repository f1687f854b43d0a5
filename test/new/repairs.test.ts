import { expect, test } from 'vitest';
import { imported } from '../../scripts/new/document.ts';
import { claimsIn } from '../../scripts/ledger/published.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import { documentWith } from './document-with.ts';

const schemasOf = (document: Json): Json => {
  const { spec } = imported(document, 'things');
  return (spec['components'] as { schemas: Json }).schemas;
};

const member = (schema: unknown): unknown => {
  const { Thing } = schemasOf(documentWith({ type: 'object', properties: { it: schema } })) as {
    Thing: { properties: Json };
  };
  return Thing.properties['it'];
};

/** A schema as vendors write it, and in the dialect. */
const repairs: readonly (readonly [name: string, written: unknown, repaired: unknown])[] = [
  [
    'leaves out titles and extensions of other tools',
    { type: 'string', title: 'It', 'x-go-name': 'It' },
    { type: 'string' },
  ],
  ['converts `nullable` to a null type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [
    'adds null to a nullable enum',
    { type: 'string', nullable: true, enum: ['a', 'b'] },
    { type: ['string', 'null'], enum: ['a', 'b', null] },
  ],
  [
    'converts a boolean `exclusiveMinimum` to a bound',
    { type: 'integer', minimum: 0, exclusiveMinimum: true },
    { type: 'integer', exclusiveMinimum: 0 },
  ],
  [
    'converts a schema in `unevaluatedProperties` to `additionalProperties`',
    { type: 'object', properties: { a: { type: 'string' } }, unevaluatedProperties: { type: 'integer' } },
    { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'integer' } },
  ],
  [
    'converts `unevaluatedProperties` that allow nothing to `additionalProperties: false`',
    { type: 'object', properties: { a: { type: 'string' } }, unevaluatedProperties: { not: {} } },
    { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
  ],
  [
    'infers the type of an object from its members',
    { properties: {}, required: ['a'] },
    { type: 'object', required: ['a'], properties: { a: {} } },
  ],
  ['infers the type of an enum from its values', { enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
  ['infers the type of a constant from its value', { const: 'a' }, { type: 'string', const: 'a' }],
  ['leaves out `additionalProperties: true`', { type: 'object', additionalProperties: true }, { type: 'object' }],
  ['leaves out a bound that does not apply to the type', { type: 'integer', maxLength: 3 }, { type: 'integer' }],
  [
    'converts numbers in the enum of a string schema to strings',
    { type: 'string', enum: [1, 2] },
    { type: 'string', enum: ['1', '2'] },
  ],
  ['leaves out the default null of a type without null', { type: 'string', default: null }, { type: 'string' }],
  [
    'removes the slashes around a pattern',
    { type: 'string', pattern: '/^[a-z+-]+$/' },
    { type: 'string', pattern: '^[a-z+-]+$' },
  ],
  [
    'removes unnecessary escapes from a pattern',
    { type: 'string', pattern: '^\\@\\_$' },
    { type: 'string', pattern: '^@_$' },
  ],
  ['replaces a choice of one schema with that schema', { oneOf: [{ type: 'string' }] }, { type: 'string' }],
  [
    'converts a choice with null to a nullable type',
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { type: ['string', 'null'] },
  ],
  [
    'converts a choice of types to a list of types',
    { oneOf: [{ type: 'string' }, { type: 'integer' }] },
    { type: ['string', 'integer'] },
  ],
  [
    'leaves out an enum of strings next to a schema for any string',
    { anyOf: [{ type: 'string' }, { type: 'string', enum: ['a'] }] },
    { type: 'string' },
  ],
  [
    'converts `contentEncoding: base64` to the format `byte`',
    { type: 'string', contentEncoding: 'base64' },
    { type: 'string', format: 'byte' },
  ],
];

test.for(repairs)('%s', ([, written, repaired]) => {
  expect(member(written)).toEqual(repaired);
});

test('keeps a keyword that the dialect does not have', () => {
  expect(member({ type: 'object', patternProperties: { '^x': { type: 'string' } } })).toHaveProperty(
    'patternProperties',
  );
});

test('names the branches of a choice after their titles, or numbers them', () => {
  const object = (name: string, title?: string) => ({
    type: 'object',
    title,
    properties: { [name]: { type: 'string' } },
  });
  const schemas = schemasOf(documentWith({ oneOf: [object('a', 'By card'), object('b')] }));
  expect(schemas['Thing']).toEqual({
    anyOf: [{ $ref: '#/components/schemas/ThingByCard' }, { $ref: '#/components/schemas/Thing2' }],
  });
});

test('gives each branch of a choice its discriminator value', () => {
  const kind = { type: 'object', properties: { kind: { type: 'string' } } };
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const mapping = { c: '#/components/schemas/card', b: '#/components/schemas/bank' };
  const union = { oneOf: [ref('card'), ref('bank')], discriminator: { propertyName: 'kind', mapping } };
  const { spec } = imported(documentWith(union, { card: kind, bank: kind }), 'things');
  const values = claimsIn(spec, 'spec').filter(({ attribute }) => attribute === 'enum');
  expect(values.map(({ node, value }) => `${node} = ${value}`)).toEqual([
    'ThingCard · kind = "c"',
    'ThingBank · kind = "b"',
  ]);
});

test('gives two names to components whose names differ only in punctuation', () => {
  const object = (name: string) => ({ type: 'object', properties: { [name]: { type: 'string' } } });
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const schemas = schemasOf(
    documentWith(
      { type: 'object', properties: { a: ref('a-b'), b: ref('a_b') } },
      { 'a-b': object('a'), a_b: object('b') },
    ),
  );
  expect(Object.keys(schemas)).toEqual(['Thing', 'AB', 'AB2']);
});

test('makes a separate component for the target of a reference into a component', () => {
  const thing = { type: 'object', properties: { it: { $ref: '#/components/schemas/other/properties/deep' } } };
  const schemas = schemasOf(
    documentWith(thing, { other: { type: 'object', properties: { deep: { type: 'object', required: ['a'] } } } }),
  );
  expect(Object.keys(schemas)).toEqual(['Thing', 'OtherDeep']);
});

test.each([
  [['application/xml', 'application/json'], 'application/json'],
  [['application/json-patch+json', 'application/json', 'text/json', 'application/*+json'], 'application/json'],
  [['multipart/form-data', 'application/vnd.api+json'], 'application/vnd.api+json'],
  [['application/json; v=2', 'application/json'], 'application/json'],
])('of the request media types %j, keeps %s and names the others in the description', (types, sent) => {
  const document = documentWith({ type: 'object' });
  const schema = { $ref: '#/components/schemas/thing' };
  const content = Object.fromEntries(types.map((type) => [type, { schema }]));
  const post = { requestBody: { content }, responses: { 204: { description: 'done' } } };
  const { spec } = imported({ ...document, paths: { '/things': { post } } }, 'things');
  const { requestBody } = Object(Object(Object(spec['paths'])['/things'])['post']);
  const others = types.filter((type) => type !== sent);
  expect(requestBody.description).toBe(`The document also describes ${others.join(' and ')}.`);
  expect(Object.keys(requestBody.content)).toEqual([sent]);
});

test.each([
  ['application/json; profile=full', 'application/json; profile=full'],
  ['application/json;charset=utf-8; v="a;b"', 'application/json; v="a;b"'],
  ['application/json; charset=iso-8859-1', 'application/json'],
  ['application/json;', 'application/json'],
  ['application/json; utf-8', 'application/json'],
  ['application/json ;charset = utf-8', 'application/json'],
  ['application/json;profile=http://x.y/z', 'application/json'],
])('clients send and accept the media type %j as %j', (type, kept) => {
  const content = { [type]: { schema: { type: 'object', properties: { a: { type: 'string' } } } } };
  const post = { requestBody: { content }, responses: { 200: { description: 'ok', content } } };
  const { spec } = draftOf({
    api: 'things',
    document: { ...documentWith({}), paths: { '/things': { post } } },
    origin: 'things.json',
  });
  const [{ takes, answers }] = spec.model.operations as [(typeof spec.model.operations)[number]];
  expect([takes.type ?? 'application/json', answers[0]?.media]).toEqual([kept, kept]);
});

test('refuses media types that differ only in a malformed parameter because of the parameter', () => {
  const type = 'application/vnd.api+json';
  const content = Object.fromEntries(['v', 'w'].map((name) => [`${type}; ${name}=`, { schema: { type: 'object' } }]));
  const post = { requestBody: { content }, responses: { 204: { description: 'done' } } };
  const document = { ...documentWith({}), paths: { '/things': { post } } };
  expect(() => draftOf({ api: 'things', document, origin: 'things.json' })).toThrow(
    `things.json #/paths/~1things/post/requestBody/content/${type.replace('/', '~1')}; v= has a parameter without`,
  );
});

test('makes no arguments of the header of the credential and of Accept', () => {
  const document = documentWith({ type: 'object' }) as { paths: Json; components: Json };
  const header = { in: 'header', required: true, schema: { type: 'string' } };
  const get = {
    ...Object(Object(document.paths['/things'])['get']),
    security: [{ key: [] }],
    parameters: ['X-Api-Key', 'Accept', 'Tenant'].map((name) => ({ ...header, name })),
  };
  const key = { type: 'apiKey', in: 'header', name: 'x-api-key' };
  const components = { ...document.components, securitySchemes: { key } };
  const { spec } = imported({ ...document, paths: { '/things': { get } }, components }, 'things');
  const made = Object(Object(Object(spec['paths'])['/things'])['get']) as { parameters: readonly Json[] };
  expect(made.parameters.map(({ name }) => name)).toEqual(['Tenant']);
});

test('leaves out a default next to a reference if the component does not allow it', () => {
  const state = { type: 'string', enum: ['on', 'off'] };
  for (const [preset, kept] of [
    ['off', 'off'],
    ['gone', undefined],
  ]) {
    const it = { allOf: [{ $ref: '#/components/schemas/state' }], default: preset };
    const { Thing } = schemasOf(documentWith({ type: 'object', properties: { it } }, { state })) as {
      Thing: { properties: { it: Json } };
    };
    expect(Thing.properties.it['default']).toBe(kept);
  }
});

test.each(['next to a reference', 'next to the only reference of an `allOf`'])('keeps keywords %s', (where) => {
  const ref = { $ref: '#/components/schemas/sum' };
  const marks = { readOnly: true, deprecated: true, default: 5 };
  const it = { ...(where === 'next to a reference' ? ref : { allOf: [ref] }), ...marks, 'x-unit': 'cents' };
  const { Thing } = schemasOf(documentWith({ type: 'object', properties: { it } }, { sum: { type: 'integer' } })) as {
    Thing: { properties: { it: Json } };
  };
  const parts = [{ $ref: '#/components/schemas/Sum' }, { type: 'integer', 'x-unit': 'cents' }];
  expect(Thing.properties.it).toEqual({ allOf: parts, ...marks });
});

test.each(['parameters/0', 'requestBody'])('refuses a `required` of %s that is neither true nor false', (place) => {
  const required = (at: string) => (at === place ? 'yes' : true);
  const content = { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } } };
  const post = {
    parameters: [{ name: 'q', in: 'query', required: required('parameters/0'), schema: { type: 'string' } }],
    requestBody: { required: required('requestBody'), content },
    responses: { 204: { description: 'done' } },
  };
  const document = { ...documentWith({}), paths: { '/things': { post } } };
  expect(() => draftOf({ api: 'things', document, origin: 'things.json' })).toThrow(
    `#/paths/~1things/post/${place}/required is \`"yes"\`: write true or false.`,
  );
});
