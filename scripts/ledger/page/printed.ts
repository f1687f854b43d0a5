import { columnsOf, type Column } from './column-words.ts';
import { isType, kindOf, typeAtStart } from './type-words.ts';

/** What the cells of a row hold, by what their columns are of. */
export type Cells = ReadonlyMap<Column, string>;

const split = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** The cells of a row in a table with a head; none where they are not one for each column. */
export const cellsOf = (row: string, head: string): Cells => {
  const [cells, columns] = [split(row), columnsOf(split(head)) ?? []];
  if (cells.length !== columns.length || cells.length < 2) return new Map();
  return new Map(columns.map((column, index) => [column, cells[index] ?? '']));
};

/** What may follow a type that is not a word in a sentence. */
const ENDS = /^\s*(?:$|[,;)|\]·•∙]| {2}|(?:required|optional|default|enum|yes|no)\b|[<>]=|\[ ?\d)/i;
/** What continues a type: its format after a dot. */
const DETAIL = /^(?:\s*[·•∙]\s*[\w-]+(?:\[\])?(?![\w:]| ?:))*/;

/** What may stand between a name and its type. */
const BETWEEN = /^["'`*?]*[\s:|(–—-]*["'`(]?(?:(?:path|query|header|body|cookie|required|optional)\s+)*/i;

/** The type behind a name, unless it is a word of a sentence. */
const behind = (name: string, line: string): string | undefined => {
  const rest = line.slice(line.indexOf(name) + name.length).replace(BETWEEN, '');
  const type = typeAtStart(rest);
  if (type === undefined) return undefined;
  const more = DETAIL.exec(rest.slice(type.length))?.[0] ?? '';
  return more !== '' || ENDS.test(rest.slice(type.length)) ? type + more : undefined;
};

/** The type printed for a name: in its cell, after it, or alone on a line below. */
export const printedType = (name: string, text: string, cells: Cells): string | undefined => {
  const [first = '', ...others] = text.split('\n');
  const below = others
    .filter((line) => isType(line) || kindOf(/\w+/.exec(line)?.[0] ?? '') !== undefined)
    .flatMap((line) => behind('', line) ?? []);
  return cells.get('type') ?? behind(name, first) ?? below[0];
};
