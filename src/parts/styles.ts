import type { Argument, Restyled, Style, Styles } from '../api/descriptor.ts';
import { mistake } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { checkPlace, toJson } from '../wire-values.ts';

/** A value to serialize, with its label, name and place. */
interface Sent {
  readonly label: string;
  readonly name: string;
  readonly value: unknown;
  readonly place: Argument['in'];
}

type Entry = readonly [name: string, value: unknown];

/** Prefix, separator, and whether each member is a `key=value` pair; `@` is replaced with the argument name. */
type Form = readonly [first: string, between: string, pairs?: true];

/** The styles of RFC 6570 and OpenAPI that produce a single string. */
const JOINED: Readonly<Partial<Record<Style, Form>>> = {
  comma: ['', ','],
  space: ['', '%20'],
  pipe: ['', '%7C'],
  equals: ['', ',', true],
  label: ['.', ','],
  labelEach: ['.', '.', true],
  matrix: [';@=', ','],
  matrixEach: [';', ';@=', true],
};

/** The members without undefined and null ones: only a body can express null. */
const membersOf = (value: object): Entry[] =>
  Object.entries(value).filter(([, each]) => each !== undefined && each !== null);

/** Joins a value into one string, percent-encoded except in headers; `undefined` for a value without items. */
function joined({ label, name, value, place }: Sent, [first, between, pairs]: Form): string | undefined {
  const text = (item: unknown): string => {
    checkPlace(label, name, item, place);
    const sent = place === 'header' ? String(item) : encodeURIComponent(String(item));
    // No encoding distinguishes a separator within an item from one between two, except for commas in a URL.
    if (typeof value === 'object' && sent.includes(between)) {
      const sign = decodeURIComponent(between);
      throw mistake(
        label,
        `cannot send this \`${name}\` in the ${place}, where \`${sign}\` separates items`,
        'Pass items without it',
      );
    }
    return sent;
  };
  const named = (signs: string): string => signs.replace('@', encodeURIComponent(name));
  if (isPlain(value)) {
    const members = membersOf(value).map(([key, each]) => `${text(key)}${pairs ? '=' : between}${text(each)}`);
    return members[0] && named(first) + members.join(pairs ? between.replace('@=', '') : between);
  }
  const items = [value].flat().map(text);
  // In a list, each item repeats the name: `;id=3;id=4`.
  const start = between.includes('@') ? between : first;
  return items.length > 0 ? named(start) + items.join(named(between)) : undefined;
}

/** A nested query object in brackets, at any depth. A list repeats its name; a list of objects has indices. */
const bracketed = (name: string, value: unknown): Entry[] =>
  isPlain(value) || (Array.isArray(value) && value.some(isPlain))
    ? membersOf(value).flatMap(([key, each]) => bracketed(`${name}[${encodeURIComponent(key)}]`, each))
    : [[name, value]];

/** Like `bracketed`, but a list without objects gets empty brackets: `ids[]`. */
const inBrackets = (name: string, value: unknown): Entry[] =>
  Array.isArray(value) && !value.some(isPlain) ? [[`${name}[]`, value]] : bracketed(name, value);

/** Spreads an object of the query into separate parameters. */
const spread = ({ name, value }: Sent): Entry[] =>
  isPlain(value) ? membersOf(value).map(([key, each]) => [encodeURIComponent(key), each]) : [[name, value]];

/** Serializes an argument; `encoded` means that the value is percent-encoded already. */
function write(style: Style, sent: Sent): { readonly entries: readonly Entry[]; readonly encoded?: true } {
  const { label, name, value } = sent;
  if (style === 'json') return { entries: [[name, toJson(label, value)]] };
  if (style === 'members') return { entries: spread(sent) };
  if (style === 'deepObject') return { entries: bracketed(name, value) };
  if (style === 'brackets') return { entries: inBrackets(name, value) };
  const text = joined(sent, JOINED[style] ?? ['', ',']);
  return text === undefined ? { entries: [] } : { entries: [[name, text]], encoded: true };
}

/** Serializes arguments by style. */
export const styles = (of: Readonly<Record<string, Style>>): Styles => ({
  of,
  write: (label, given, takes): Restyled => {
    const written = Object.entries(given).map(([name, value]) => {
      const [style, argument] = [Object.hasOwn(of, name) ? of[name] : undefined, takes[name]];
      if (!style || !argument || value === undefined || value === null) return { entries: [[name, value] as Entry] };
      return write(style, { label, name, value, place: argument.in });
    });
    return {
      values: Object.fromEntries(written.flatMap(({ entries }) => entries)),
      encoded: written.flatMap((each) => ('encoded' in each ? each.entries.map(([name]) => name) : [])),
    };
  },
});
