import { isDeepStrictEqual } from 'node:util';
import { isObject, itemsOf, type Json } from '../spec/json.ts';

/** Keywords that a type does not show. */
const UNSEEN = ['description', 'examples', 'x-notes', 'deprecated', 'default', 'format'];

const seen = (schema: Json): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !UNSEEN.includes(key)));

/** Keywords by which a type is narrower than the types that it names. */
const NARROWER = ['enum', 'const', 'x-unit', 'properties', 'items', 'additionalProperties', 'oneOf', 'anyOf', '$ref'];

const typesOf = ({ type }: Json): readonly unknown[] =>
  [type ?? []].flat().map((each) => (each === 'integer' ? 'number' : each));

/** Whether each value of a named member is one that additional members may have. */
function fits(member: unknown, additional: Json): boolean {
  if (!isObject(member)) return false;
  const choice = itemsOf(member['anyOf'] ?? member['oneOf']);
  if (choice.length > 0) return choice.every((each) => fits(each, additional));
  if (isDeepStrictEqual(seen(member), seen(additional))) return true;
  if (NARROWER.some((keyword) => Object.hasOwn(additional, keyword))) return false;
  const types = typesOf(member);
  return types.length > 0 && types.every((type) => typesOf(additional).includes(type));
}

/**
 * Prints typed additional members next to named ones as `unknown`, unless all of those fit the type: an index signature
 * also covers the named members, so else no value would fit.
 */
export const openBeside = (_: string, node: unknown): unknown => {
  if (!isObject(node)) return node;
  const { properties, additionalProperties: additional } = node;
  if (!isObject(properties) || !isObject(additional)) return node;
  return Object.values(properties).every((member) => fits(member, additional))
    ? node
    : { ...node, additionalProperties: true };
};
