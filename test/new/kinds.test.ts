import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import { imported } from '../../scripts/new/document.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';
import { byKind, heir, kinds, mapped, parent, plainPet, ref, shapesOf, text } from './family.ts';

const cases: readonly (readonly [promise: string, schemas: Json, shapes: Json])[] = [
  [
    'a parent is the choice of its heirs, each with its mapped values; a mapping may name them without a path',
    { Pet: parent(mapped({ c: ref('Cat')['$ref'], k: 'Cat', d: 'Dog' })), Cat: heir('Pet', 'lives'), Dog: heir('Pet') },
    { Pet: 'Cat|Dog', Cat: ' kind="c"|"k" name? lives?', Dog: ' kind="d" name?', PetBase: plainPet },
  ],
  [
    'an heir that the mapping leaves out is no kind, and may have the tag of any',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' }), { properties: { kind: text, by: ref('NewPet') } }),
      Cat: heir('Pet'),
      Dog: heir('Pet'),
      NewPet: heir('Pet', 'owner'),
    },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="c" by?',
      Dog: ' kind="d" by?',
      NewPet: ' kind? by? owner?',
      PetBase: ' kind? by?',
    },
  ],
  [
    'a parent that the mapping names is a branch itself',
    { Pet: parent(mapped({ p: 'Pet', c: 'Cat' })), Cat: heir('Pet', 'lives') },
    { Pet: 'Cat|PetItself', PetItself: ' kind="p" name?', Cat: ' kind="c" name? lives?', PetBase: plainPet },
  ],
  [
    'a parent is a branch for listed values that no heir has',
    {
      Pet: parent(mapped({ c: 'Cat' }), { properties: { kind: kinds('c', 'fish', 'bird') } }),
      Cat: heir('Pet', 'lives'),
    },
    {
      Pet: 'Cat|PetItself',
      PetItself: ' kind="bird"|"fish"',
      Cat: ' kind="c" lives?',
      PetBase: ' kind?="bird"|"c"|"fish"',
    },
  ],
  [
    'without a mapping, heirs have the listed value of their name',
    {
      Pet: parent(byKind, { properties: { kind: kinds('cat', 'guide_dog') } }),
      Cat: heir('Pet', 'lives'),
      GuideDog: heir('Pet', 'bark'),
    },
    {
      Pet: 'Cat|GuideDog',
      Cat: ' kind="cat" lives?',
      GuideDog: ' kind="guide_dog" bark?',
      PetBase: ' kind?="cat"|"guide_dog"',
    },
  ],
  [
    'values that the tag of a parent has from another schema are listed, too',
    {
      Pet: parent(byKind, { properties: { kind: { allOf: [ref('Kind')] } } }),
      Kind: kinds('cat', 'fish'),
      Cat: heir('Pet', 'lives'),
    },
    {
      Pet: 'Cat|PetItself',
      Cat: ' kind="cat" lives?',
      PetItself: ' kind="fish"',
      PetBase: ' kind?',
      Kind: 'string="cat"|"fish"',
    },
  ],
  [
    'a tag that is a number has numbers, wherever the parent says so',
    {
      Pet: parent(mapped({ 2: 'Bird', 4: 'Cat' }), { properties: { kind: ref('Legs') } }),
      Legs: { type: 'integer' },
      Bird: heir('Pet'),
      Cat: heir('Pet'),
    },
    { Pet: 'Bird|Cat', Bird: ' kind=2', Cat: ' kind=4', PetBase: ' kind?', Legs: 'integer' },
  ],
  [
    'an heir that has its value itself keeps it',
    {
      Pet: parent(byKind),
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { kind: kinds('tom') } }] },
      Dog: { ...heir('Pet', 'bark'), 'x-ms-discriminator-value': '#Dog' },
    },
    { Pet: 'Cat|Dog', Cat: ' kind="tom" name?', Dog: ' kind="#Dog" name? bark?', PetBase: plainPet },
  ],
  [
    'heirs of heirs are kinds of both, and one between them that is no kind is what its heirs inherit',
    {
      Pet: parent(mapped({ l: 'Lion', t: 'Tom', d: 'Dog' })),
      Cat: heir('Pet', 'lives'),
      Lion: heir('Cat', 'mane'),
      Tom: heir('Cat'),
      Dog: heir('Pet'),
    },
    {
      Pet: 'Dog|Lion|Tom',
      Lion: ' kind="l" name? lives? mane?',
      Tom: ' kind="t" name? lives?',
      Dog: ' kind="d" name?',
      CatBase: ' kind? name? lives?',
      PetBase: plainPet,
    },
  ],
  [
    'one between them that is a kind is a branch itself',
    { Pet: parent(mapped({ c: 'Cat', l: 'Lion' })), Cat: heir('Pet', 'lives'), Lion: heir('Cat', 'mane') },
    {
      Pet: 'CatItself|Lion',
      CatItself: ' kind="c" name? lives?',
      Lion: ' kind="l" name? lives? mane?',
      CatBase: ' kind? name? lives?',
      PetBase: plainPet,
    },
  ],
  [
    'a discriminator of an heir tells no kinds apart',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: { ...heir('Pet', 'breed'), discriminator: { propertyName: 'breed', mapping: { l: 'Lion', t: 'Tom' } } },
      Lion: heir('Cat', 'mane'),
      Tom: heir('Cat', 'toy'),
      Dog: heir('Pet'),
    },
    { Pet: 'Cat|Dog', Cat: ' kind="c" name? breed?', Dog: ' kind="d" name?', PetBase: plainPet },
  ],
  [
    'an heir with members of any kind has the choice there',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: {
        allOf: [ref('Pet'), { type: 'object', properties: { friend: ref('Pet'), best: { allOf: [ref('Pet')] } } }],
      },
      Dog: heir('Pet'),
    },
    { Pet: 'Cat|Dog', Cat: ' kind="c" name? friend? best?', Dog: ' kind="d" name?', PetBase: plainPet },
  ],
  [
    'a schema that is its parent under another name is no heir',
    {
      Pet: parent(byKind, { properties: { kind: kinds('cat', 'dog'), parent: ref('Any') } }),
      Any: { allOf: [ref('Pet')] },
      Cat: heir('Pet'),
      Dog: heir('Pet'),
    },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="cat" parent?',
      Dog: ' kind="dog" parent?',
      PetBase: ' kind?="cat"|"dog" parent?',
      Any: 'Pet',
    },
  ],
  [
    'a reference into a parent leads to what its heirs inherit',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { nick: ref('Pet/properties/name') } }] },
      Dog: heir('Pet'),
    },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="c" name? nick?',
      Dog: ' kind="d" name?',
      PetBase: plainPet,
      PetBaseName: 'string',
    },
  ],
];

test.each(cases)('%s', (_, schemas, shapes) => {
  expect(shapesOf(schemas)).toEqual(shapes);
});

test('names that are not the vendor’s are known as ours', () => {
  const schemas = { Pet: parent(mapped({ p: 'Pet', c: 'Cat' })), Cat: heir('Pet'), PetBase: text };
  expect(imported(documentWith(ref('Pet'), schemas), 'things').named).toEqual(['PetItself', 'PetBase2']);
});

test('an heir of itself is refused', () => {
  const schemas = { Pet: parent(byKind, { allOf: [ref('Cat')] }), Cat: heir('Pet') };
  expect(() => shapesOf(schemas)).toThrow('contains itself through');
});

test('parents in a circle are refused by the names that the document has', () => {
  const around = {
    Pet: { ...parent(mapped({ c: 'Cat', d: 'Dog' })), allOf: [ref('Cat')] },
    Cat: heir('Pet'),
    Dog: heir('Pet'),
  };
  const places = (() => {
    try {
      shapesOf(around);
      return [];
    } catch (error) {
      return String(error).match(/#\/components\/schemas\/\w+(?=\/allOf\/0 contains)/g);
    }
  })();
  expect(places).toEqual(['#/components/schemas/Cat']);
});

test.each([
  [
    'which the document does not require is ours',
    {},
    ['Cat · kind · presence = required', 'Dog · kind · presence = required'],
  ],
  ['which the document requires is its own', { required: ['kind'] }, []],
])('that kinds have a tag %s', (_, more, rows) => {
  const schemas = { Pet: parent(mapped({ c: 'Cat', d: 'Dog' }), more), Cat: heir('Pet'), Dog: heir('Pet') };
  const { contents, audited } = draftOf({
    api: 'things',
    document: documentWith(ref('Pet'), schemas),
    origin: 'a.yaml',
  });
  const inferred: readonly { claims: string }[] = Object(contents.get('facts.yaml')).inferred;
  expect(audited.problems).toEqual([]);
  expect(inferred.flatMap(({ claims }) => claims.split('\n')).filter((row) => row.includes(' · kind · '))).toEqual(
    rows,
  );
});
