import type { Argument, Restyled, Style, Styles } from '../api/descriptor.ts';
import { mistake } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { checkPlace, toJson } from '../wire-values.ts';

/** A value on its way to its place. */
interface Sent {
  readonly label: string;
  readonly name: string;
  readonly value: unknown;
  readonly place: Argument['in'];
}

type Entry = readonly [name: string, value: unknown];

/** What begins a value, what parts its items, and whether each member is a pair; `@` stands for the name of the argument. */
type Form = readonly [first: string, between: string, pairs?: true];

/** The styles that make one text of a value, as RFC 6570 and OpenAPI write it. */
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

/** Members that are there: no place of a request but the body has null. */
const membersOf = (value: object): Entry[] =>
  Object.entries(value).filter(([, each]) => each !== undefined && each !== null);

/** One text of a value, its items encoded where their place asks for it; `undefined` of a value without items. */
function joined({ label, name, value, place }: Sent, [first, between, pairs]: Form): string | undefined {
  const isHeader = place === 'header';
  const text = (item: unknown): string => {
    checkPlace(label, name, item, place);
    if (isHeader && between === ',' && typeof value === 'object' && String(item).includes(','))
      throw mistake(
        label,
        `cannot send this \`${name}\`, which commas part, in the header`,
        'Pass items without commas',
      );
    return isHeader ? String(item) : encodeURIComponent(String(item));
  };
  const named = (signs: string): string => signs.replace('@', encodeURIComponent(name));
  if (isPlain(value)) {
    const members = membersOf(value).map(([key, each]) => `${text(key)}${pairs ? '=' : between}${text(each)}`);
    return members[0] && named(first) + members.join(pairs ? between.replace('@=', '') : between);
  }
  const items = [value].flat().map(text);
  // Each item repeats the name where its members would be pairs.
  const start = between.includes('@') ? between : first;
  return items.length > 0 ? named(start) + items.join(named(between)) : undefined;
}

/** An object of the query with its members in brackets, at any depth; a list repeats its name, and one of objects counts. */
const bracketed = (name: string, value: unknown): Entry[] =>
  isPlain(value) || (Array.isArray(value) && value.some(isPlain))
    ? membersOf(value).flatMap(([key, each]) => bracketed(`${name}[${encodeURIComponent(key)}]`, each))
    : [[name, value]];

/** The same of what is no object, or not always: a list has empty brackets, a text none. */
const inBrackets = (name: string, value: unknown): Entry[] =>
  Array.isArray(value) && !value.some(isPlain) ? [[`${name}[]`, value]] : bracketed(name, value);

/** An object of the query as parameters of their own. */
const spread = ({ name, value }: Sent): Entry[] =>
  isPlain(value) ? membersOf(value).map(([key, each]) => [encodeURIComponent(key), each]) : [[name, value]];

/** What an argument becomes in the request, and whether that is encoded. */
function write(style: Style, sent: Sent): { readonly entries: readonly Entry[]; readonly encoded?: true } {
  const { label, name, value } = sent;
  if (style === 'json') return { entries: [[name, toJson(label, value)]] };
  if (style === 'members') return { entries: spread(sent) };
  if (style === 'deepObject') return { entries: bracketed(name, value) };
  if (style === 'brackets') return { entries: inBrackets(name, value) };
  const text = joined(sent, JOINED[style] ?? ['', ',']);
  return text === undefined ? { entries: [] } : { entries: [[name, text]], encoded: true };
}

/** Writes arguments in the styles that they have. */
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
