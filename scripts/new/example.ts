import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { stepsOf } from '../spec/pointer.ts';

/** Texts of the formats that validators know. */
const TEXTS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-15T09:30:00Z',
  date: '2026-01-15',
  time: '09:30:00Z',
  email: 'name@example.com',
  uri: 'https://example.com/',
  'uri-reference': '/example',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uuid: '00000000-0000-4000-8000-000000000000',
};

const DEPTH = 8;

const textOf = ({ format, minLength, maxLength }: Json): string => {
  const text = TEXTS[String(format)] ?? 'example'.padEnd(Number(minLength ?? 0), 'x');
  return maxLength === undefined ? text : text.slice(0, Number(maxLength));
};

const numberOf = ({ minimum, maximum, exclusiveMinimum }: Json): number => {
  if (typeof minimum === 'number') return minimum;
  if (typeof exclusiveMinimum === 'number') return exclusiveMinimum + 1;
  return typeof maximum === 'number' ? Math.min(1, maximum) : 1;
};

const objectOf = (spec: Json, schema: Json, depth: number): Json => {
  const required = itemsOf(schema['required']);
  const members = entriesOf(schema['properties']).filter(([name]) => depth < DEPTH / 2 || required.includes(name));
  return Object.fromEntries(members.map(([name, each]) => [name, exampleOf(spec, each, depth + 1)]));
};

const itemsExample = (spec: Json, schema: Json, depth: number): unknown[] =>
  depth < DEPTH / 2 && schema['items'] !== undefined ? [exampleOf(spec, schema['items'], depth + 1)] : [];

/** How an example of each type is made. */
const MAKERS: Readonly<Record<string, (spec: Json, schema: Json, depth: number) => unknown>> = {
  string: (_, schema) => textOf(schema),
  integer: (_, schema) => Math.ceil(numberOf(schema)),
  number: (_, schema) => numberOf(schema),
  boolean: () => true,
  null: () => null,
  array: itemsExample,
  object: objectOf,
};

/** A value that a schema allows: the least that shows its members. */
export function exampleOf(spec: Json, value: unknown, depth = 0): unknown {
  if (!isObject(value) || depth > DEPTH) return null;
  const { $ref, type } = value;
  if (typeof $ref === 'string') return exampleOf(spec, at(spec, ...stepsOf($ref)), depth + 1);
  if (Object.hasOwn(value, 'const')) return value['const'];
  const [first] = itemsOf(value['enum']);
  if (first !== undefined) return first;
  if (Object.hasOwn(value, 'default')) return value['default'];
  const [branch] = itemsOf(value['oneOf'] ?? value['anyOf']);
  if (branch !== undefined) return exampleOf(spec, branch, depth + 1);
  if (Array.isArray(value['allOf']))
    return Object.assign({}, ...value['allOf'].map((each) => exampleOf(spec, each, depth + 1)));
  const [named] = [type].flat();
  return MAKERS[String(named)]?.(spec, value, depth) ?? (named === undefined ? {} : null);
}
