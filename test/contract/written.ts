import type { Node } from './nodes.ts';

// Writes the values of a call by the tables of OpenAPI, for comparison with what the client sends.

/** A name and its text in a query or a form; a part of a multipart form may have a media type. */
export type Pair = readonly [name: string, text: string, type?: string];

const isCompound = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** The text of a value. Text has no null: an empty text clears a field. */
const textOf = (value: unknown): string => (isCompound(value) ? JSON.stringify(value) : String(value ?? ''));

const notationOf = ({ in: place, style = place === 'query' ? 'form' : 'simple', explode }: Node) => ({
  style: String(style),
  exploded: explode ?? style === 'form',
});

/** The members of a value in brackets after its name. OpenAPI leaves lists to vendors, who number them differently. */
const bracketed = (name: string, value: unknown, step: (list: readonly unknown[], index: string) => string): Pair[] =>
  isCompound(value)
    ? Object.entries(value).flatMap(([key, member]) =>
        bracketed(name + (Array.isArray(value) ? step(value, key) : `[${key}]`), member, step),
      )
    : [[name, textOf(value)]];

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** The pairs of a query that hold a parameter. */
export const queryPairs = (parameter: Node, value: unknown): Pair[] => {
  const name = String(parameter['name']);
  const { style, exploded } = notationOf(parameter);
  if (parameter['content'] !== undefined) return [[name, JSON.stringify(value)]];
  if (!isCompound(value)) return [[name, textOf(value)]];
  if (style === 'deepObject') {
    const numbered = (list: readonly unknown[], index: string) => (list.some(isCompound) ? `[${index}]` : '');
    return bracketed(Array.isArray(value) && !value.some(isCompound) ? `${name}[]` : name, value, numbered);
  }
  if (!exploded) {
    const items = Array.isArray(value) ? value : Object.entries(value).flat();
    return [[name, items.map(textOf).join(SEPARATORS[style] ?? ',')]];
  }
  const entries: [string, unknown][] = Array.isArray(value) ? value.map((item) => [name, item]) : Object.entries(value);
  return entries.map(([key, member]) => [key, textOf(member)]);
};

/** The signs before the first item of a text and between its items. */
const SIGNS: Readonly<Record<string, (name: string, exploded: boolean) => readonly [first: string, between: string]>> =
  {
    simple: () => ['', ','],
    label: (_, exploded) => ['.', exploded ? '.' : ','],
    matrix: (name, exploded) => (exploded ? [';', ';'] : [`;${name}=`, ',']),
  };

/** The text of a parameter in a path or a header. */
export const textFor = (parameter: Node, value: unknown): string => {
  const encode = parameter['in'] === 'path' ? encodeURIComponent : String;
  if (parameter['content'] !== undefined) return JSON.stringify(value);
  const name = encode(String(parameter['name']));
  const { style, exploded } = notationOf(parameter);
  const [first, between] = SIGNS[style]?.(name, exploded === true) ?? ['', ','];
  const named = style === 'matrix' && exploded ? `${name}=` : '';
  const write = (item: unknown): string => encode(textOf(item));
  if (!isCompound(value)) return first + named + write(value);
  if (Array.isArray(value)) return first + value.map((item) => named + write(item)).join(between);
  const members = Object.entries(value).map(([key, member]) => [write(key), write(member)].join(exploded ? '=' : ','));
  return first + members.join(between);
};

const isFile = ({ type, format, items }: Node): boolean =>
  (type === 'string' && format === 'binary') || (isCompound(items) && isFile(items as Node));

/** A form: its media type, and for each of its fields the schema, and how it is encoded. */
export interface Form {
  readonly type: string;
  readonly fields: Readonly<Record<string, Node>>;
  readonly encoding: Readonly<Record<string, Node>>;
}

const partsOf = ({ type: form, fields, encoding }: Form, name: string, value: unknown): Pair[] => {
  const { style, explode, contentType } = encoding[name] ?? {};
  const type = /^[^,*]+$/.test(String(contentType ?? '*')) ? String(contentType) : undefined;
  const isMultipart = form === 'multipart/form-data';
  const typed = (text: string, as: string | undefined): Pair => (isMultipart && as ? [name, text, as] : [name, text]);
  if (/json/.test(type ?? '')) return [typed(JSON.stringify(value), type)];
  if (style === 'deepObject') return bracketed(name, value, (_, index) => `[${index}]`);
  if (Array.isArray(value) && explode === false) return [[name, value.map(textOf).join()]];
  return [value].flat().map((item): Pair => {
    if (isFile(fields[name] ?? {})) return typed(textOf(item), type ?? 'application/octet-stream');
    return typed(textOf(item), isCompound(item) ? 'application/json' : type);
  });
};

/** The pairs of a form that hold its fields. */
export const formPairs = (form: Form, values: object): Pair[] =>
  Object.entries(values).flatMap(([name, value]) => partsOf(form, name, value));

const BOUNDARY = 'a-boundary-of-the-tests';

/** The body that holds the pairs of a form, and its media type. */
export const writeForm = (
  type: string,
  pairs: readonly Pair[],
  boundary = BOUNDARY,
): { readonly body: string; readonly type: string } => {
  if (type !== 'multipart/form-data')
    return { body: new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString(), type };
  const parts = pairs.map(([name, text, as]) => {
    const file = as === undefined || /json/.test(as) ? '' : `; filename="${name}"`;
    const media = as === undefined ? '' : `\r\nContent-Type: ${as}`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}${media}\r\n\r\n${text}\r\n`;
  });
  return { body: `${parts.join('')}--${boundary}--\r\n`, type: `${type}; boundary=${boundary}` };
};

/** The pairs in the body of a form; `undefined` if it is not a form of this media type. */
export const readForm = (type: string, body: string): readonly Pair[] | undefined => {
  if (/^application\/x-www-form-urlencoded$/.test(type)) return [...new URLSearchParams(body)];
  const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(type) ?? [];
  if (boundary === undefined || !body.endsWith(`--${boundary}--\r\n`)) return undefined;
  return body
    .split(`--${boundary}\r\n`)
    .slice(1)
    .map((part): Pair => {
      const [head = '', ...rest] = part.replace(`--${boundary}--\r\n`, '').split('\r\n\r\n');
      const [, name = ''] = /; name="(.*?)"/.exec(head) ?? [];
      const [, as] = /\r\nContent-Type: (.+)$/i.exec(head) ?? [];
      const text = rest.join('\r\n\r\n').replace(/\r\n$/, '');
      return as === undefined ? [name, text] : [name, text, as];
    });
};

/** A query by name: one text, or a list where a name is repeated. */
export const byName = (pairs: Iterable<readonly [string, string, ...unknown[]]>): Record<string, string | string[]> => {
  const all = new Map<string, string[]>();
  for (const [name, text] of pairs) all.set(name, [...(all.get(name) ?? []), text]);
  return Object.fromEntries(
    [...all].map(([name, [only = '', ...more]]) => [name, more[0] === undefined ? only : [only, ...more]]),
  );
};
