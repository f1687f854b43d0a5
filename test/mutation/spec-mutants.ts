import { isObject, type Json } from '../../scripts/spec/json.ts';
import { operationMutations } from './operation-mutations.ts';
import { isSchema, schemaMutations, type Mutation, type Mutations, type Where } from './schema-mutations.ts';
import { eachLeafChanged, has } from './values.ts';

/** A spec with one wrong change. */
export interface SpecMutant {
  readonly kind: string;
  /** The keys that lead to the object that was changed. */
  readonly path: readonly string[];
  readonly spec: Json;
}

/**
 * Keys below which no claim can be wrong, so that no mutant is made there: prose, and examples, of which another test
 * changes those that a page documents. For the same reason no mutation changes the order of a set (keys, parameters,
 * alternatives, enum members, required names), or writes the same in another form: anyOf for oneOf, const for an enum of
 * one, a header Authorization with a prefix for a bearer scheme, a flag that says its default.
 */
const exemptKeys = new Set(['examples', 'example', 'info', 'tags']);

const roles: Readonly<Record<string, (where: Where) => boolean>> = {
  root: ({ path }) => path.length === 0,
  operation: ({ path }) => path.length === 3 && path[0] === 'paths',
  scheme: ({ path }) => path.at(-2) === 'securitySchemes',
  schema: isSchema,
};

const roleOf = (where: Where): string | undefined => Object.keys(roles).find((role) => roles[role]?.(where));

/** Every object of a spec that makes claims, with where it stands. */
export function* objectsIn(root: Json, value: unknown = root, path: readonly string[] = []): Generator<[Json, Where]> {
  if (isObject(value)) yield [value, { path, root }];
  const steps = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [key, child] of steps)
    if (!exemptKeys.has(String(key))) yield* objectsIn(root, child, [...path, String(key)]);
}

/** Every extension that some spec carries, added to objects with the same role that lack it. */
export const inventions = (specs: readonly Json[]): Mutations => {
  const found = new Map<string, readonly [role: string, name: string, value: unknown]>();
  for (const spec of specs)
    for (const [value, where] of objectsIn(spec))
      for (const [name, content] of Object.entries(value)) {
        const role = roleOf(where);
        if (name.startsWith('x-') && role !== undefined) found.set(`${role} ${name}`, [role, name, content]);
      }
  const invent: Mutation = (value, where) =>
    [...found.values()]
      .filter(([role, name]) => role === roleOf(where) && !has(value, name))
      .map(([, name, content]) => ({ ...value, [name]: content }));
  return { 'extension invented': invent };
};

/** A spec with another value at the end of a path. */
export const withValue = (node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.with(Number(key), withValue(node[Number(key)], rest, value));
  return { ...(node as Json), [key]: withValue((node as Json)[key], rest, value) };
};

export const allMutations = (specs: readonly Json[]): Mutations => ({
  ...schemaMutations,
  ...operationMutations,
  ...inventions(specs),
});

// Most members of a mutated object are those of the original, so only the others are compared in depth.
const same = (one: Json, other: Json): boolean => {
  const keys = Object.keys(one);
  return (
    keys.join('\n') === Object.keys(other).join('\n') &&
    keys.every((key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]))
  );
};

/** Every spec that differs from this one by one mutation at one place. */
export function* mutantsOf(root: Json, mutations: Mutations): Generator<SpecMutant> {
  for (const [value, where] of objectsIn(root))
    for (const [kind, mutation] of Object.entries(mutations))
      for (const mutated of mutation(value, where))
        if (!same(value, mutated)) yield { kind, path: where.path, spec: withValue(root, where.path, mutated) as Json };
}

/** Every spec in which one leaf of a documented example is changed or removed. */
export function* documentedMutants(
  root: Json,
  value: unknown = root,
  path: readonly string[] = [],
): Generator<SpecMutant> {
  if (typeof value !== 'object' || value === null) return;
  if (path.at(-1) === 'documented')
    for (const changed of eachLeafChanged((value as Json)['value']))
      yield {
        kind: 'documented example changed',
        path,
        spec: withValue(root, [...path, 'value'], changed) as Json,
      };
  else for (const [key, child] of Object.entries(value)) yield* documentedMutants(root, child, [...path, key]);
}
