import fc from 'fast-check';
import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { stepsOf } from '../spec/pointer.ts';

/** Sample strings for the formats that validators know. */
const TEXTS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-15T09:30:00Z',
  date: '2026-01-15',
  time: '09:30:00Z',
  duration: 'P1D',
  email: 'name@example.com',
  uri: 'https://example.com/',
  'uri-reference': '/example',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uuid: '00000000-0000-4000-8000-000000000000',
  byte: 'ZXhhbXBsZQ==',
};

/** Optional members deeper than this are left out. */
const DEPTH = 4;
/** The nesting limit: only recursive examples exceed it. */
const DEEPEST = 24;

/** A text that a pattern matches, always the same; the first where none of those that are tried has the wanted length. */
const matching = (pattern: string, fits: (text: string) => boolean): string => {
  const tried = fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { seed: 1, numRuns: 100 });
  return tried.find((text) => fits(text) && /^[\x20-\x7e]+$/.test(text)) ?? tried.find(fits) ?? tried[0] ?? '';
};

const textOf = ({ format, minLength, maxLength, pattern }: Json): string => {
  const [least, most] = [Number(minLength ?? 0), Number(maxLength ?? Number.POSITIVE_INFINITY)];
  const fits = (text: string): boolean => text.length >= least && text.length <= most;
  const plain = (TEXTS[String(format)] ?? 'example').padEnd(least, 'x').slice(0, Math.min(most, 1000));
  if (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(plain)) return plain;
  try {
    return matching(pattern, fits);
  } catch {
    // Patterns with lookahead can be matched, but no sample can be generated for them.
    return plain;
  }
};

const numberOf = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Json): number => {
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum;
  const most = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - 1 : maximum;
  const wanted = Math.max(Number(least ?? 1), Math.min(1, Number(most ?? 1)));
  const inside = typeof most === 'number' && wanted > most ? (Number(least ?? most) + most) / 2 : wanted;
  return typeof multipleOf === 'number' ? Math.ceil(inside / multipleOf) * multipleOf : inside;
};

const objectOf = (spec: Json, schema: Json, depth: number): Json => {
  const required = itemsOf(schema['required']);
  const members = entriesOf(schema['properties']).filter(([name]) => depth < DEPTH || required.includes(name));
  const others = schema['additionalProperties'];
  const all = members.length > 0 || !isObject(others) || depth >= DEPTH ? members : [['example', others] as const];
  return Object.fromEntries(all.map(([name, each]) => [name, exampleOf(spec, each, depth + 1)]));
};

const itemsExample = (spec: Json, { items, minItems }: Json, depth: number): unknown[] => {
  const least = Number(minItems ?? 0);
  if (items === undefined) return Array.from({ length: least }, () => 'example');
  return depth < DEPTH || least > 0
    ? Array.from({ length: Math.max(1, least) }, () => exampleOf(spec, items, depth + 1))
    : [];
};

/** The example generator of each type. */
const MAKERS: Readonly<Record<string, (spec: Json, schema: Json, depth: number) => unknown>> = {
  string: (_, schema) => textOf(schema),
  integer: (_, schema) => Math.ceil(numberOf(schema)),
  number: (_, schema) => numberOf(schema),
  boolean: () => true,
  null: () => null,
  array: itemsExample,
  object: objectOf,
};

/** Generates a minimal valid value for a schema in plain form that shows its members. */
export function exampleOf(spec: Json, value: unknown, depth = 0): unknown {
  if (!isObject(value) || depth > DEEPEST) return null;
  const { $ref, type } = value;
  if (typeof $ref === 'string') return exampleOf(spec, at(spec, ...stepsOf($ref)), depth);
  if (Object.hasOwn(value, 'const')) return value['const'];
  const [first] = itemsOf(value['enum']);
  if (first !== undefined) return first;
  if (Object.hasOwn(value, 'default')) return value['default'];
  const branches = itemsOf(value['oneOf'] ?? value['anyOf']);
  const isDeep = depth >= DEPTH && branches.some((branch) => at(branch, 'type') === 'null');
  if (branches.length > 0) return isDeep ? null : exampleOf(spec, branches[0], depth + 1);
  const [named] = [type].flat();
  return MAKERS[String(named)]?.(spec, value, depth) ?? (named === undefined ? 'example' : null);
}
