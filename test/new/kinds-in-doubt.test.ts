import { expect, test } from 'vitest';
import type { Json } from '../../scripts/spec/json.ts';
import { byKind, having, heir, kinds, mapped, parent, plainPet, ref, shapesOf } from './family.ts';

const listing = (...values: readonly string[]): Json => ({ properties: { kind: kinds(...values) } });
const two = { Cat: heir('Pet', 'lives'), Dog: heir('Pet', 'bark') };

const doubts: readonly (readonly [doubt: string, schemas: Json, pet: string])[] = [
  ['it has no heirs', { Pet: parent(byKind) }, plainPet],
  ['nothing says which values its heirs have', { Pet: parent(byKind), ...two }, plainPet],
  ['a single heir has a value', { Pet: parent(mapped({ c: 'Cat' })), ...two }, plainPet],
  [
    'an heir has none of the listed values',
    { Pet: parent(byKind, listing('cat', 'dog')), Cat: heir('Pet'), DogOfOwner: heir('Pet') },
    ' kind?="cat"|"dog"',
  ],
  [
    'an heir without a value may have a listed one',
    { Pet: parent(mapped({ c: 'Cat' }), listing('c', 'dog')), ...two },
    ' kind?="c"|"dog"',
  ],
  [
    'the mapping has a value that is not listed',
    { Pet: parent(mapped({ cat: 'Cat', DOG: 'Dog' }), listing('CAT', 'DOG')), ...two },
    ' kind?="CAT"|"DOG"',
  ],
  [
    'the mapping has a text where the tag is a number',
    { Pet: parent(mapped({ four: 'Cat', 2: 'Dog' }), { properties: { kind: { type: 'integer' } } }), ...two },
    ' kind?',
  ],
  [
    'the mapping names a schema that does not inherit from it',
    { Pet: parent(mapped({ c: 'Cat', d: 'Dog', f: 'Fish' }), listing('c', 'd', 'f')), Fish: having('fins'), ...two },
    ' kind?="c"|"d"|"f"',
  ],
  [
    'an heir states another value than the mapping',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: heir('Pet'),
      Dog: { allOf: [ref('Pet'), { type: 'object', ...listing('dog') }] },
    },
    plainPet,
  ],
  [
    'two heirs have the same value',
    {
      Pet: parent(byKind),
      Cat: { ...heir('Pet'), 'x-ms-discriminator-value': 'pet' },
      Dog: { ...heir('Pet'), 'x-ms-discriminator-value': 'pet' },
    },
    plainPet,
  ],
];

test.each(doubts)('a parent is an object where %s', (_, schemas, pet) => {
  expect(shapesOf(schemas)).toEqual({ Pet: pet });
});
