import { expect, test } from 'vitest';
import { contradictions } from '../../scripts/new/contradictions.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

const others = { state: { type: 'string', enum: ['on', 'off'] }, short: { type: 'string', maxLength: 2 } };

const draft = (it: Json) => {
  const document = documentWith({ type: 'object', properties: { it } }, others);
  const { contents, audited, spec } = draftOf({ api: 'things', document, origin: 'things.json' });
  expect(audited.problems).toEqual([]);
  const { schemas } = Object(contents.get('openapi.yaml')?.['components']);
  return { made: schemas.Thing.properties.it as Json, schemas, spec };
};

const without = (said: string): string => `The document contradicts itself: it also says ${said}.`;
const LISTED = 'which excludes a value that it lists';
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
    { type: 'integer', multipleOf: 2 },
  ],
  [
    { type: 'integer', default: 5, multipleOf: 2 },
    { type: 'integer', multipleOf: 2 },
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
    { type: 'array', items: { type: 'string', enum: ['long'], maxLength: 3 } },
    {
      type: 'array',
      items: { type: 'string', enum: ['long'], description: without(`\`maxLength: 3\`, ${LISTED}`) },
    },
  ],
])('bounds that a document itself contradicts are left out, and named: %j', (given, made) => {
  expect(draft(given).made).toEqual(made);
});

test.each<Json>([
  { type: 'string', enum: ['a', 'b'], maxLength: 1 },
  { allOf: [ref, { type: 'string', enum: ['on'] }, { type: 'string', maxLength: 2 }] },
  { type: 'integer', minimum: 5, maximum: 5 },
  { type: 'number', enum: [0.07, -0.07, 1e9, -1234567.89], multipleOf: 0.01, maximum: 1e9 },
  { type: 'string', format: 'date', maxLength: 10 },
])('bounds that nothing contradicts are kept: %j', (given) => {
  const { made, spec } = draft(given);
  expect(JSON.stringify(made)).toMatch(/maxLength|maximum/);
  expect(contradictions(spec)).toBe('');
});

test('the command lists the places where a document contradicts itself', () => {
  const { spec } = draft({ type: 'string', enum: ['a', 'long'], maxLength: 3, pattern: '^[a-z]$' });
  expect(contradictions(spec).split('\n')).toEqual([
    'Where the document contradicts itself, openapi.yaml leaves out these bounds; add those that the vendor means:',
    '  #/components/schemas/Thing/properties/it: without `maxLength: 3` and `pattern: ^[a-z]$`, which exclude a value that it lists',
  ]);
});
