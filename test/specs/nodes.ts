import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { specsFolder } from '../../scripts/apis.ts';
import { readable } from '../readable.ts';

/** Any object of a spec. */
export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a spec afresh, so that a test may modify it. */
export const readSpec = async (api: string): Promise<Node> => {
  const spec: unknown = parse(await readFile(join(specsFolder, api, 'openapi.yaml'), 'utf8'));
  if (!isNode(spec)) throw new Error(`specs/${api}/openapi.yaml holds no object`);
  return spec;
};

/** The APIs whose specs are tested in this run. */
export const apis = readable;

/** Follows a `$ref` of the spec. */
export const resolve = (spec: Node, value: unknown): Node => {
  if (!isNode(value)) throw new Error(`${JSON.stringify(value)} is not an object`);
  if (typeof value['$ref'] !== 'string') return value;
  const keys = value['$ref']
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return resolve(
    spec,
    keys.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), spec),
  );
};

// The values of these are arbitrary JSON, in which `properties` or `schema` are not keywords.
const values = new Set(['example', 'examples', 'default', 'enum', 'const']);
// The keys of these are arbitrary names, so `example` is not a keyword there.
export const maps: ReadonlySet<string> = new Set(
  'paths content responses headers properties schemas parameters requestBodies securitySchemes'.split(' '),
);

const children = (node: Node | unknown[], inMap: boolean): [string, unknown][] =>
  Object.entries(node).filter(([key]) => inMap || !(values.has(key) || key.startsWith('x-')));

/** Every object of a spec with its JSON pointer, except maps of names and example values. */
export function* nodesOf(
  value: unknown,
  at: readonly string[] = [],
  inMap = false,
): Generator<{ at: readonly string[]; node: Node }> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value) && !inMap) yield { at, node: value };
  for (const [key, child] of children(isNode(value) ? value : Object.values(value), inMap)) {
    yield* nodesOf(child, [...at, key], !inMap && maps.has(key) && isNode(child));
  }
}
