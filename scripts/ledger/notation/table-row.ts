import { Refusal } from '../../refusal.ts';
import { setOf } from '../claims/claim.ts';
import type { Evidence } from '../claims/fact.ts';
import { match, type Row } from './row.ts';

/** A row of a table as pages print them: `page_size integer No default 20`. */
export interface TableRow {
  readonly name: string;
  readonly place?: string;
  /** What the cells say, attribute by attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What follows the type and the presence. */
  readonly rest: string;
  /** What of that states nothing. */
  readonly unread: string;
}

const form =
  /^(?<name>[\w-]+)(?: (?<place>path|query|header))? (?<type>[a-z]+(?: or [a-z]+)*)(?: (?<presence>Yes|No))?(?: (?<rest>.+))?$/;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What words of a description state, each with the attribute that they give. */
const statements: readonly (readonly [RegExp, string, (found: string) => string])[] = [
  [/\(?ISO 8601\)?/, 'format', () => 'date-time'],
  [/default:?(?: =)? ([^\s)]+)/, 'default', (value) => value],
  [/\b(decimal)\b/, 'unit', (unit) => unit],
  [/((?:\w+, )+\w+)/, 'enum', (values) => setOf(values.split(', ').map((value) => JSON.stringify(value)))],
];

const itemOf = /\bof (\w+)/;

/** What is left of a description once all that states something is taken out. */
const unreadIn = (rest: string): string =>
  [...statements.map(([pattern]) => pattern), itemOf, /\bnull\b/].reduce(
    (text, pattern) => text.replace(pattern, ''),
    rest,
  );

const typeOf = (type: string, rest: string): string => {
  const item = itemOf.exec(rest)?.[1];
  const parts = type
    .split(' or ')
    .map((part) => (part === 'array' && item !== undefined ? `Array<${capital(item)}>` : part));
  return setOf(/\bnull\b/.test(rest) ? [...parts, 'null'] : parts);
};

/** Refuses words that state nothing where no page has them. */
export const checkWords = ({ unread }: TableRow, { text }: Row, { standing }: Evidence): void => {
  const [word] = /[\w/]+/.exec(unread) ?? [];
  if (word !== undefined && standing !== 'stated')
    throw new Refusal(
      `the word "${word}" of the row "${text}"`,
      'states nothing, and stands on no page',
      'take it out',
    );
};

/** Reads a row of a table. */
export const parseTableRow = (row: Row): TableRow => {
  const { name = '', place, type = '', presence, rest = '' } = match(row, form, 'name type Yes description');
  const stated = statements.flatMap(([pattern, attribute, value]) => {
    const found = pattern.exec(rest);
    return found ? [[attribute, value(found[1] ?? '')] as const] : [];
  });
  const required = presence === undefined ? {} : { presence: presence === 'Yes' ? 'required' : 'optional' };
  return {
    name,
    rest,
    unread: unreadIn(rest),
    attributes: { type: typeOf(type, rest), ...required, ...Object.fromEntries(stated) },
    ...(place !== undefined && { place }),
  };
};
