import fc from 'fast-check';
import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { stepsOf } from '../spec/pointer.ts';
import { within } from '../spec/bounds.ts';

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

/** Candidate numbers within bounds: one, the bounds, their neighbours, and values between. */
const numbersFor = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Json, unit: number): number[] => {
  const bound = (value: unknown, none: number): number => (typeof value === 'number' ? value : none);
  const low = Math.max(bound(minimum, -Infinity), bound(exclusiveMinimum, -Infinity));
  const high = Math.min(bound(maximum, Infinity), bound(exclusiveMaximum, Infinity));
  return [1, low, low + unit, high, high - unit, (low + high) / 2].filter(Number.isFinite);
};

const numberOf = (schema: Json, unit = 0): number => {
  const { multipleOf } = schema;
  const grain = typeof multipleOf === 'number' ? multipleOf : unit;
  const near = numbersFor(schema, grain || 1);
  const all =
    grain === 0 ? near : near.flatMap((each) => [Math.ceil, Math.floor].map((to) => to(each / grain) * grain));
  return all.find((each) => within(schema, each)) ?? all[0] ?? 1;
};

const objectOf = (spec: Json, schema: Json, depth: number): Json => {
  const required = itemsOf(schema['required']);
  const members = entriesOf(schema['properties']).filter(([name]) => depth < DEPTH || required.includes(name));
  const { additionalProperties: others = {}, minProperties = 0 } = schema;
  const isMap = members.length === 0 && isObject(schema['additionalProperties']) && depth < DEPTH;
  const lacking = Math.max(isMap ? 1 : 0, others === false ? 0 : Number(minProperties) - members.length);
  const more = Array.from(
    { length: lacking },
    (_, index) => [`example${index === 0 ? '' : index + 1}`, others] as const,
  );
  return Object.fromEntries([...members, ...more].map(([name, each]) => [name, exampleOf(spec, each, depth + 1)]));
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
  integer: (_, schema) => Math.ceil(numberOf(schema, 1)),
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
