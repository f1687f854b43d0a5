import type { Notation } from '../api/form.ts';
import { isPlain, isRecord } from '../values.ts';

/** The notation of form fields, by name. */
export type Notations = Readonly<Record<string, Notation>>;
type Entry = readonly [name: string, value: unknown];

/** Splits a name with brackets: `items[0][price]` becomes `items`, `0` and `price`. */
const stepsOf = (name: string): readonly string[] => {
  const [, first = name, rest = ''] = /^([^[]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  return [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step = '']) => step)];
};

/** Converts an object with the keys 0, 1, 2 … to a list. */
export function asList(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([key, each]): Entry => [key, asList(each)]);
  return members.every(([key], index) => key === String(index))
    ? members.map(([, each]) => each)
    : Object.fromEntries(members);
}

/** An object without inherited members: any name may be sent in brackets. */
export const emptyTree = (): Record<string, unknown> => Object.create(null);

function put(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) return void (into[step] = value);
  const inner = Object.assign(emptyTree(), isRecord(into[step]) && into[step]);
  into[step] = inner;
  put(inner, rest, value);
}

/** Parses a text by the type of its example: a form sends numbers as text. */
export function typed(text: unknown, example: unknown): unknown {
  if (Array.isArray(text))
    return text.map((each, index) => typed(each, Array.isArray(example) ? (example[index] ?? example[0]) : example));
  if (isPlain(text))
    return Object.fromEntries(Object.entries(text).map(([name, each]) => [name, typed(each, Object(example)[name])]));
  if (typeof text !== 'string') return text;
  // A list of one item looks like a single value.
  if (Array.isArray(example)) return [typed(text, example[0])];
  if (typeof example === 'number') return String(Number(text)) === text ? Number(text) : text;
  if (typeof example === 'boolean') return /^(true|false)$/.test(text) ? text === 'true' : text;
  return text;
}

const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text);

function valueOf(values: readonly unknown[], { style, type, file }: Notation, example: unknown): unknown {
  const read = type !== undefined && /[/+]json\b/i.test(type) && !file ? values.map(parsed) : values;
  const [first] = read;
  if (style === 'commas' && typeof first === 'string') return first.split(',');
  return read.length > 1 || (Array.isArray(example) && !Array.isArray(first)) ? read : first;
}

/** Parses the fields of a form; the inverse of how a client serializes them. */
export function fieldsIn(
  entries: readonly Entry[],
  notations: Notations | undefined = {},
  examples: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const single = new Map<string, unknown[]>();
  const nested = emptyTree();
  for (const [name, value] of entries) {
    const [first = name, ...rest] = stepsOf(name);
    if (rest.length > 0 && notations[first]?.style === 'brackets') put(nested, [first, ...rest], value);
    else single.set(name, [...(single.get(name) ?? []), value]);
  }
  const plain = [...single].map(([name, values]) => [name, valueOf(values, notations[name] ?? {}, examples[name])]);
  const all: Record<string, unknown> = {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(Object.entries(nested).map(([name, each]) => [name, asList(each)])),
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typed(value, examples[name])]));
}
