import { at, entriesOf, isObject, itemsOf, type Json } from '../../scripts/spec/json.ts';

/** A value of an example, with the schema that describes it. */
export interface Site {
  readonly path: readonly (string | number)[];
  readonly schema: Json;
  readonly value: unknown;
  /** Whether it is a required member of its object. */
  readonly required: boolean;
}

const follow = (spec: Json, schema: unknown): Json => {
  const reference = at(schema, '$ref');
  if (typeof reference !== 'string') return isObject(schema) ? schema : {};
  return follow(spec, at(spec, ...reference.slice(2).split('/')));
};

/**
 * Every described value of an example. The only unions that are followed are those of an object and null: in others, a
 * faulty value could match another branch.
 */
export const sitesOf = (
  spec: Json,
  value: unknown,
  described: unknown,
  path: Site['path'] = [],
  required = false,
): Site[] => {
  const whole = follow(spec, described);
  const branches = [...itemsOf(whole['oneOf']), ...itemsOf(whole['anyOf'])].map((branch) => follow(spec, branch));
  const objects = branches.filter(({ type }) => type !== 'null');
  if (branches.length > 0 && (objects.length > 1 || value === null)) return [];
  const schema = objects[0] ?? whole;
  const nullable = objects[0] ? { ...schema, type: [schema['type'], 'null'].flat() } : schema;
  const members = entriesOf(schema['properties']).flatMap(([name, member]) => {
    const needed = itemsOf(schema['required']).includes(name);
    return isObject(value) && Object.hasOwn(value, name)
      ? sitesOf(spec, value[name], member, [...path, name], needed)
      : [];
  });
  const items = itemsOf(value).flatMap((item, index) => sitesOf(spec, item, schema['items'], [...path, index]));
  return [{ path, schema: nullable, value, required }, ...members, ...items];
};

/** A copy of a value with another value at a path; `undefined` removes the value there. */
export const withAt = (value: unknown, [step, ...rest]: Site['path'], put: unknown): unknown => {
  if (step === undefined) return put;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withAt(item, rest, put) : item));
  const { [String(step)]: held, ...others } = value as Record<string, unknown>;
  if (rest.length === 0 && put === undefined) return others;
  return { ...others, [String(step)]: withAt(held, rest, put) };
};
