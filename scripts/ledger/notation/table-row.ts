import { Refusal } from '../../refusal.ts';
import { setOf } from '../claims/claim.ts';
import type { Evidence } from '../claims/fact.ts';
import { match, type Row } from './row.ts';

/** A row of a table on a page: `page_size integer No default 20`. */
export interface TableRow {
  readonly name: string;
  readonly place?: string;
  /** The attributes that the cells state, with their values. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The description after the type and the presence. */
  readonly rest: string;
  /** The part of the description that states nothing. */
  readonly unread: string;
}

const form =
  /^(?<name>[\w.-]+)(?: (?<place>path|query|header|body))? (?<type>[a-z]+(?:<[\w-]+>)?(?: or [a-z]+)*)(?: (?<presence>Yes|No))?(?: (?<rest>.+))?$/;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const number = String.raw`-?\d+(?:\.\d+)?`;

const constants = (values: string): string =>
  setOf(values.split(/, ?/).map((value) => JSON.stringify(value.replaceAll('"', ''))));

type Statement = readonly [form: RegExp, attribute: string, value: (found: string) => string];

/** Patterns in a description, with the attributes that they state. */
const statements: readonly Statement[] = [
  [/\(?ISO 8601\)?/, 'format', () => 'date-time'],
  [/\bdefault(?::\s*| = | )"?([^\s")]+)"?/i, 'default', (value) => value],
  [/\b(decimal)\b/, 'unit', (unit) => unit],
  [/\b(required|optional)\b(?! range)/i, 'presence', (presence) => presence.toLowerCase()],
  [new RegExp(`(${number}) <=? x\\b`), 'minimum', (value) => value],
  [new RegExp(`\\bx <=? (${number})`), 'maximum', (value) => value],
  [new RegExp(`\\bx >= (${number})`), 'minimum', (value) => value],
  [new RegExp(`\\b[Rr]ange:? (${number}) (?:to|-) ${number}`), 'minimum', (value) => value],
  [new RegExp(`\\b[Rr]ange:? ${number} (?:to|-) (${number})`), 'maximum', (value) => value],
  [new RegExp(`\\bMin(?:imum)?:? (${number})`, 'i'), 'minimum', (value) => value],
  [new RegExp(`\\bMax(?:imum)?:? (${number})`, 'i'), 'maximum', (value) => value],
  [
    /\b(?:Available options|Allowed values|Possible values|One of):? ((?:"?[\w.-]+"?, ?)*"?[\w.-]+"?)/i,
    'enum',
    constants,
  ],
  // A list on its own or at the end, after a colon. A list within a sentence is prose.
  [/(?:^|: )((?:\w+, )+\w+)$/, 'enum', constants],
];

/** Words and signs around a range that add nothing to it. */
const heads = /\bRequired range:?|[<>]=?|\bx\b/g;

const itemOf = /\bof (\w+)/;

/** Removes everything from a description that states something. */
const unreadIn = (rest: string): string =>
  [...statements.map(([pattern]) => pattern), itemOf, /\bnull\b/, heads].reduce(
    (text, pattern) => text.replace(pattern, ''),
    rest,
  );

/** Splits a type in angle brackets: `enum<string>` is a string, `string<uuid>` a string with a format. */
const angled = (type: string): { readonly type: string; readonly format?: string } => {
  const [, outer = type, inner] = /^(\w+)<([\w-]+)>$/.exec(type) ?? [];
  if (inner === undefined) return { type };
  if (outer === 'enum') return { type: inner };
  return outer === 'array' ? { type: `Array<${inner}>` } : { type: outer, format: inner };
};

const typeOf = (type: string, rest: string): string => {
  const item = itemOf.exec(rest)?.[1];
  const parts = type
    .split(' or ')
    .map((part) => (part === 'array' && item !== undefined ? `Array<${capital(item)}>` : part));
  return setOf(/\bnull\b/.test(rest) ? [...parts, 'null'] : parts);
};

/** Refuses words that state nothing, unless they quote the page. */
export const checkWords = ({ unread }: TableRow, { text }: Row, { standing }: Evidence): void => {
  const [word] = /[\w/]+/.exec(unread) ?? [];
  if (word !== undefined && standing !== 'stated')
    throw new Refusal(`the word "${word}" of the row "${text}"`, 'states nothing, and is not on a page', 'remove it', {
      quoted: text,
    });
};

/** Parses a table row. */
export const parseTableRow = (row: Row): TableRow => {
  const { name = '', place, type: printed = '', presence, rest = '' } = match(row, form, 'name type Yes description');
  const { type, format } = angled(printed);
  const stated = statements.flatMap(([pattern, attribute, value]) => {
    const found = pattern.exec(rest);
    return found ? [[attribute, value(found[1] ?? '')] as const] : [];
  });
  const required = presence === undefined ? {} : { presence: presence === 'Yes' ? 'required' : 'optional' };
  return {
    name,
    rest,
    unread: unreadIn(rest),
    attributes: {
      type: typeOf(type, rest),
      ...(format !== undefined && { format }),
      ...required,
      ...Object.fromEntries(stated),
    },
    ...(place !== undefined && { place }),
  };
};
