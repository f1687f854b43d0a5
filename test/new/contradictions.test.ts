import { expect, test } from 'vitest';
import { contradictions } from '../../scripts/new/contradictions.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

const short = { type: 'string', maxLength: 2 };
const long = { type: 'string', minLength: 3 };
const codes = { type: 'object', properties: { code: short } };
const others = {
  state: { type: 'string', enum: ['on', 'off'] },
  short,
  long,
  codes,
  others: { type: 'object', properties: { code: long } },
};

const draft = (it: Json) => {
  const document = documentWith({ type: 'object', properties: { it } }, others);
  const { contents, audited, made: whole } = draftOf({ api: 'things', document, origin: 'things.json' });
  expect(audited.problems).toEqual([]);
  const { schemas } = Object(contents.get('openapi.yaml')?.['components']);
  return { made: schemas.Thing.properties.it as Json, listed: contradictions(whole).split('\n') };
};

const without = (what: string): string => `The document contradicts itself: it also says ${what}.`;
const LISTED = 'which excludes a value that it lists';
const BEYOND = 'which it does not allow';
const CROSSED = 'between which there is no value';
const ref = { $ref: '#/components/schemas/state' };
const state = { $ref: '#/components/schemas/State' };

test.each<[given: Json, made: Json]>([
  [
    { type: 'string', enum: ['a', 'long'], maxLength: 3 },
    { type: 'string', enum: ['a', 'long'], description: without(`\`maxLength: 3\`, ${LISTED}`) },
  ],
  [
    { type: 'string', enum: ['A'], pattern: '^[a-z]+$', minLength: 1 },
    { type: 'string', enum: ['A'], minLength: 1, description: without(`\`pattern: ^[a-z]+$\`, ${LISTED}`) },
  ],
  [
    { type: 'integer', enum: ['1', '100'], maximum: 10, default: 100 },
    { type: 'integer', enum: [1, 100], default: 100, description: without(`\`maximum: 10\`, ${LISTED}`) },
  ],
  [
    { type: 'string', nullable: true, enum: ['long'], maxLength: 3 },
    { type: ['string', 'null'], enum: ['long', null], description: without(`\`maxLength: 3\`, ${LISTED}`) },
  ],
  [
    { type: 'integer', enum: [1, 2], multipleOf: 2 },
    { type: 'integer', enum: [1, 2], description: without(`\`multipleOf: 2\`, ${LISTED}`) },
  ],
  [
    { type: 'integer', default: 10_000_000_001, multipleOf: 2 },
    { type: 'integer', multipleOf: 2, description: without(`\`default: 10000000001\`, ${BEYOND}`) },
  ],
  [
    { type: 'integer', maximum: 100, default: 500 },
    { type: 'integer', maximum: 100, description: without(`\`default: 500\`, ${BEYOND}`) },
  ],
  [
    { allOf: [ref], nullable: true, default: 'gone' },
    { anyOf: [state, { type: 'null' }], description: without(`\`default: gone\`, ${BEYOND}`) },
  ],
  [
    { type: 'string', format: 'date-time', maxLength: 19, minLength: 20 },
    {
      type: 'string',
      format: 'date-time',
      description: without(`\`minLength: 20\` and \`maxLength: 19\`, ${CROSSED}`),
    },
  ],
  [
    { type: 'string', format: 'uuid', maxLength: 32 },
    { type: 'string', format: 'uuid', description: without('`maxLength: 32`, which no `uuid` fits') },
  ],
  [
    { type: 'integer', const: 100, maximum: 10 },
    { type: 'integer', const: 100, description: without(`\`maximum: 10\`, ${LISTED}`) },
  ],
  [
    { type: 'string', const: 'a', enum: ['b'] },
    { type: 'string', const: 'a', description: without(`\`enum: ["b"]\`, ${LISTED}`) },
  ],
  [
    { type: 'integer', minimum: 10, maximum: 5 },
    { type: 'integer', description: without(`\`minimum: 10\` and \`maximum: 5\`, ${CROSSED}`) },
  ],
  [
    { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 0 },
    { type: 'number', description: without(`\`exclusiveMinimum: 0\` and \`maximum: 0\`, ${CROSSED}`) },
  ],
  [
    { type: 'array', items: { type: 'string' }, minItems: 3, maxItems: 2 },
    {
      type: 'array',
      items: { type: 'string' },
      description: without(`\`minItems: 3\` and \`maxItems: 2\`, ${CROSSED}`),
    },
  ],
  [
    { ...ref, maxLength: 2 },
    { allOf: [state, { type: 'string', description: without(`\`maxLength: 2\`, ${LISTED}`) }] },
  ],
  [
    { allOf: [ref, { type: 'string', maxLength: 2, minLength: 1 }] },
    { allOf: [state, { type: 'string', minLength: 1, description: without(`\`maxLength: 2\`, ${LISTED}`) }] },
  ],
  [
    {
      allOf: [
        { type: 'integer', minimum: 10 },
        { type: 'integer', maximum: 5 },
      ],
    },
    {
      allOf: [
        { type: 'integer', description: without(`\`minimum: 10\` beside \`maximum: 5\`, ${CROSSED}`) },
        { type: 'integer', description: without(`\`maximum: 5\` beside \`minimum: 10\`, ${CROSSED}`) },
      ],
    },
  ],
  [
    { $ref: '#/components/schemas/short', minLength: 3 },
    {
      allOf: [
        { $ref: '#/components/schemas/Short' },
        { type: 'string', description: without(`\`minLength: 3\` beside \`maxLength: 2\`, ${CROSSED}`) },
      ],
    },
  ],
  [
    {
      allOf: [
        { $ref: '#/components/schemas/codes' },
        { type: 'object', properties: { code: { ...long, maxLength: 9 } } },
      ],
    },
    {
      allOf: [
        { $ref: '#/components/schemas/Codes' },
        {
          type: 'object',
          properties: {
            code: {
              type: 'string',
              maxLength: 9,
              description: without(`\`minLength: 3\` beside \`maxLength: 2\`, ${CROSSED}`),
            },
          },
        },
      ],
    },
  ],
  [
    {
      allOf: [
        { type: 'array', items: long },
        { type: 'array', items: { $ref: '#/components/schemas/short' } },
      ],
    },
    {
      allOf: [
        {
          type: 'array',
          items: { type: 'string', description: without(`\`minLength: 3\` beside \`maxLength: 2\`, ${CROSSED}`) },
        },
        { type: 'array', items: { $ref: '#/components/schemas/Short' } },
      ],
    },
  ],
  [
    { type: 'array', items: { type: 'string', enum: ['long'], maxLength: 3 } },
    {
      type: 'array',
      items: { type: 'string', enum: ['long'], description: without(`\`maxLength: 3\`, ${LISTED}`) },
    },
  ],
])('leaves out keywords that the document contradicts, and names them in the description: %j', (given, made) => {
  expect(draft(given).made).toEqual(made);
});

test.each<Json>([
  { type: 'string', enum: ['a', 'b'], maxLength: 1 },
  { allOf: [ref, { type: 'string', enum: ['on'] }, { type: 'string', maxLength: 2 }] },
  { type: 'integer', minimum: 5, maximum: 5 },
  { type: 'number', enum: [0.07, -0.07, 1e9, -1234567.89], multipleOf: 0.01, maximum: 1e9 },
  { type: 'string', format: 'date', maxLength: 10 },
])('keeps bounds that nothing contradicts: %j', (given) => {
  const { made, listed } = draft(given);
  expect(JSON.stringify(made)).toMatch(/maxLength|maximum/);
  expect(listed).toEqual(['']);
});

test.each<[given: Json, message: string]>([
  [
    { allOf: [{ $ref: '#/components/schemas/short' }, { $ref: '#/components/schemas/long' }] },
    'it has parts that contradict each other on `minLength` and `maxLength`, `{"maxLength":2}` and `{"minLength":3}`, at `#/components/schemas/Short` and `#/components/schemas/Long`: make',
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/codes' }, { $ref: '#/components/schemas/others' }] },
    'it/properties/code has parts that contradict each other on `minLength` and `maxLength`, `{"maxLength":2}` and `{"minLength":3}`, at `#/components/schemas/Codes/properties/code` and `#/components/schemas/Others/properties/code`: make',
  ],
])('refuses components that contradict each other, with both places: %j', (given, message) => {
  expect(() => draft(given)).toThrow(`things.json #/components/schemas/Thing/properties/${message}`);
});

const HEAD = 'Where the document contradicts itself, openapi.yaml leaves out these; add those that the vendor means:';
const it = '#/components/schemas/Thing/properties/it';

test.each<[given: Json, places: readonly string[]]>([
  [
    { type: 'string', enum: ['a', 'long'], maxLength: 3, pattern: '^[a-z]$' },
    [`${it}: without \`maxLength: 3\` and \`pattern: ^[a-z]$\`, which exclude a value that it lists`],
  ],
  [{ type: 'string', enum: ['a'], pattern: without('b') }, [`${it}: without \`pattern: ${without('b')}\`, ${LISTED}`]],
  [
    {
      allOf: [
        { ...others.state, maxLength: 2 },
        { type: 'string', minLength: 2, maxLength: 1 },
      ],
    },
    [
      `${it}/allOf/0: without \`maxLength: 2\`, ${LISTED}`,
      `${it}/allOf/1: without \`minLength: 2\` and \`maxLength: 1\`, ${CROSSED}`,
    ],
  ],
])('lists the places where the document contradicts itself: %j', (given, places) => {
  expect(draft(given).listed).toEqual([HEAD, ...places.map((place) => `  ${place}`)]);
});

test('lists a contradiction in the inline items of a list at the component that they become', () => {
  const code = { type: 'string', format: 'uuid', maxLength: 9 };
  const data = { type: 'array', items: { type: 'object', properties: { code } } };
  const document = documentWith({ type: 'object', properties: { data } });
  const { get } = Object(document['paths'])['/things'];
  get.parameters = [{ name: 'page', in: 'query', schema: { type: 'integer' } }];
  const { made } = draftOf({ api: 'things', document, origin: 'things.json' });
  expect(contradictions(made).split('\n')).toEqual([
    HEAD,
    '  #/components/schemas/ThingDataItem/properties/code: without `maxLength: 9`, which no `uuid` fits',
  ]);
});
