import { expect, test } from 'vitest';
import { contradictions } from '../../scripts/new/contradictions.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { draft, others, without } from './contradictory.ts';
import { documentWith } from './document-with.ts';

const LISTED = 'which excludes a value that it lists';
const CROSSED = 'between which there is no value';

test.each<[given: Json, message: string]>([
  [
    { allOf: [{ $ref: '#/components/schemas/short' }, { $ref: '#/components/schemas/long' }] },
    'it has parts that contradict each other on `minLength` and `maxLength`, `{"maxLength":2}` and `{"minLength":3}`, at `#/components/schemas/Short` and `#/components/schemas/Long`: make',
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/codes' }, { $ref: '#/components/schemas/others' }] },
    'it/properties/code has parts that contradict each other on `minLength` and `maxLength`, `{"maxLength":2}` and `{"minLength":3}`, at `#/components/schemas/Codes/properties/code` and `#/components/schemas/Others/properties/code`: make',
  ],
])('schemas that contradict each other, and are used elsewhere, are refused with both places: %j', (given, message) => {
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
])('the command lists the places where a document contradicts itself: %j', (given, places) => {
  expect(draft(given).listed).toEqual([HEAD, ...places.map((place) => `  ${place}`)]);
});

test('a list whose items get a name has its contradictions where the items are then', () => {
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
