import { exceeded } from '../bounds.ts';
import { isObject, itemsOf, type Json } from '../json.ts';
import { isOf } from './schema-shape.ts';
import { step, stepsOf } from '../pointer.ts';

/** Schemas in plain form, by name. */
type Schemas = Readonly<Record<string, Json>>;

/** What a schema wants of a value, at its place in the example: `/sum must be string`. */
type Mismatch = (schemas: Schemas, schema: Json, value: unknown, at: string) => string | undefined;

/** What is wanted, after its place in the example. */
const says = (at: string, what: string): string => (at === '' ? what : `\`${at}\` ${what}`);

/** The first result of several. */
const first = <Of>(all: readonly Of[], of: (each: Of) => string | undefined): string | undefined => {
  for (const each of all) {
    const found = of(each);
    if (found !== undefined) return found;
  }
  return undefined;
};

const ofScalar: Mismatch = (_, schema, value, at) => {
  if (Object.hasOwn(schema, 'const') && schema['const'] !== value)
    return says(at, `must be ${JSON.stringify(schema['const'])}`);
  if (isOf({ ...schema, enum: undefined }, value)) {
    const [bound] = exceeded(schema, value);
    return bound === undefined ? undefined : says(at, `must keep to \`${bound}: ${JSON.stringify(schema[bound])}\``);
  }
  return says(at, `must be ${[schema['type']].flat().join(' or ')}`);
};

/** Members that a schema does not describe are of an older version of it, even if it allows others. */
const ofMembers: Mismatch = (schemas, { properties, required, additionalProperties: others }, value, at) => {
  if (!isObject(value)) return undefined;
  const missing = itemsOf(required).find((name) => !Object.hasOwn(value, String(name)));
  if (missing !== undefined) return says(at, `must have \`${String(missing)}\``);
  const known = Object(properties);
  return first(Object.entries(value), ([name, member]) => {
    const schema: unknown = Object.hasOwn(known, name) ? known[name] : others;
    if (isObject(schema)) return mismatch(schemas, schema, member, `${at}${step(name)}`);
    const isOpen = schema === true || (schema === undefined && properties === undefined);
    return isOpen ? undefined : says(at, `must not have \`${name}\``);
  });
};

const ofItems: Mismatch = (schemas, { items }, value, at) =>
  isObject(items)
    ? first([...itemsOf(value).entries()], ([index, item]) => mismatch(schemas, items, item, `${at}/${index}`))
    : undefined;

/** Where no branch fits, what the last of those wants that are not `null`. */
const ofChoice: Mismatch = (schemas, schema, value, at) => {
  const branches = itemsOf(schema['oneOf'] ?? schema['anyOf']).map((branch): Json => Object(branch));
  const found = branches.map((branch) => [branch, mismatch(schemas, branch, value, at)] as const);
  if (branches.length === 0 || found.some(([, wanted]) => wanted === undefined)) return undefined;
  const named = found.filter(([branch]) => branch['type'] !== 'null');
  return named.length === 1 ? named[0]?.[1] : says(at, 'must fit one of its branches');
};

/** What a schema in plain form wants of a value, by type, values, bounds and members; undefined if it fits. Formats are not checked. */
export function mismatch(schemas: Schemas, schema: Json, value: unknown, at = ''): string | undefined {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const target = schemas[stepsOf($ref).at(-1) ?? ''];
    return target ? mismatch(schemas, target, value, at) : undefined;
  }
  return first([ofScalar, ofMembers, ofItems, ofChoice], (check) => check(schemas, schema, value, at));
}
