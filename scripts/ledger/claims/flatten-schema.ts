import { DIALECT } from '../../spec/dialect.ts';
import { entriesOf, isObject, itemsOf, referenced, type Json } from '../../spec/json.ts';
import { step } from '../../spec/pointer.ts';
import { below, setOf, type Claim } from './claim.ts';

/** The flattener's current position: a node of the ledger and its pointer into the spec. */
export interface At {
  readonly node: string;
  readonly pointer: string;
}

/** Creates a claim. */
export const one = (node: string, attribute: string, value: string, pointer: string): Claim => ({
  node,
  attribute,
  value,
  pointer,
});

/** The type of a schema in the notation of the ledger: `null|number`, `Array<Invoice>`. */
export const typeOf = (schema: unknown): string => {
  const { type, items, oneOf, anyOf } = Object(schema);
  const reference = referenced(schema);
  if (reference !== undefined) return reference;
  const union = oneOf ?? anyOf;
  if (union !== undefined) return setOf(itemsOf(union).map(typeOf));
  if (type === undefined) return 'unknown';
  return setOf([type].flat().map((each) => (each === 'array' ? `Array<${typeOf(items)}>` : String(each))));
};

/** The node of a member. Members nest with dots below a named schema: `Invoice · period.end`, `Page · data[].id`. */
export const memberOf = (node: string, name: string) => (node.includes(' · ') ? `${node}.${name}` : below(node, name));

const members = ({ node, pointer }: At, schema: Json): Claim[] => {
  const required = new Set(itemsOf(schema['required']));
  return entriesOf(schema['properties']).flatMap(([name, member]) => {
    const place = { node: memberOf(node, name), pointer: `${pointer}/properties${step(name)}` };
    const presence = required.has(name) ? 'required' : 'optional';
    return [
      one(place.node, 'exists', 'yes', place.pointer),
      one(place.node, 'presence', presence, `${pointer}/required`),
      ...flattenSchema(member, place),
    ];
  });
};

const constants = (values: readonly unknown[]): string => setOf(values.map((value) => JSON.stringify(value)));

/** Keywords whose values are converted for their claims. */
const forms: Readonly<Record<string, (value: unknown) => readonly [attribute: string, value: string]>> = {
  additionalProperties: (value) => (value === false ? ['closed', 'yes'] : ['open', 'yes']),
  const: (value) => ['enum', constants([value])],
  enum: (value) => ['enum', constants(itemsOf(value))],
};

const asItIs = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The claims of a schema other than its type. */
export const facets = (schema: Json, at: At): Claim[] =>
  Object.entries(schema).flatMap(([keyword, value]) => {
    const pointer = `${at.pointer}${step(keyword)}`;
    const attribute = DIALECT.schema[keyword]?.claims;
    if (keyword === 'additionalProperties' && isObject(value))
      return flattenSchema(value, { node: `${at.node}{}`, pointer });
    const form = forms[keyword]?.(value);
    if (attribute !== undefined) return [one(at.node, attribute, asItIs(value), pointer)];
    if (form) return [one(at.node, ...form, pointer)];
    // The item type is part of the array type; the limits of items are claims about `node[]`.
    if (keyword === 'items') return facets(Object(value), { node: `${at.node}[]`, pointer });
    return keyword === 'properties' ? members(at, schema) : [];
  });

/** All claims of a schema about a node. */
export const flattenSchema = (schema: unknown, at: At): Claim[] => [
  one(at.node, 'type', typeOf(schema), at.pointer),
  ...facets(Object(schema), at),
];
