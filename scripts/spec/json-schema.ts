import { isObject, type Json } from './json.ts';

const typeFits = (value: unknown, type: string): boolean =>
  ({
    array: Array.isArray(value),
    integer: Number.isInteger(value),
    null: value === null,
    object: isObject(value),
  })[type] ?? typeof value === type;

const listed = (said: unknown): readonly unknown[] => [said].flat();
const length = (value: unknown): number => (isObject(value) ? Object.keys(value).length : Number.NaN);

/** The JSON Schema keywords that the extension schemas use. */
const CHECKS: Readonly<Record<string, (value: unknown, said: unknown, schema: Json) => boolean>> = {
  type: (value, said) => listed(said).some((type) => typeFits(value, String(type))),
  const: (value, said) => value === said,
  enum: (value, said) => listed(said).includes(value),
  pattern: (value, said) => typeof value !== 'string' || new RegExp(String(said), 'u').test(value),
  minLength: (value, said) => typeof value !== 'string' || [...value].length >= Number(said),
  minimum: (value, said) => typeof value !== 'number' || value >= Number(said),
  minProperties: (value, said) => !(length(value) < Number(said)),
  maxProperties: (value, said) => !(length(value) > Number(said)),
  required: (value, said) => !isObject(value) || listed(said).every((name) => Object.hasOwn(value, String(name))),
  contains: (value, said) => !Array.isArray(value) || value.some((item) => fits(item, said)),
  propertyNames: (value, said) => !isObject(value) || Object.keys(value).every((name) => fits(name, said)),
  properties: (value, said) =>
    !isObject(value) ||
    Object.entries(Object(said)).every(([name, schema]) => !Object.hasOwn(value, name) || fits(value[name], schema)),
  additionalProperties: (value, said, { properties }) =>
    !isObject(value) ||
    Object.entries(value).every(([name, inner]) => Object.hasOwn(Object(properties), name) || fits(inner, said)),
  not: (value, said) => !fits(value, said),
  anyOf: (value, said) => listed(said).some((schema) => fits(value, schema)),
  oneOf: (value, said) => listed(said).filter((schema) => fits(value, schema)).length === 1,
};

/**
 * Validates a value against one of our own JSON Schemas. They are few and small: a schema compiler would take longer to
 * load and run than everything else in a command that reads a spec.
 */
export function fits(value: unknown, schema: unknown): boolean {
  if (!isObject(schema)) return schema !== false;
  return Object.entries(schema).every(([keyword, said]) => {
    const check = CHECKS[keyword];
    if (!check) throw new Error(`no check for ${keyword}`);
    return check(value, said, schema);
  });
}
