import { escaped } from '../notation/glob.ts';
import type { Page } from './page.ts';
import { placeHeadings } from './place-headings.ts';
import { cellsOf, printedType, type Cells } from './printed.ts';
import { isType, unglued } from './type-words.ts';

/** A line of a page, by its number. */
interface Numbered {
  readonly number: number;
  readonly text: string;
}

/** The name that a node ends with: of `GET /v1/plan · ids[]`, it is `ids`. */
export const nameIn = (node: string): string =>
  node
    .replace(/\[\]$/, '')
    .split(/ · |\.|\[\]/)
    .at(-1) ?? '';

/** The node of a row of claims: `GET /v1/plan · page · type = integer` is about `GET /v1/plan · page`. */
export const nodeIn = (row: string): string => row.replace(/ · \w+ = .*$/s, '');

const LEADING = /^[\s"'`*•|+([-]*([A-Za-z_$][\w$-]*(?:(?:\.|\[\]\.)[\w$-]+)*)/;

/** A line that begins with a name and its type. */
const TYPED = new RegExp(`${LEADING.source}["'\`*?]{0,3}[\\s:|(–—-]+(?:string|integer|number|boolean|object|array)\\b`);

/** The name that a line begins with, where it is one of these. */
const leading = (text: string, names: ReadonlySet<string>): string | undefined => {
  const [, name = ''] = LEADING.exec(text) ?? [];
  const last = nameIn(name);
  return names.has(name) ? name : names.has(last) ? last : undefined;
};

/** Whether a line has a name, by itself. */
export const has = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w-])`).test(text);

/** What lines say of a name that they begin with. */
export interface Described {
  readonly name: string;
  readonly text: string;
  /** The cells of its row, if its table has a head. */
  readonly cells: Cells;
  /** The type that is printed for it. */
  readonly type: string | undefined;
  /** The place that the nearest heading above names. */
  readonly place: string | undefined;
}

/** The most lines that are about one name. */
const REACH = 40;

const headAbove = (page: Page, number: number): string => {
  const before = page.slice(0, number).map(({ text = '' }) => text);
  const outside = before.findLastIndex((text) => !text.trim().startsWith('|'));
  return before[outside + 1] ?? '';
};

const titleIn = (line: string): string => line.replace(/^[\s#*_]+|[\s#*_:]+$/g, '');

/** Headings of parts of an operation, whatever place they are of. */
const PART =
  /^(?:[a-z]+ ){0,2}(?:param(?:eter)?s|variables|arguments|fields|body|responses?|returns|request|schema|attributes|properties)$/i;

/** The place that the nearest heading above a line names; none where the heading of the block stands between. */
const placeAbove = (page: Page, number: number, under: string): string | undefined => {
  const before = page.slice(0, number - 1).map(({ text = '' }) => text);
  const placeOf = (line: string): string | undefined =>
    placeHeadings.find(([heading]) => heading.test(titleIn(line)))?.[1];
  const isHeading = (line: string): boolean => PART.test(titleIn(line)) || titleIn(line) === titleIn(under);
  const nearest = before.findLast((line) => placeOf(line) || /^#+ /.test(line) || isHeading(line));
  return nearest === undefined ? undefined : placeOf(nearest);
};

/** Whether a line is a name above its type. */
const isAboveType = (text: string, next = ''): boolean =>
  /^\s*[A-Za-z_$][\w$.[\]-]*\s*$/.test(text) && isType(unglued(next).split(' ')[0] ?? '');

/** What lines say of the names that they begin with, each with the lines up to the next name. */
export const describing = (
  lines: readonly Numbered[],
  names: ReadonlySet<string>,
  { page, under }: { readonly page: Page; readonly under: string },
): readonly Described[] =>
  lines.flatMap((line, at) => {
    const name = leading(line.text, names);
    if (name === undefined) return [];
    const rest = lines.slice(at + 1, at + REACH);
    const end = rest.findIndex(
      ({ number, text }, index) =>
        number !== line.number + index + 1 ||
        leading(text, names) !== undefined ||
        TYPED.test(text) ||
        isAboveType(text, rest[index + 1]?.text),
    );
    const own = [line, ...rest.slice(0, end < 0 ? rest.length : end)];
    const text = own.map((each) => unglued(each.text)).join('\n');
    const cells = cellsOf(line.text, headAbove(page, line.number));
    const place = placeAbove(page, line.number, under);
    return [{ name, text, cells, type: printedType(name, text, cells), place }];
  });
