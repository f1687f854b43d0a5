import { at, entriesOf, isObject, itemsOf, type Json } from '../../../scripts/spec/json.ts';
import { stepsOf } from '../../../scripts/spec/pointer.ts';

/** Who reads a value: a server refuses undescribed members, a client ignores them. */
export type Reader = 'server' | 'client';

const references = new WeakMap<Json, Map<string, Json>>();

const referred = (root: Json, ref: string): Json => {
  const known = references.get(root) ?? new Map<string, Json>();
  references.set(root, known);
  const found = known.get(ref) ?? resolved(root, at(root, ...stepsOf(ref)));
  known.set(ref, found);
  return found;
};

export const resolved = (root: Json, node: unknown): Json => {
  if (!isObject(node)) return {};
  return typeof node['$ref'] === 'string' ? referred(root, node['$ref']) : node;
};

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[0-9a-f]{8}-/,
  email: /@/,
  uri: /^https?:/,
};

const sizeOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;

const LIMITS = Object.entries<(value: unknown, limit: number) => boolean>({
  minimum: (value, limit) => typeof value !== 'number' || value >= limit,
  maximum: (value, limit) => typeof value !== 'number' || value <= limit,
  exclusiveMinimum: (value, limit) => typeof value !== 'number' || value > limit,
  exclusiveMaximum: (value, limit) => typeof value !== 'number' || value < limit,
  // Tolerates binary fractions: 0.15 is three times 0.05.
  multipleOf: (value, limit) => typeof value !== 'number' || Math.abs(value / limit - Math.round(value / limit)) < 1e-9,
  minLength: (value, limit) => typeof value !== 'string' || value.length >= limit,
  maxLength: (value, limit) => typeof value !== 'string' || value.length <= limit,
  minItems: (value, limit) => !Array.isArray(value) || value.length >= limit,
  maxItems: (value, limit) => !Array.isArray(value) || value.length <= limit,
  minProperties: (value, limit) => !isObject(value) || sizeOf(value) >= limit,
  maxProperties: (value, limit) => !isObject(value) || sizeOf(value) <= limit,
});

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const typeFits = (value: unknown, { type: types }: Json): boolean => {
  if (types === undefined) return true;
  const is = (type: string): boolean => (Array.isArray(types) ? types.includes(type) : types === type);
  const type = typeOf(value);
  return is(type) || (type === 'integer' && is('number'));
};

/** Whether a value is in the enum. In a plain document, enums that clients read as open are open. */
const listFits = (value: unknown, node: Json): boolean => {
  const all = 'const' in node ? [node['const']] : node['enum'];
  return !Array.isArray(all) || all.includes(value);
};

function scalarFits(value: unknown, node: Json): boolean {
  const { pattern, format } = node;
  return (
    typeFits(value, node) &&
    listFits(value, node) &&
    LIMITS.every(([name, fits]) => typeof node[name] !== 'number' || fits(value, node[name])) &&
    (typeof value !== 'string' ||
      ((typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value)) &&
        (typeof format !== 'string' || (FORMATS[format]?.test(value) ?? true)))) &&
    (!Array.isArray(value) || node['uniqueItems'] !== true || new Set(value).size === value.length)
  );
}

function membersFit(root: Json, value: Json, node: Json, reader: Reader): boolean {
  const properties = Object(node['properties']);
  const others = node['additionalProperties'];
  const taken = (name: string, inner: unknown): boolean => {
    if (Object.hasOwn(properties, name)) return takes(root, properties[name], inner, reader);
    if (isObject(others)) return takes(root, others, inner, reader);
    return others === true || (others !== false && (reader === 'client' || Object.keys(properties).length === 0));
  };
  return (
    itemsOf(node['required']).every((name) => Object.hasOwn(value, String(name))) &&
    Object.entries(value).every(([name, inner]) => taken(name, inner))
  );
}

const fits = (root: Json, node: Json, value: unknown, reader: Reader): boolean => {
  const variants = itemsOf(node['oneOf'] ?? node['anyOf']);
  return (
    scalarFits(value, node) &&
    (!isObject(value) || membersFit(root, value, node, reader)) &&
    (!Array.isArray(value) || value.every((item) => takes(root, node['items'] ?? {}, item, reader))) &&
    (variants.length === 0 || variants.some((variant) => takes(root, variant, value, reader)))
  );
};

/** A cache by reader, document, value and schema: an object is part of many samples. */
const looked = {
  server: new WeakMap<Json, WeakMap<object, Map<Json, boolean>>>(),
  client: new WeakMap<Json, WeakMap<object, Map<Json, boolean>>>(),
};

const lookedAt = (root: Json, value: object, reader: Reader): Map<Json, boolean> => {
  const values = looked[reader].get(root) ?? new WeakMap<object, Map<Json, boolean>>();
  looked[reader].set(root, values);
  const known = values.get(value) ?? new Map<Json, boolean>();
  values.set(value, known);
  return known;
};

/** Whether a reader accepts a value for a schema of a document. */
export function takes(root: Json, schema: unknown, value: unknown, reader: Reader): boolean {
  const node = resolved(root, schema);
  if (typeof value !== 'object' || value === null) return fits(root, node, value, reader);
  const known = lookedAt(root, value, reader);
  const found = known.get(node) ?? fits(root, node, value, reader);
  known.set(node, found);
  return found;
}

const TEXTS = ['abc', '', 'A', 'a'.repeat(45), 'x', '12', '2026-01-02', '2026-01-02T03:04:05Z', 'https://a.test/'];
const UUID = '00000000-0000-4000-8000-000000000000';
const NUMBERS = [0, 1, -1, 1.5, 7, 150, 1200, 2000, 400_000, 499_999, 10_000_001];
const POOL: readonly unknown[] = [...TEXTS, UUID, 'a@b.test', ...NUMBERS, true, false, null];

const taken = (values: Iterator<unknown>, count: number): unknown[] =>
  Array.from({ length: count }, () => values.next()).flatMap(({ done, value }) => (done === true ? [] : [value]));

/** Lists of two items, of none, of each item alone, and of four. */
function* listsOf(items: Generator): Generator {
  const pair = taken(items, 2);
  yield pair;
  yield [];
  const next = taken(items, 2);
  for (const item of next) yield [item];
  for (const item of items) yield [item];
  yield [...pair, ...next];
}

function* objectsOf(root: Json, node: Json, depth: number): Generator {
  const all = entriesOf(node['properties']).map(([name, inner]) => [name, samples(root, inner, depth + 1)] as const);
  const first = Object.fromEntries(all.flatMap(([name, values]) => taken(values, 1).map((value) => [name, value])));
  yield first;
  const required = itemsOf(node['required']).map(String);
  yield Object.fromEntries(Object.entries(first).filter(([name]) => required.includes(name)));
  for (const [name, values] of all) for (const value of values) yield { ...first, [name]: value };
  const others = node['additionalProperties'];
  const [other] = others === true ? ['more'] : isObject(others) ? samples(root, others, depth + 1) : [];
  if (other !== undefined) yield { ...first, furtherMember: other };
}

function* guesses(root: Json, node: Json, depth: number): Generator {
  const variants = itemsOf(node['oneOf'] ?? node['anyOf']);
  const types = [node['type'] ?? []].flat().map(String);
  const limits = LIMITS.flatMap(([name]) => (typeof node[name] === 'number' ? [node[name]] : []));
  const listed = 'const' in node ? [node['const']] : itemsOf(node['enum']);
  let known = listed.length;
  yield* listed;
  for (const variant of variants)
    for (const value of samples(root, variant, depth + 1)) {
      known++;
      yield value;
    }
  if (types.includes('object') || node['properties']) yield* objectsOf(root, node, depth);
  if (types.includes('array')) yield* listsOf(samples(root, node['items'] ?? {}, depth + 1));
  if (types.includes('object') && !node['properties'] && known === listed.length) yield { any: 'thing' };
  if (known === 0 || types.includes('null')) yield* [...limits, ...POOL];
}

/** Values that a schema allows, at its limits too, the most usual first; generated on demand, because it takes time. */
export function* samples(root: Json, schema: unknown, depth = 0): Generator {
  if (depth > 8) return;
  const node = resolved(root, schema);
  for (const value of guesses(root, node, depth)) if (takes(root, node, value, 'server')) yield value;
}

/** All these values. */
export const samplesOf = (root: Json, schema: unknown): unknown[] => [...samples(root, schema)];
