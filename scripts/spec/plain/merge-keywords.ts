import { isDeepStrictEqual } from 'node:util';
import { isObject, itemsOf } from '../json.ts';
import type { Node } from '../nodes.ts';

/** Intersects two values of a keyword; `undefined` if nothing satisfies both. */
type Merge = (one: unknown, other: unknown) => unknown;

const listOf = (value: unknown): readonly unknown[] => [value].flat();
const unless = (empty: boolean, value: unknown): unknown => (empty ? undefined : value);
const shared = (one: readonly unknown[], other: readonly unknown[]): readonly unknown[] =>
  one.filter((each) => other.some((same) => isDeepStrictEqual(each, same)));

const mergeTypes: Merge = (one, other) => {
  // An integer is a number, too.
  const widened = (types: readonly unknown[]) => (types.includes('number') ? [...types, 'integer'] : types);
  const both = shared(widened(listOf(one)), widened(listOf(other)));
  const types = both.includes('number') ? both.filter((type) => type !== 'integer') : both;
  return unless(types.length === 0, types.length === 1 ? types[0] : types);
};

const mergeEnums: Merge = (one, other) => {
  const both = shared(listOf(one), listOf(other));
  return unless(both.length === 0, both);
};

const union: Merge = (one, other) => [...new Set([...listOf(one), ...listOf(other)])];
const least: Merge = (one, other) => Math.min(Number(one), Number(other));
const most: Merge = (one, other) => Math.max(Number(one), Number(other));
const either: Merge = (one, other) => one === true || other === true;
const first: Merge = (one) => one;
const same: Merge = (one, other) => unless(!isDeepStrictEqual(one, other), one);

/** The parts of a schema that is nothing but an `allOf`; otherwise the schema itself. */
const partsOf = (schema: unknown): readonly unknown[] =>
  isObject(schema) && Object.keys(schema).join() === 'allOf' ? itemsOf(schema['allOf']) : [schema];

/** Both schemas, each part once and on one level: merges of schemas that refer to each other would nest ever deeper. */
const both: Merge = (one, other) => {
  const mine = partsOf(one);
  const theirs = partsOf(other).filter((part) => !mine.some((same) => isDeepStrictEqual(part, same)));
  return theirs.length === 0 ? one : { allOf: [...mine, ...theirs] };
};

const bothByName: Merge = (one, other) => {
  const [mine, theirs] = [Object(one), Object(other)];
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names.map((name) => {
      const [left, right] = [mine, theirs].map((group) => (Object.hasOwn(group, name) ? group[name] : undefined));
      return [name, left === undefined ? right : right === undefined ? left : both(left, right)];
    }),
  );
};

const mergeOthers: Merge = (one, other) => {
  if (one === false || other === false) return false;
  if (one === true) return other;
  return other === true ? one : both(one, other);
};

/** The merge function of each keyword; other keywords must be equal. */
const MERGES: Readonly<Record<string, Merge>> = {
  type: mergeTypes,
  enum: mergeEnums,
  required: union,
  properties: bothByName,
  additionalProperties: mergeOthers,
  items: both,
  minimum: most,
  exclusiveMinimum: most,
  minLength: most,
  minItems: most,
  minProperties: most,
  maximum: least,
  exclusiveMaximum: least,
  maxLength: least,
  maxItems: least,
  maxProperties: least,
  uniqueItems: either,
  readOnly: either,
  writeOnly: either,
  deprecated: either,
  // Notes: the referring schema is more specific than the schema it refers to.
  description: first,
  examples: first,
  default: first,
};

/** A property of `other` that the closed schema `one` does not have. */
function closedTo(one: Node, other: Node): string | undefined {
  if (one['additionalProperties'] !== false) return undefined;
  return Object.keys(Object(other['properties'])).find((name) => !Object.hasOwn(Object(one['properties']), name));
}

/** Merges two schemas; returns the keyword in conflict if they contradict each other. */
export function mergePair(one: Node, other: Node): { readonly merged: Node } | { readonly conflict: string } {
  if (closedTo(one, other) ?? closedTo(other, one)) return { conflict: 'additionalProperties' };
  const merged: Node = { ...one };
  for (const [keyword, value] of Object.entries(other)) {
    const here = Object.hasOwn(one, keyword);
    merged[keyword] = here ? (MERGES[keyword] ?? same)(one[keyword], value) : value;
    if (merged[keyword] === undefined) return { conflict: keyword };
  }
  return { merged };
}
