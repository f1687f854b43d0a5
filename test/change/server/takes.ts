import { at, entriesOf, isObject, itemsOf, type Json } from '../../../scripts/spec/json.ts';
import { stepsOf } from '../../../scripts/spec/pointer.ts';

/** Who reads a value: a server takes nothing that it does not describe, a client takes what is new. */
export type Reader = 'server' | 'client';

export const resolved = (root: Json, node: unknown): Json => {
  const ref = at(node, '$ref');
  if (typeof ref === 'string') return resolved(root, at(root, ...stepsOf(ref)));
  return isObject(node) ? node : {};
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

const LIMITS: Readonly<Record<string, (value: unknown, limit: number) => boolean>> = {
  minimum: (value, limit) => typeof value !== 'number' || value >= limit,
  maximum: (value, limit) => typeof value !== 'number' || value <= limit,
  exclusiveMinimum: (value, limit) => typeof value !== 'number' || value > limit,
  exclusiveMaximum: (value, limit) => typeof value !== 'number' || value < limit,
  // As decimals: 0.15 is three times 0.05.
  multipleOf: (value, limit) => typeof value !== 'number' || Math.abs(value / limit - Math.round(value / limit)) < 1e-9,
  minLength: (value, limit) => typeof value !== 'string' || value.length >= limit,
  maxLength: (value, limit) => typeof value !== 'string' || value.length <= limit,
  minItems: (value, limit) => !Array.isArray(value) || value.length >= limit,
  maxItems: (value, limit) => !Array.isArray(value) || value.length <= limit,
  minProperties: (value, limit) => !isObject(value) || sizeOf(value) >= limit,
  maxProperties: (value, limit) => !isObject(value) || sizeOf(value) <= limit,
};

export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const typeFits = (value: unknown, node: Json): boolean => {
  const types = [node['type'] ?? []].flat().map(String);
  const type = typeOf(value);
  return types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'));
};

/** Lists that clients read further values of are open in a plain document. */
const listFits = (value: unknown, node: Json): boolean => {
  const all = 'const' in node ? [node['const']] : node['enum'];
  return !Array.isArray(all) || all.includes(value);
};

function scalarFits(value: unknown, node: Json): boolean {
  const { pattern, format } = node;
  return (
    typeFits(value, node) &&
    listFits(value, node) &&
    Object.entries(LIMITS).every(([name, fits]) => typeof node[name] !== 'number' || fits(value, node[name])) &&
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

/** Whether a reader takes a value where a document has this schema. */
export function takes(root: Json, schema: unknown, value: unknown, reader: Reader): boolean {
  const node = resolved(root, schema);
  const variants = itemsOf(node['oneOf'] ?? node['anyOf']);
  return (
    scalarFits(value, node) &&
    (!isObject(value) || membersFit(root, value, node, reader)) &&
    (!Array.isArray(value) || value.every((item) => takes(root, node['items'] ?? {}, item, reader))) &&
    (variants.length === 0 || variants.some((variant) => takes(root, variant, value, reader)))
  );
}

const TEXTS = ['abc', '', 'A', 'a'.repeat(45), 'x', '12', '2026-01-02', '2026-01-02T03:04:05Z', 'https://a.test/'];
const UUID = '00000000-0000-4000-8000-000000000000';
const NUMBERS = [0, 1, -1, 1.5, 7, 150, 1200, 2000, 400_000, 499_999, 10_000_001];
const POOL: readonly unknown[] = [...TEXTS, UUID, 'a@b.test', ...NUMBERS, true, false, null];

const objectsOf = (root: Json, node: Json, depth: number): Json[] => {
  const all = entriesOf(node['properties']).map(([name, inner]) => [name, samplesOf(root, inner, depth + 1)] as const);
  const first = Object.fromEntries(all.flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])));
  const required = itemsOf(node['required']).map(String);
  const least = Object.fromEntries(Object.entries(first).filter(([name]) => required.includes(name)));
  const others = node['additionalProperties'];
  const [other] = others === true ? ['more'] : isObject(others) ? samplesOf(root, others, depth + 1) : [];
  return [
    first,
    least,
    ...all.flatMap(([name, values]) => values.slice(1).map((value) => ({ ...first, [name]: value }))),
    ...(other === undefined ? [] : [{ ...first, furtherMember: other }]),
  ];
};

/** Values that a document allows, at its edges too, the most usual first. */
export function samplesOf(root: Json, schema: unknown, depth = 0): unknown[] {
  if (depth > 8) return [];
  const node = resolved(root, schema);
  const variants = itemsOf(node['oneOf'] ?? node['anyOf']).flatMap((variant) => samplesOf(root, variant, depth + 1));
  const types = [node['type'] ?? []].flat().map(String);
  const limits = Object.keys(LIMITS).flatMap((name) => (typeof node[name] === 'number' ? [node[name]] : []));
  const listed = 'const' in node ? [node['const']] : itemsOf(node['enum']);
  const items = types.includes('array') ? samplesOf(root, node['items'] ?? {}, depth + 1) : [];
  const found = [
    ...listed,
    ...variants,
    ...(types.includes('object') || node['properties'] ? objectsOf(root, node, depth) : []),
    ...(types.includes('array')
      ? [items.slice(0, 2), [], ...items.slice(2).map((item) => [item]), items.slice(0, 4)]
      : []),
    ...(types.includes('object') && !node['properties'] && variants.length === 0 ? [{ any: 'thing' }] : []),
    ...(listed.length + variants.length > 0 && !types.includes('null') ? [] : [...limits, ...POOL]),
  ];
  return found.filter((value) => takes(root, node, value, 'server'));
}
