import { at, entriesOf, itemsOf, type Json } from '../../../scripts/spec/json.ts';
import { resolved, takes } from './takes.ts';

/** An argument as it is sent: its texts, and its value. */
export interface Sent {
  readonly in: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly value: unknown;
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** The signs before a value and between its items; no sign between them if each is a separate text. */
function notationOf(parameter: Json): { readonly first: string; readonly between: string | undefined } {
  const isQuery = parameter['in'] === 'query';
  const style = String(parameter['style'] ?? (isQuery ? 'form' : 'simple'));
  const explode = parameter['explode'] ?? style === 'form';
  const first = style === 'label' ? '.' : style === 'matrix' ? `;${String(parameter['name'])}=` : '';
  if (explode === true && (first !== '' || isQuery)) return { first, between: first || undefined };
  return { first, between: SEPARATORS[style] ?? ',' };
}

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Writes an argument as a client does. */
export const write = (parameter: Json, value: unknown): Sent => {
  const place = String(parameter['in']);
  const name = place === 'header' ? String(parameter['name']).toLowerCase() : String(parameter['name']);
  const sent = { in: place, name, value };
  if (parameter['content'] !== undefined) return { ...sent, texts: [JSON.stringify(value)] };
  const { first, between } = notationOf(parameter);
  const all = [value].flat().map(textOf);
  return { ...sent, texts: between === undefined ? all : [first + all.join(between)] };
};

/** The values that a server may read from a text. */
const meanings = (text: string): unknown[] => [
  text,
  ...(text !== '' && Number.isFinite(Number(text)) ? [Number(text)] : []),
  ...(['true', 'false'].includes(text) ? [text === 'true'] : []),
  ...(text === '' ? [null] : []),
];

const isJson = (text: string): boolean => {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};

/** The schema of an argument, in a media type or directly. */
export const schemaOf = (parameter: Json): unknown =>
  at(entriesOf(parameter['content'])[0]?.[1], 'schema') ?? parameter['schema'];

/** Whether a server reads a list: as many items as were sent, and accepts each. */
const readsList = (root: Json, items: unknown, parts: readonly string[], value: unknown): boolean =>
  (!Array.isArray(value) || parts.length === value.length || value.length === 0) &&
  (value === null ||
    itemsOf(value).length === 0 ||
    parts.every((part) => meanings(part).some((one) => takes(root, items ?? {}, one, 'server'))));

/** Whether a server reads and takes an argument. */
export const reads = (root: Json, parameter: Json, { texts, value }: Sent): boolean => {
  const schema = resolved(root, schemaOf(parameter));
  const [text = ''] = texts;
  if (parameter['content'] !== undefined)
    return texts.length === 1 && isJson(text) && takes(root, schema, JSON.parse(text), 'server');
  const { first, between } = notationOf(parameter);
  if (!texts.every((each) => each.startsWith(first))) return false;
  const rest = texts.map((each) => each.slice(first.length));
  if ([schema['type']].flat().includes('array')) {
    if (between !== undefined && texts.length > 1) return false;
    return readsList(
      root,
      schema['items'],
      between === undefined ? rest : rest.flatMap((each) => each.split(between)),
      value,
    );
  }
  return texts.length === 1 && meanings(String(rest[0])).some((one) => takes(root, schema, one, 'server'));
};
