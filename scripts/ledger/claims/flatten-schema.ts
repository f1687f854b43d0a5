import { list, object, type Json } from '../../spec/json.ts';
import { below, setOf, step, type Claim } from './claim.ts';
import { InputError } from '../../problem.ts';
import { checkShape } from './schema-shape.ts';

/** Where the flattener stands: a node of the ledger and its place in the spec. */
export interface At {
  readonly node: string;
  readonly pointer: string;
}

/** One claim. */
export const one = (node: string, attribute: string, value: string, pointer: string): Claim => ({
  node,
  attribute,
  value,
  pointer,
});

/** Handles each keyword of an object by its table; a keyword without a handler is refused, never passed over. */
export const consume = (
  value: Json,
  pointer: string,
  handlers: Readonly<Record<string, (value: unknown, pointer: string) => readonly Claim[]>>,
): Claim[] =>
  Object.entries(value).flatMap(([keyword, content]) => {
    const handler = Object.hasOwn(handlers, keyword) ? handlers[keyword] : undefined;
    if (!handler)
      throw new InputError(`${pointer}${step(keyword)}: no fact can back the keyword ${keyword}. Leave it out.`);
    return [...handler(content, `${pointer}${step(keyword)}`)];
  });

/** A keyword that claims nothing by itself: prose, or one read elsewhere. */
export const nothing = (): readonly Claim[] => [];

/** The name that a local reference points at. */
export const referenced = (value: Json): string | undefined =>
  typeof value['$ref'] === 'string' ? value['$ref'].split('/').at(-1) : undefined;

const branchKeywords = new Set(['$ref', 'type']);

const branch = (value: unknown, pointer: string): string => {
  const schema = object(value, pointer);
  const odd = Object.keys(schema).find((keyword) => !branchKeywords.has(keyword));
  if (odd)
    throw new InputError(`${pointer}${step(odd)}: a branch is a $ref or a type. Give it a name and refer to it.`);
  checkShape(schema, pointer);
  return typeOf(schema, pointer);
};

const scalar = (schema: Json, type: unknown, pointer: string): string => {
  if (type !== 'array') return String(type);
  return `Array<${typeOf(object(schema['items'], `${pointer}/items`), `${pointer}/items`)}>`;
};

/** The type that a schema claims, in the notation of the ledger: `null|number`, `Array<Invoice>`. */
export const typeOf = (schema: Json, pointer: string): string => {
  const reference = referenced(schema);
  if (reference !== undefined) return reference;
  const union = schema['oneOf'] ?? schema['anyOf'];
  if (union !== undefined) return setOf(list(union, pointer).map((part) => branch(part, pointer)));
  if (schema['type'] === undefined) return 'unknown';
  return setOf([schema['type']].flat().map((type) => scalar(schema, type, pointer)));
};

const claim =
  ({ node }: At, attribute: string) =>
  (value: unknown, pointer: string): readonly Claim[] => [
    { node, attribute, value: typeof value === 'string' ? value : JSON.stringify(value), pointer },
  ];

const properties =
  (at: At, schema: Json) =>
  (value: unknown, pointer: string): readonly Claim[] => {
    const required = new Set(list(schema['required'] ?? [], `${at.pointer}/required`).map(String));
    const members = object(value, pointer);
    // A name that is required but not described makes its claim all the same: no fact will back it.
    return [...new Set([...Object.keys(members), ...required])].flatMap((name) => {
      const place = { node: memberOf(at.node, name), pointer: `${pointer}${step(name)}` };
      const presence = claim(place, 'presence')(required.has(name) ? 'required' : 'optional', `${at.pointer}/required`);
      if (!Object.hasOwn(members, name)) return presence;
      return [
        ...claim(place, 'exists')('yes', place.pointer),
        ...presence,
        ...flattenSchema(object(members[name], place.pointer), place),
      ];
    });
  };

// Members nest with dots below a named schema: `Invoice · period.end`, `Page · data[].id`.
const memberOf = (node: string, name: string) => (node.includes(' · ') ? `${node}.${name}` : below(node, name));

const items =
  (at: At) =>
  (value: unknown, pointer: string): readonly Claim[] => {
    const schema = object(value, pointer);
    return flattenFacets(schema, { node: `${at.node}[]`, pointer });
  };

const constants = (value: unknown, pointer: string): string =>
  setOf(list(value, pointer).map((member) => JSON.stringify(member)));

const claimed = ['default', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format', 'deprecated'];

const flattenFacets = (schema: Json, at: At): Claim[] => {
  checkShape(schema, at.pointer);
  return consume(schema, at.pointer, {
    $ref: nothing,
    oneOf: nothing,
    anyOf: nothing,
    type: nothing,
    required: nothing,
    description: nothing,
    examples: nothing,
    ...Object.fromEntries(claimed.map((keyword) => [keyword, claim(at, keyword)])),
    'x-unit': claim(at, 'unit'),
    additionalProperties: (value, pointer) => claim(at, 'closed')(value === false ? 'yes' : value, pointer),
    const: (value, pointer) => claim(at, 'enum')(constants([value], pointer), pointer),
    enum: (value, pointer) => claim(at, 'enum')(constants(value, pointer), pointer),
    items: items(at),
    properties: properties(at, schema),
  });
};

/** Every claim that a schema makes about a node. */
export const flattenSchema = (schema: Json, at: At): Claim[] => [
  ...claim(at, 'type')(typeOf(schema, at.pointer), at.pointer),
  ...flattenFacets(schema, at),
];
