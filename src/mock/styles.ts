import type { Operation, Style } from '../api/descriptor.ts';
import { isRecord } from '../values.ts';
import { asList, emptyTree, typed } from './form.ts';
import { BAD_REQUEST, type Wrong } from './wrong.ts';

type Entry = readonly [name: string, value: unknown];
type Examples = Readonly<Record<string, unknown>>;

/** The prefix of a value, the separator of its items, and whether its members are pairs. */
type Form = readonly [before: RegExp, between: RegExp, pairs?: true];

const FORMS: Readonly<Partial<Record<Style, Form>>> = {
  comma: [/^/, /,/],
  space: [/^/, /%20|\+| /],
  pipe: [/^/, /%7C|\|/i],
  equals: [/^/, /,/, true],
  label: [/^\./, /,/],
  labelEach: [/^\./, /\./, true],
  matrix: [/^;[^=;]*=/, /,/],
  matrixEach: [/^;/, /;/, true],
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The members of an object serialized as alternating names and values, or as pairs. */
const membersOf = (items: readonly string[], pairs: boolean | undefined): Entry[] =>
  pairs
    ? items.map((item): Entry => [item.split('=', 1).join(), item.slice(item.indexOf('=') + 1)])
    : items.flatMap((item, index): Entry[] => (index % 2 ? [] : [[item, items[index + 1] ?? '']]));

/** Parses a text in a style; `undefined` if it has another style. */
export function readText(style: Style, name: string, raw: string, example: unknown): unknown {
  const [before, between, pairs] = FORMS[style] ?? FORMS.comma ?? [/^/, /,/];
  if (!before.test(raw)) return undefined;
  const whole = raw.replace(before, '');
  const items = whole.split(between);
  if (isRecord(example)) {
    const members = membersOf(items, pairs).map(([key, each]): Entry => [decode(key), decode(String(each))]);
    return typed(Object.fromEntries(members), example);
  }
  // In `;ids=1;ids=2` each item repeats the name.
  const read = (item: string): string => decode(item.startsWith(`${name}=`) ? item.slice(name.length + 1) : item);
  return example === undefined || Array.isArray(example)
    ? typed(items.map(read), example)
    : typed(read(whole), example);
}

function put(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: string): void {
  const there = into[step];
  if (rest.length === 0) return void (into[step] = there === undefined ? value : [there, value].flat());
  const inner = Object.assign(emptyTree(), isRecord(there) && there);
  into[step] = inner;
  put(inner, rest, value);
}

/** An object of members in brackets. */
function unbracketed(pairs: readonly (readonly [name: string, value: string])[]): Record<string, unknown> {
  const all = emptyTree();
  for (const [name, value] of pairs)
    put(
      all,
      [...name.matchAll(/\[([^[\]]*)\]/g)].map(([, step = '']) => step),
      value,
    );
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, asList(value)]));
}

/** Parses a parameter with brackets after its name: an object, a list or one value. */
function inBrackets(name: string, pairs: readonly Pair[], example: unknown): unknown {
  const texts = pairs.filter(([each]) => each === name || each === `${name}[]`).map(([, raw]) => decode(raw));
  if (texts.length > 0 && texts.length < pairs.length) return undefined;
  if (texts.length === 0) return typed(asList(unbracketed(pairs.map(([key, raw]) => [key, decode(raw)]))), example);
  const isList = pairs.some(([each]) => each !== name) || pairs.length > 1;
  return isList ? typed(texts, [example].flat()) : typed(texts[0], example);
}

type Pair = readonly [name: string, raw: string];
type Took = { readonly taken: readonly Pair[]; readonly value?: unknown };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The part of a query that is one argument; without a value if it has another style. */
function take([name, style]: readonly [string, Style], pairs: readonly Pair[], known: object, example: unknown): Took {
  const named = pairs.filter(([each]) => each === name);
  if (style === 'members') {
    const taken = pairs.filter(([each]) => [each, each.replace(/\[.*/, '')].every((key) => !Object.hasOwn(known, key)));
    const members = taken.map(([key, raw]): Entry => [key, decode(raw)]);
    return { taken, value: typed(Object.fromEntries(members), example) };
  }
  if (style === 'deepObject') {
    const taken = pairs.filter(([each]) => each.startsWith(`${name}[`));
    if (named.length > 0) return { taken: named };
    return { taken, value: typed(unbracketed(taken.map(([key, raw]) => [key, decode(raw)])), example) };
  }
  if (style === 'brackets') {
    const taken = pairs.filter(([each]) => each === name || each.startsWith(`${name}[`));
    return { taken, value: inBrackets(name, taken, example) };
  }
  const [[, raw = ''] = [], another] = named;
  if (another) return { taken: named };
  return { taken: named, value: style === 'json' ? parsed(decode(raw)) : readText(style, name, raw, example) };
}

/** The arguments with their own style, and the rest of the query. */
export interface StyledQuery {
  readonly rest: URL;
  readonly entries: readonly Entry[];
  readonly wrong?: Wrong;
}

/** Extracts the arguments with their own style from a query. */
export function styledQuery({ styles, arguments: known }: Operation, url: URL, examples: Examples): StyledQuery {
  if (!styles) return { rest: url, entries: [] };
  let pairs: readonly Pair[] = url.search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((pair) => [decode(pair.split('=', 1).join()), pair.includes('=') ? pair.slice(pair.indexOf('=') + 1) : '']);
  const entries: Entry[] = [];
  let wrong: Wrong | undefined;
  for (const [name, style] of Object.entries(styles.of)) {
    if (known[name]?.in !== 'query') continue;
    const { taken, value } = take([name, style], pairs, known, examples[name]);
    pairs = pairs.filter((pair) => !taken.includes(pair));
    if (taken.length > 0 && value !== undefined) entries.push([name, value]);
    if (taken.length > 0 && value === undefined)
      wrong ??= {
        what: `has \`${name}\` in another style`,
        next: `Write it in the style ${style}`,
        statuses: BAD_REQUEST,
      };
  }
  const rest = new URL(url);
  rest.search = pairs.map(([name, raw]) => `${encodeURIComponent(name)}=${raw}`).join('&');
  return { rest, entries, ...(wrong && { wrong }) };
}
