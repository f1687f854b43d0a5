import { at, type Json } from '../../scripts/spec/json.ts';
import { keyOf, type Claim } from '../../scripts/ledger/claims/claim.ts';
import { flattenSpec } from '../../scripts/ledger/claims/flatten-spec.ts';
import type { SpecMutant } from './spec-mutants.ts';
import { record } from './values.ts';

// Most of a mutant is the same as its base. Only the part that differs is flattened: an operation with the
// schemas that it names, or a schema with the operations that return it. A test compares this with the whole.

const pick = (value: Json, keys: Iterable<string>): Json => {
  const wanted = new Set(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => wanted.has(key)));
};

const namedIn = (...values: readonly unknown[]): string[] =>
  [...JSON.stringify(values).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => String(name));

const cut = (spec: Json, paths: readonly string[], schemas: readonly string[]): Json => {
  const components = record(spec['components']);
  return {
    ...spec,
    paths: pick(record(spec['paths']), paths),
    components: { ...components, schemas: pick(record(components['schemas']), schemas) },
  };
};

const sharedAnswers = (spec: Json): unknown => at(spec, 'components', 'responses');

const aroundPath = (spec: Json, path: string): Json =>
  cut(spec, [path], namedIn(at(spec, 'paths', path), sharedAnswers(spec)));

/** An operation makes claims about a schema only if the API has an envelope. */
const aroundSchema = (spec: Json, name: string): Json => {
  const paths = record(spec['paths']);
  const wrapped = at(spec, 'x-envelope', 'payload') !== undefined;
  const users = wrapped ? Object.keys(paths).filter((path) => namedIn(paths[path]).includes(name)) : [];
  const named = users.flatMap((path) => namedIn(paths[path]));
  return cut(spec, users, [name, ...named, ...(users.length > 0 ? namedIn(sharedAnswers(spec)) : [])]);
};

/** A part of a spec, and the claims that it makes. */
interface Part {
  readonly name: string;
  readonly claims: (spec: Json) => readonly Claim[];
}

/** The part of a spec that a change at a path can reach. */
const partOf = ([first, second, third]: readonly string[]): Part => {
  if (first === 'paths' && second !== undefined)
    return {
      name: `path ${second}`,
      // The schemas are only there to be looked up.
      claims: (spec) =>
        flattenSpec(aroundPath(spec, second)).filter((claim) => !claim.pointer.startsWith('#/components/schemas/')),
    };
  if (first === 'components' && second === 'schemas' && third !== undefined)
    return { name: `schema ${third}`, claims: (spec) => flattenSpec(aroundSchema(spec, third)) };
  return { name: 'all', claims: flattenSpec };
};

/** Claims by their key; more than one if a spec makes the same claim twice. */
type Book = ReadonlyMap<string, readonly Claim[]>;

const bookOf = (claims: readonly Claim[]): Book => {
  const book = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const found = book.get(key);
    if (found) found.push(claim);
    else book.set(key, [claim]);
  }
  return book;
};

/** What a mutant claims differently: the claims under each key that differs, none if they are gone. */
export type Difference = ReadonlyMap<string, readonly Claim[]>;

const differenceOf = (before: Book, after: Book): Difference => {
  const valuesOf = (claims: readonly Claim[] = []): string => claims.map(({ value }) => value).join('\n');
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...keys]
      .filter(
        (key) =>
          before.get(key)?.length !== after.get(key)?.length || valuesOf(before.get(key)) !== valuesOf(after.get(key)),
      )
      .map((key) => [key, after.get(key) ?? []]),
  );
};

/** Returns what mutants of a spec claim differently; throws if one cannot be flattened. */
export const differences = (base: Json): ((mutant: Pick<SpecMutant, 'path' | 'spec'>) => Difference) => {
  const books = new Map<string, Book>();
  return ({ path, spec }) => {
    const { name, claims } = partOf(path);
    const before = books.get(name) ?? bookOf(claims(base));
    books.set(name, before);
    return differenceOf(before, bookOf(claims(spec)));
  };
};

/** The same, with both specs flattened in full. */
export const wholeDifference = (base: Json, spec: Json): Difference =>
  differenceOf(bookOf(flattenSpec(base)), bookOf(flattenSpec(spec)));
