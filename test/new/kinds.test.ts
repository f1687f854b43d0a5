import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import { imported } from '../../scripts/new/document.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';
import { byKind, child, kinds, mapped, parent, plainPet, ref, shapesOf, text } from './family.ts';

const cases: readonly (readonly [title: string, schemas: Json, shapes: Json])[] = [
  [
    'a parent becomes a union of its children with the values of the mapping, which may name a child without a path',
    {
      Pet: parent(mapped({ c: ref('Cat')['$ref'], k: 'Cat', d: 'Dog' })),
      Cat: child('Pet', 'lives'),
      Dog: child('Pet'),
    },
    { Pet: 'Cat|Dog', Cat: ' kind="c"|"k" name? lives?', Dog: ' kind="d" name?', PetBase: plainPet },
  ],
  [
    'a child that the mapping leaves out is not in the union, and its discriminator may have any value',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' }), { properties: { kind: text, by: ref('NewPet') } }),
      Cat: child('Pet'),
      Dog: child('Pet'),
      NewPet: child('Pet', 'owner'),
    },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="c" by?:NewPet',
      Dog: ' kind="d" by?:NewPet',
      NewPet: ' kind? by?:NewPet owner?',
      PetBase: ' kind? by?:NewPet',
    },
  ],
  [
    'a parent that the mapping names is a branch of its own union',
    { Pet: parent(mapped({ p: 'Pet', c: 'Cat' })), Cat: child('Pet', 'lives') },
    { Pet: 'Cat|PetItself', PetItself: ' kind="p" name?', Cat: ' kind="c" name? lives?', PetBase: plainPet },
  ],
  [
    'a parent is a branch of its own union for enum values that no child has',
    {
      Pet: parent(mapped({ c: 'Cat' }), { properties: { kind: kinds('c', 'fish', 'bird') } }),
      Cat: child('Pet', 'lives'),
    },
    {
      Pet: 'Cat|PetItself',
      PetItself: ' kind="bird"|"fish"',
      Cat: ' kind="c" lives?',
      PetBase: ' kind?="bird"|"c"|"fish"',
    },
  ],
  [
    'without a mapping, each child has the enum value that matches its name',
    {
      Pet: parent(byKind, { properties: { kind: kinds('cat', 'guide_dog') } }),
      Cat: child('Pet', 'lives'),
      GuideDog: child('Pet', 'bark'),
    },
    {
      Pet: 'Cat|GuideDog',
      Cat: ' kind="cat" lives?',
      GuideDog: ' kind="guide_dog" bark?',
      PetBase: ' kind?="cat"|"guide_dog"',
    },
  ],
  [
    'the enum of a discriminator may be in a schema that the parent refers to',
    {
      Pet: parent(byKind, { properties: { kind: { allOf: [ref('Kind')] } } }),
      Kind: kinds('cat', 'fish'),
      Cat: child('Pet', 'lives'),
    },
    {
      Pet: 'Cat|PetItself',
      Cat: ' kind="cat" lives?',
      PetItself: ' kind="fish"',
      PetBase: ' kind?:Kind',
      Kind: 'string="cat"|"fish"',
    },
  ],
  [
    'the mapped values of an integer discriminator are integers, even if its type is in another schema',
    {
      Pet: parent(mapped({ 2: 'Bird', 4: 'Cat' }), { properties: { kind: ref('Legs') } }),
      Legs: { type: 'integer' },
      Bird: child('Pet'),
      Cat: child('Pet'),
    },
    { Pet: 'Bird|Cat', Bird: ' kind=2', Cat: ' kind=4', PetBase: ' kind?:Legs', Legs: 'integer' },
  ],
  [
    'a child keeps a discriminator value that it states itself',
    {
      Pet: parent(byKind),
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { kind: kinds('tom') } }] },
      Dog: { ...child('Pet', 'bark'), 'x-ms-discriminator-value': '#Dog' },
    },
    { Pet: 'Cat|Dog', Cat: ' kind="tom" name?', Dog: ' kind="#Dog" name? bark?', PetBase: plainPet },
  ],
  [
    'mapped grandchildren are branches of the union, and an unmapped child between is only their base',
    {
      Pet: parent(mapped({ l: 'Lion', t: 'Tom', d: 'Dog' })),
      Cat: child('Pet', 'lives'),
      Lion: child('Cat', 'mane'),
      Tom: child('Cat'),
      Dog: child('Pet'),
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
    'a mapped child is a branch of the union next to its own mapped child',
    { Pet: parent(mapped({ c: 'Cat', l: 'Lion' })), Cat: child('Pet', 'lives'), Lion: child('Cat', 'mane') },
    {
      Pet: 'CatItself|Lion',
      CatItself: ' kind="c" name? lives?',
      Lion: ' kind="l" name? lives? mane?',
      CatBase: ' kind? name? lives?',
      PetBase: plainPet,
    },
  ],
  [
    'the discriminator of a child is ignored',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: { ...child('Pet', 'breed'), discriminator: { propertyName: 'breed', mapping: { l: 'Lion', t: 'Tom' } } },
      Lion: child('Cat', 'mane'),
      Tom: child('Cat', 'toy'),
      Dog: child('Pet'),
    },
    { Pet: 'Cat|Dog', Cat: ' kind="c" name? breed?', Dog: ' kind="d" name?', PetBase: plainPet },
  ],
  [
    'a member of a child that refers to the parent has the type of the union',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: {
        allOf: [ref('Pet'), { type: 'object', properties: { friend: ref('Pet'), best: { allOf: [ref('Pet')] } } }],
      },
      Dog: child('Pet'),
    },
    { Pet: 'Cat|Dog', Cat: ' kind="c" name? friend?:Pet best?:Pet', Dog: ' kind="d" name?', PetBase: plainPet },
  ],
  [
    'an alias of the parent is not one of its children',
    {
      Pet: parent(byKind, { properties: { kind: kinds('cat', 'dog'), parent: ref('Any') } }),
      Any: { allOf: [ref('Pet')] },
      Cat: child('Pet'),
      Dog: child('Pet'),
    },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="cat" parent?:Any',
      Dog: ' kind="dog" parent?:Any',
      PetBase: ' kind?="cat"|"dog" parent?:Any',
      Any: 'Pet',
    },
  ],
  [
    'a reference to a member of the parent leads to the base of its children',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { nick: ref('Pet/properties/name') } }] },
      Dog: child('Pet'),
    },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="c" name? nick?:PetBaseName',
      Dog: ' kind="d" name?',
      PetBase: plainPet,
      PetBaseName: 'string',
    },
  ],
];

test.each(cases)('%s', (_, schemas, shapes) => {
  expect(shapesOf(schemas)).toEqual(shapes);
});

test('lists the schema names that the document does not have', () => {
  const schemas = { Pet: parent(mapped({ p: 'Pet', c: 'Cat' })), Cat: child('Pet'), PetBase: text };
  expect(imported(documentWith(ref('Pet'), schemas), 'things').named).toEqual(['PetItself', 'PetBase2']);
});

test('refuses a schema that inherits from itself', () => {
  const schemas = { Pet: parent(byKind, { allOf: [ref('Cat')] }), Cat: child('Pet') };
  expect(() => shapesOf(schemas)).toThrow('contains itself through');
});

test('refuses a circle of parents with the name of a schema of the document', () => {
  const around = {
    Pet: { ...parent(mapped({ c: 'Cat', d: 'Dog' })), allOf: [ref('Cat')] },
    Cat: child('Pet'),
    Dog: child('Pet'),
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
    'infers that a discriminator is required in each branch if the document does not require it',
    {},
    ['Cat · kind · presence = required', 'Dog · kind · presence = required'],
  ],
  ['does not infer that a discriminator is required if the document requires it', { required: ['kind'] }, []],
])('%s', (_, more, rows) => {
  const schemas = { Pet: parent(mapped({ c: 'Cat', d: 'Dog' }), more), Cat: child('Pet'), Dog: child('Pet') };
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
