import { createHash } from 'node:crypto';
import { isObject, itemsOf, typeOfJson, type Json } from '../../../spec/json.ts';
import { at, merged, resolve, type At } from './merged.ts';
import { tagsOf } from './tags.ts';

/** The values that a schema allows, normalized: references followed, `allOf` merged, null and constants separated. */
export interface Shape {
  /** The original schema. */
  readonly place: At;
  readonly pointer: string;
  /** The name of its component, if it is one. */
  readonly name: string | undefined;
  readonly node: Json;
  /** Its types without null; empty if it takes any. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  /** Whether null is one of the values that it lists: a type may say null, and its list may not. */
  readonly listsNull: boolean;
  /** Whether its values discriminate a union; finding out scans the whole document. */
  readonly isTag: () => boolean;
  /** Its enum values, without null. */
  readonly values: readonly unknown[] | undefined;
  readonly properties: ReadonlyMap<string, At>;
  readonly required: ReadonlySet<string>;
  readonly items: At | undefined;
  /** What other members are: `false` for none. */
  readonly others: At | boolean;
  /** The variants of a union. */
  readonly variants: readonly At[];
}

const componentOf = (pointer: string): string | undefined => /^#\/components\/schemas\/([^/]+)$/.exec(pointer)?.[1];

/** The types of a schema, those that it does not say read from what it has. */
function typesOf(node: Json, hasProperties: boolean, values: readonly unknown[] | undefined): string[] {
  if (node['type'] !== undefined) return [node['type']].flat().map(String);
  if (values) return values.map(typeOfJson);
  if (hasProperties || isObject(node['additionalProperties'])) return ['object'];
  return node['items'] === undefined ? [] : ['array'];
}

const isNull = (root: Json, place: At): boolean => {
  const { node } = resolve(root, place);
  return isObject(node) && [node['type']].flat().join() === 'null';
};

/** A variant that is a type and no more, which is the same as a type in a list. */
const plainType = (root: Json, place: At): string | undefined => {
  const { node } = resolve(root, place);
  if (!isObject(node) || typeof node['type'] !== 'string') return undefined;
  const bare = Object.keys(node).every((key) => key === 'type' || key === 'description');
  return bare && !['object', 'array'].includes(node['type']) ? node['type'] : undefined;
};

const listedIn = (node: Json): readonly unknown[] | undefined => {
  if ('const' in node) return [node['const']];
  return Array.isArray(node['enum']) ? node['enum'] : undefined;
};

/** A union: null separated, a single variant unwrapped, plain types as a list of types. */
function ofVariants(root: Json, whole: Shape, nullable: boolean, variants: readonly At[]): Shape {
  const [only] = variants;
  if (only && variants.length === 1) {
    const inner = shapeOf(root, only);
    const node = { ...inner.node, ...whole.node };
    return { ...inner, node, name: inner.name ?? whole.name, nullable: nullable || inner.nullable };
  }
  const plain = variants.map((variant) => plainType(root, variant));
  const types = plain.filter((type) => type !== undefined);
  if (types.length === variants.length) return { ...whole, nullable, types: [...new Set(types)].sort() };
  return { ...whole, nullable, variants };
}

/** What bounds or describes the values of one type, and none of another. */
const OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  boolean: [],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
};

const keywordsOf = ({ node }: Shape): string[] =>
  Object.keys(node).filter((key) => key === 'items' || !wordless.has(key));

/** A union of plain types is equivalent to a list of types. Any other is returned unchanged. */
export function asTypes(root: Json, shape: Shape): Shape {
  if (shape.variants.length === 0) return shape;
  const inner = shape.variants.map((variant) => shapeOf(root, variant));
  const types = inner.map((each) => each.types.join());
  const isPlain = inner.every(
    (each, index) =>
      each.values === undefined && keywordsOf(each).every((key) => OF_TYPE[types[index] ?? '']?.includes(key)),
  );
  const numbers = types.includes('integer') && types.includes('number');
  if (!isPlain || numbers || new Set(types).size < types.length || types.some((type) => !OF_TYPE[type])) return shape;
  const said = inner.flatMap((each) => keywordsOf(each).map((key) => [key, each.node[key]] as const));
  return {
    ...shape,
    node: { ...shape.node, ...Object.fromEntries(said) },
    types: types.sort(),
    nullable: shape.nullable || inner.some(({ nullable }) => nullable),
    items: inner.find(({ items }) => items)?.items,
    variants: [],
  };
}

/** The shape of a schema. */
export function shapeOf(root: Json, place: At): Shape {
  const { pointer } = resolve(root, place);
  const { node, properties } = merged(root, place);
  const listed = listedIn(node);
  const types = typesOf(node, properties.size > 0, listed);
  const others = node['additionalProperties'];
  const listsNull = listed?.includes(null) ?? false;
  const nullable = types.includes('null') || node['nullable'] === true || listsNull;
  const whole: Shape = {
    place,
    pointer,
    name: componentOf(pointer),
    node,
    types: [...new Set(types)].filter((type) => type !== 'null').sort(),
    nullable,
    listsNull,
    isTag: () => tagsOf(root).has(place.node),
    values: listed?.filter((value) => value !== null),
    properties,
    required: new Set(itemsOf(node['required']).map(String)),
    items: node['items'] === undefined ? undefined : at(node['items'], `${pointer}/items`),
    others:
      isObject(others) && Object.keys(others).length > 0
        ? at(others, `${pointer}/additionalProperties`)
        : others !== false,
    variants: [],
  };
  const key = ['oneOf', 'anyOf'].find((name) => Array.isArray(node[name]));
  if (key === undefined) return whole;
  const all = itemsOf(node[key]).map((variant, index) => at(variant, `${pointer}/${key}/${index}`));
  const variants = all.filter((variant) => !isNull(root, variant));
  return ofVariants(root, whole, nullable || variants.length < all.length, variants);
}

/** The depth limit of a digest: deeper differences are found when the matched schemas are compared. */
const DEEPEST = 8;

/** The digests of the schemas of a document, by the depth that they look to. */
const digests = new WeakMap<Json, WeakMap<object, string[]>>();

/**
 * A digest of a schema with everything it refers to in place and no words, the same for the same meaning. Each schema is
 * read once a depth: written out, types that refer to each other in several places would grow without end.
 */
export function digestOf(root: Json, place: At, depth = DEEPEST): string {
  if (depth === 0) return '';
  const known = digests.get(root) ?? new WeakMap<object, string[]>();
  digests.set(root, known);
  const node: object = Object(resolve(root, place).node);
  const own = known.get(node) ?? [];
  known.set(node, own);
  return (own[depth] ??= createHash('sha1')
    .update(textOf(root, shapeOf(root, place), depth))
    .digest('base64'));
}

/** A shape as a text, with the digests of what it is made of. */
function textOf(root: Json, shape: Shape, depth: number): string {
  const inner = (member: At): string => digestOf(root, member, depth - 1);
  const facets = Object.entries(shape.node)
    .filter(([key, value]) => !wordless.has(key) && !(key === 'deprecated' && value === false))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    shape.types,
    shape.nullable,
    shape.values?.map((value) => JSON.stringify(value)).sort(),
    [...shape.properties].map(([name, member]) => [name, shape.required.has(name), inner(member)]).sort(),
    shape.items && inner(shape.items),
    typeof shape.others === 'boolean' ? shape.others : inner(shape.others),
    shape.variants.map(inner).sort(),
    facets,
  ]);
}

/** Keywords that are in a shape already, or are words. */
export const wordless: ReadonlySet<string> = new Set(
  '$ref type nullable enum const properties required items additionalProperties oneOf anyOf allOf description title examples example externalDocs $comment'.split(
    ' ',
  ),
);
