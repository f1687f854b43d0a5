import { at, entriesOf, isObject, type Json } from '../spec/json.ts';
import { typeNameOf } from '../spec/names.ts';
import { step, stepsOf } from '../spec/pointer.ts';

/** The types and operations that places in the spec affect. */
export interface Reached {
  /** The exported types. */
  readonly types: readonly string[];
  /** The operationIds. */
  readonly operations: readonly string[];
}

/** The component, or the part of an operation, that a pointer lies in; `undefined` where it is about the whole API. */
const partOf = (pointer: string): string | undefined =>
  /^#\/(?:components\/(?!securitySchemes)[^/]+\/[^/]+|paths\/[^/]+\/[^/]+(?:\/[^/]+)?)/.exec(pointer)?.[0];

/** The parts of the spec that refer to each component. */
const referrersIn = (spec: Json): Map<string, Set<string>> => {
  const referrers = new Map<string, Set<string>>();
  const visit = (value: unknown, pointer: string): void => {
    if (isObject(value) && typeof value['$ref'] === 'string') {
      const from = partOf(pointer);
      if (from !== undefined) referrers.set(value['$ref'], (referrers.get(value['$ref']) ?? new Set()).add(from));
    }
    if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) visit(child, pointer + step(key));
  };
  visit(spec, '#');
  return referrers;
};

const everyOperation = (spec: Json): string[] =>
  entriesOf(spec['paths']).flatMap(([path, item]) =>
    entriesOf(item).map(([method]) => `#/paths${step(path)}${step(method)}`),
  );

/** The part itself and all parts that depend on it. */
const spreadFrom = (start: string, referrers: ReadonlyMap<string, ReadonlySet<string>>): Set<string> => {
  const seen = new Set([start]);
  for (const part of seen) for (const referrer of referrers.get(part) ?? []) seen.add(referrer);
  return seen;
};

/** The suffixes of the types generated from a part of an operation. */
const suffixes: Readonly<Record<string, readonly string[]>> = {
  parameters: ['Args'],
  requestBody: ['Args'],
  responses: ['Result'],
};

const seenOf = (spec: Json, part: string): Reached => {
  const [room = '', first = '', second = '', third] = stepsOf(part);
  if (room === 'components') return { types: first === 'schemas' ? [second] : [], operations: [] };
  const id = at(spec, 'paths', first, second, 'operationId');
  if (typeof id !== 'string') return { types: [], operations: [] };
  const name = typeNameOf(id);
  const parts = third === undefined ? ['Args', 'Result'] : (suffixes[third] ?? []);
  return { types: parts.map((suffix) => name + suffix), operations: [id] };
};

/** Follows places of a spec to the types and operations that a user imports and calls. */
export const reachOf = (spec: Json): ((pointers: readonly string[]) => Reached) => {
  const referrers = referrersIn(spec);
  return (pointers) => {
    const parts = pointers.flatMap((pointer) => {
      const part = partOf(pointer);
      return part === undefined ? everyOperation(spec) : [...spreadFrom(part, referrers)];
    });
    const seen = [...new Set(parts)].map((part) => seenOf(spec, part));
    return {
      types: [...new Set(seen.flatMap(({ types }) => types))],
      operations: [...new Set(seen.flatMap(({ operations }) => operations))],
    };
  };
};
