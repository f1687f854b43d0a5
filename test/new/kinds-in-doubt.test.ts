import { expect, test } from 'vitest';
import type { Json } from '../../scripts/spec/json.ts';
import { byKind, having, child, kinds, mapped, parent, plainPet, ref, shapesOf } from './family.ts';

const listing = (...values: readonly string[]): Json => ({ properties: { kind: kinds(...values) } });
const two = { Cat: child('Pet', 'lives'), Dog: child('Pet', 'bark') };

const doubts: readonly (readonly [doubt: string, schemas: Json, pet: string])[] = [
  ['it has no children', { Pet: parent(byKind) }, plainPet],
  ['nothing says which values its children have', { Pet: parent(byKind), ...two }, plainPet],
  ['only one child has a value', { Pet: parent(mapped({ c: 'Cat' })), ...two }, plainPet],
  [
    'the name of a child matches none of the enum values',
    { Pet: parent(byKind, listing('cat', 'dog')), Cat: child('Pet'), DogOfOwner: child('Pet') },
    ' kind?="cat"|"dog"',
  ],
  [
    'a child without a value may have an unused enum value',
    { Pet: parent(mapped({ c: 'Cat' }), listing('c', 'dog')), ...two },
    ' kind?="c"|"dog"',
  ],
  [
    'the mapping has a value that is not in the enum',
    { Pet: parent(mapped({ cat: 'Cat', DOG: 'Dog' }), listing('CAT', 'DOG')), ...two },
    ' kind?="CAT"|"DOG"',
  ],
  [
    'the mapping has a string for an integer discriminator',
    { Pet: parent(mapped({ four: 'Cat', 2: 'Dog' }), { properties: { kind: { type: 'integer' } } }), ...two },
    ' kind?',
  ],
  [
    'the mapping names a schema that is not its child',
    { Pet: parent(mapped({ c: 'Cat', d: 'Dog', f: 'Fish' }), listing('c', 'd', 'f')), Fish: having('fins'), ...two },
    ' kind?="c"|"d"|"f"',
  ],
  [
    'a child states another value than the mapping',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: child('Pet'),
      Dog: { allOf: [ref('Pet'), { type: 'object', ...listing('dog') }] },
    },
    plainPet,
  ],
  [
    'two children have the same value',
    {
      Pet: parent(byKind),
      Cat: { ...child('Pet'), 'x-ms-discriminator-value': 'pet' },
      Dog: { ...child('Pet'), 'x-ms-discriminator-value': 'pet' },
    },
    plainPet,
  ],
];

test.each(doubts)('a parent with a discriminator stays an object if %s', (_, schemas, pet) => {
  expect(shapesOf(schemas)).toEqual({ Pet: pet });
});
