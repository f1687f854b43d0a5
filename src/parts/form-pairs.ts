import type { Notation } from '../api/form.ts';
import { isRecord } from '../values.ts';

/** A name and a value of a form. */
export type Pair = readonly [name: string, text: string];

export const isJsonType = (type: string | undefined): boolean => type !== undefined && /[/+]json\b/i.test(type);

/** A value that a form cannot express. The message is the advice for the caller. */
export class Unwritable extends Error {}

const single = (value: unknown): string => {
  // A form has no null: an empty value clears a field.
  const text = String(value ?? '');
  if (typeof value === 'object' && value !== null) throw new Unwritable('Pass one value');
  // A lone surrogate cannot be encoded as UTF-8.
  if (/\p{Cs}/u.test(text)) throw new Unwritable('Pass text without lone surrogates');
  return text;
};

const item = (value: unknown): string => {
  if (value === null) throw new Unwritable('Leave null out of the list');
  return single(value);
};

const joined = (values: readonly unknown[]): string => {
  const texts = values.map(item);
  if (texts.some((text) => text.includes(','))) throw new Unwritable('Commas join the list: pass items without one');
  return texts.join();
};

const inBrackets = (name: string, key: string | number): string => {
  if (/[[\]]/.test(String(key))) throw new Unwritable('Pass names without brackets');
  return `${name}[${key}]`;
};

/** Serializes a field whose value is plain JSON. Throws for a value that the form would lose, such as an empty list. */
export function pairsOf(name: string, value: unknown, { style, type }: Notation = {}): readonly Pair[] {
  if (isJsonType(type)) return [[name, JSON.stringify(value)]];
  if (!Array.isArray(value) && !isRecord(value)) return [[name, single(value)]];
  const members = Object.entries(value);
  if (members.length === 0) throw new Unwritable('A form cannot express an empty value: leave it out');
  if (style === 'brackets')
    return members.flatMap(([key, each]) => {
      if (Array.isArray(value)) item(isRecord(each) || Array.isArray(each) ? '' : each);
      return pairsOf(inBrackets(name, key), each, { style });
    });
  if (!Array.isArray(value)) throw new Unwritable('Pass text, numbers or booleans');
  return style === 'commas' ? [[name, joined(value)]] : value.map((each) => [name, item(each)]);
}
