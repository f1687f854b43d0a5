import { expect, test } from 'vitest';
import { claimsIn } from '../../scripts/ledger/published.ts';
import { imported } from '../../scripts/new/document.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const having = (...names: readonly string[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
});
const heir = (parent: string, ...names: readonly string[]): Json => ({ allOf: [ref(parent), having(...names)] });
const parent = (discriminator: unknown, more: Json = {}): Json => ({
  ...having('kind', 'name'),
  discriminator,
  ...more,
});
const byKind = { propertyName: 'kind' };
const kinds = (...values: readonly string[]): Json => ({ type: 'string', enum: values });

/** Each schema of a spec with its parts merged: the branches of a choice, or the members with their values. */
const shapesOf = (schemas: Json): Readonly<Record<string, string>> => {
  const { spec } = imported(documentWith(ref('Pet'), schemas), 'things');
  const shapes: Record<string, string> = {};
  for (const { node, attribute, value } of claimsIn(spec, 'spec')) {
    const [, name = '', member = ''] = /^(\w+)(?: · (\w+))?$/.exec(node) ?? [];
    const said: Readonly<Record<string, string>> = {
      type: member === '' ? String(value).replace(/^object$/, '') : '',
      presence: ` ${member}${value === 'required' ? '' : '?'}`,
      enum: `=${value}`,
    };
    if (name !== '') shapes[name] = `${shapes[name] ?? ''}${said[attribute] ?? ''}`;
  }
  return shapes;
};

const mapped = (mapping: Json): Json => ({ ...byKind, mapping });

const cases: readonly (readonly [promise: string, schemas: Json, shapes: Json])[] = [
  [
    'a parent is the choice of its heirs, each with its mapped value or its name',
    { Pet: parent(mapped({ c: ref('Cat')['$ref'] })), Cat: heir('Pet', 'lives'), Dog: heir('Pet', 'bark') },
    {
      Pet: 'Cat|Dog',
      Cat: ' kind="c" name? lives?',
      Dog: ' kind="Dog" name? bark?',
      PetBase: ' kind? name?',
    },
  ],
  [
    'an heir of several values has them all, and a mapping may name it without a path',
    { Pet: parent(mapped({ c: 'Cat', k: 'Cat', d: 'Dog' })), Cat: heir('Pet'), Dog: heir('Pet') },
    { Pet: 'Cat|Dog', Cat: ' kind="c"|"k" name?', Dog: ' kind="d" name?', PetBase: ' kind? name?' },
  ],
  [
    'a parent that the mapping names is a branch itself',
    { Pet: parent(mapped({ p: 'Pet', c: 'Cat' })), Cat: heir('Pet', 'lives') },
    { Pet: 'Cat|PetItself', PetItself: ' kind="p" name?', Cat: ' kind="c" name? lives?', PetBase: ' kind? name?' },
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
      PetOfOwner: heir('Pet', 'owner'),
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
    'an heir that has its value itself keeps it',
    {
      Pet: parent(byKind),
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { kind: kinds('tom') } }] },
      Dog: { ...heir('Pet', 'bark'), 'x-ms-discriminator-value': '#Dog' },
    },
    { Pet: 'Cat|Dog', Cat: ' kind="tom" name?', Dog: ' kind="#Dog" name? bark?', PetBase: ' kind? name?' },
  ],
  [
    'heirs of heirs are kinds of both, and one between them that the mapping leaves out is none',
    {
      Pet: parent(mapped({ l: 'Lion', d: 'Dog' })),
      Cat: heir('Pet', 'lives'),
      Lion: heir('Cat', 'mane'),
      Dog: heir('Pet'),
    },
    {
      Pet: 'Dog|Lion',
      Lion: ' kind="l" name? lives? mane?',
      Dog: ' kind="d" name?',
      CatBase: ' kind? name? lives?',
      PetBase: ' kind? name?',
    },
  ],
  [
    'without a mapping, one between them is a kind itself',
    { Pet: parent(byKind, { required: ['kind'] }), Cat: heir('Pet', 'lives'), Lion: heir('Cat', 'mane') },
    {
      Pet: 'CatItself|Lion',
      CatItself: ' kind="Cat" name? lives?',
      Lion: ' kind="Lion" name? lives? mane?',
      CatBase: ' kind name? lives?',
      PetBase: ' kind name?',
    },
  ],
  [
    'an heir that tells its own heirs apart by another member is one kind of its parent',
    {
      Pet: parent(mapped({ c: 'Cat', d: 'Dog' })),
      Cat: { ...heir('Pet', 'breed'), discriminator: { propertyName: 'breed' } },
      Lion: heir('Cat', 'mane'),
      Tom: heir('Cat', 'toy'),
      Dog: heir('Pet'),
    },
    {
      Pet: 'Dog|Lion|Tom',
      Lion: ' kind="c" name? breed="Lion" mane?',
      Tom: ' kind="c" name? breed="Tom" toy?',
      Dog: ' kind="d" name?',
      CatBase: ' kind? name? breed?',
      PetBase: ' kind? name?',
    },
  ],
  [
    'an heir with members of any kind has the choice there',
    {
      Pet: parent(byKind),
      Cat: {
        allOf: [ref('Pet'), { type: 'object', properties: { friend: ref('Pet'), best: { allOf: [ref('Pet')] } } }],
      },
      Dog: heir('Pet'),
    },
    { Pet: 'Cat|Dog', Cat: ' kind="Cat" name? friend? best?', Dog: ' kind="Dog" name?', PetBase: ' kind? name?' },
  ],
  [
    'a schema that is its parent under another name is no heir',
    {
      Pet: parent(byKind, { properties: { kind: text, parent: ref('Any') } }),
      Any: { allOf: [ref('Pet')] },
      Dog: heir('Pet'),
    },
    { Pet: 'Dog', Dog: ' kind="Dog" parent?', PetBase: ' kind? parent?', Any: 'Pet' },
  ],
  [
    'a reference into a parent leads to what its heirs inherit',
    {
      Pet: parent(byKind),
      Cat: { allOf: [ref('Pet'), { type: 'object', properties: { nick: ref('Pet/properties/name') } }] },
    },
    { Pet: 'Cat', Cat: ' kind="Cat" name? nick?', PetBase: ' kind? name?', PetBaseName: 'string' },
  ],
  ['a parent without heirs is an object', { Pet: parent(byKind) }, { Pet: ' kind? name?' }],
];

test.each(cases)('%s', (_, schemas, shapes) => {
  expect(shapesOf(schemas)).toEqual(shapes);
});

test('names that are not the vendor’s are known as ours', () => {
  const schemas = { Pet: parent(mapped({ p: 'Pet' })), Cat: heir('Pet'), PetBase: text };
  expect(imported(documentWith(ref('Pet'), schemas), 'things').named).toEqual(['PetItself', 'PetBase2']);
});

test('an heir of itself is refused', () => {
  const schemas = { Pet: parent(byKind, { allOf: [ref('Cat')] }), Cat: heir('Pet') };
  expect(() => shapesOf(schemas)).toThrow('is a part of itself through');
});
