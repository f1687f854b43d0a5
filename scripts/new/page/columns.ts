import { BLANK, NO, YES, type Column } from '../../ledger/page/column-words.ts';
import { isValue, valuesIn } from './facets.ts';
import type { Token } from './token.ts';

/** What a cell says once, whatever rows it covers: of these rows it names none. */
const ONE_ROW: ReadonlySet<Column> = new Set(['name', 'status']);

/** A table below its header. */
export class Table {
  readonly columns: readonly Column[];
  #above: readonly string[] = [];

  constructor(columns: readonly Column[]) {
    this.columns = columns;
  }

  /** The cells of its next row, with what covers them from above. */
  next({ cells = [], covered = [] }: Token): readonly string[] {
    this.#above = cells.map((cell, index) =>
      covered.includes(index) && !ONE_ROW.has(this.columns[index] ?? 'name') ? (this.#above[index] ?? '') : cell,
    );
    return this.#above;
  }
}

type Part = Pick<Token, 'role' | 'text'>;
type Says = (text: string) => readonly Part[];

const as =
  (role: Part['role'], label = ''): Says =>
  (text) => [{ role, text: `${label}${text}` }];

const PRESENCE = /^(?:required|mandatory|optional)$/i;
/** What makes it depend on something. */
const CONDITION = /\b(?:if|when|unless|only|for|with|without|conditional\w*|depends|either)\b/i;

/** A column for required or optional takes yes or no; other words are a note, unless they state a condition. */
const presence =
  (yes: 'required' | 'optional', no: 'required' | 'optional'): Says =>
  (text) => {
    if (YES.test(text)) return [{ role: yes, text: yes }];
    if (NO.test(text)) return [{ role: no, text: no }];
    return CONDITION.test(text) ? [] : [{ role: 'note', text }];
  };

const marked = (word: string): Part => {
  const role = /^optional$/i.test(word) ? 'optional' : 'required';
  return { role, text: role };
};

const BEHIND = /\s+(?:\*|\(?(required|mandatory|optional)\)?)$/i;

/** The name in a cell that may have a mark behind it: a star, or a word. */
export const nameIn = (cell: string): string => cell.replace(BEHIND, '').replace(/\*$/, '');
const name: Says = (text) => (BEHIND.test(text) ? [marked(BEHIND.exec(text)?.[1] ?? 'required')] : []);

/** A yes or no only answers its column. */
const nullness: Says = (text) => (YES.test(text) ? [{ role: 'note', text: 'nullable' }] : []);
const other: Says = (text) =>
  !PRESENCE.test(text) && (YES.test(text) || NO.test(text)) ? [] : [{ role: 'note', text }];

const LITERALS = /^(?:`?"[^"`]+"`?\s*\\?\|\s*)+`?"[^"`]+"`?$/;

/** A place in brackets after a type, such as `string (header)`; a mark for required may follow it. */
const type: Says = (text) => {
  // Values in quotes are texts.
  if (LITERALS.test(text))
    return [
      { role: 'type', text: 'string' },
      { role: 'values', text },
    ];
  const [whole = '', place] = /\s*\((?:in )?(path|query|header|body)\)/i.exec(text) ?? [];
  const rest = text.replace(whole, '').trim();
  const [mark = '', word = ''] = /[,;(\s]+\**(required|mandatory|optional)\**\)?$/i.exec(rest) ?? [];
  const bare = rest.slice(0, rest.length - mark.length);
  return [
    ...(place === undefined ? [] : [{ role: 'place' as const, text: place }]),
    ...(bare === '' ? [] : [{ role: 'type' as const, text: bare }]),
    ...(word === '' ? [] : [marked(word)]),
  ];
};

/** Words that mean a value in a sentence, and are a literal value where only a value fits. */
const ALONE = /^(?:all|any|current|now|today)$/i;

/** A column of defaults takes only a value, and no words about one. */
const usual: Says = (text) =>
  isValue(text) ? [{ role: 'default', text }] : ALONE.test(text) ? [{ role: 'default', text: `"${text}"` }] : [];

/** A column of allowed values has a list of them, or a bound. */
const listed: Says = (text) => [{ role: valuesIn(text).length > 1 ? 'values' : 'note', text }];

const SAYS: Readonly<Partial<Record<Column, Says>>> = {
  name,
  type,
  presence: presence('required', 'optional'),
  absence: presence('optional', 'required'),
  nullness,
  place: as('place'),
  default: usual,
  values: listed,
  minimum: as('note', 'min '),
  maximum: as('note', 'max '),
  note: as('note'),
  other,
};

/** What the cells of a row state about its field; nothing if there are more of them than columns. */
export const partsOfRow = (cells: readonly string[], columns: readonly Column[]): readonly Part[] =>
  cells.length > columns.length
    ? []
    : columns.flatMap((column, index) => {
        const text = cells[index]?.trim() ?? '';
        return BLANK.test(text) ? [] : (SAYS[column]?.(text) ?? []);
      });
