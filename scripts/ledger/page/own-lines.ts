import { escaped } from '../notation/glob.ts';
import type { Page } from './page.ts';
import { cellsOf, printedType, type Cells } from './printed.ts';
import { sectionOf } from './section-headings.ts';
import { isType, isTypeOnly, unglued } from './type-words.ts';

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
const TYPED = new RegExp(
  `${LEADING.source}["'\`*?]{0,3}[\\s:|(–—-]+(?:string|integer|number|boolean|object|array)\\b(?! (?:length|size)\\b)`,
);

/** The name that a line begins with, where it is one of these. */
const leading = (text: string, names: ReadonlySet<string>): string | undefined => {
  const [, name = ''] = LEADING.exec(text) ?? [];
  const last = nameIn(name);
  return names.has(name) ? name : names.has(last) ? last : undefined;
};

/** Whether a line has a name as a whole word. */
export const has = (text: string, name: string): boolean =>
  // Most lines do not, and to compile a pattern takes longer than to see that.
  text.includes(name) && new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w-])`).test(text);

/** The statements of lines about a name that they begin with. */
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

/** What is found on a line or, if nothing is, on the nearest line above: each line is read once, however many ask. */
const nearest = <Found>(find: (index: number) => Found | undefined, none: Found): ((index: number) => Found) => {
  const known = new Map<number, Found>();
  return (from) => {
    let found: Found | undefined;
    for (let at = from; found === undefined && at >= 0; at -= 1) found = known.get(at) ?? find(at);
    known.set(from, found ?? none);
    return found ?? none;
  };
};

/** The head of the table that a row of a page is in. */
const headsOn = (page: Page): ((number: number) => string) => {
  const isRow = (index: number): boolean => page[index]?.text?.trim().startsWith('|') === true;
  const headAt = nearest((index) => (isRow(index) ? undefined : (page[index + 1]?.text ?? '')), page[0]?.text ?? '');
  return (number) => (isRow(number - 1) ? headAt(number - 1) : '');
};

const titleIn = (line: string): string => line.replace(/^[\s#*_]+|[\s#*_:]+$/g, '');

const PLACES: ReadonlySet<string> = new Set(['header', 'query', 'path']);

/** The place that the nearest heading above a line of a page names; none where one that names no place stands between. */
const placesOn = (page: Page, under: string): ((number: number) => string) => {
  const placeAt = (index: number): string | undefined => {
    const line = page[index]?.text ?? '';
    const title = titleIn(line);
    const isTitled = /^\s*#+ /.test(line);
    // One word in small letters is a mark of the name above.
    const place = isTitled || !/^[a-z]+$/.test(title) ? sectionOf(title)?.place : undefined;
    if (place !== undefined) return PLACES.has(place) ? place : '';
    return isTitled || (title !== '' && title === titleIn(under)) ? '' : undefined;
  };
  const found = nearest(placeAt, '');
  return (number) => found(number - 2);
};

/** Whether a line is a name above its type, and no type above another word of it, as `string` above `enum`. */
const isAboveType = (text: string, next = ''): boolean =>
  /^\s*[A-Za-z_$][\w$.[\]-]*\s*$/.test(text) && !isTypeOnly(text.trim()) && isType(unglued(next).split(' ')[0] ?? '');

/** The statements of lines about the names that they begin with, each up to the next name. */
export const describing = (
  lines: readonly Numbered[],
  names: ReadonlySet<string>,
  { page, under }: { readonly page: Page; readonly under: string },
): readonly Described[] => {
  const [headOf, placeOf] = [headsOn(page), placesOn(page, under)];
  const begins = lines.map(({ text }) => leading(text, names));
  const isNext = (at: number): boolean =>
    lines[at]?.number !== (lines[at - 1]?.number ?? 0) + 1 ||
    begins[at] !== undefined ||
    TYPED.test(lines[at]?.text ?? '') ||
    isAboveType(lines[at]?.text ?? '', lines[at + 1]?.text);
  return lines.flatMap((line, at) => {
    const name = begins[at];
    if (name === undefined) return [];
    let end = at + 1;
    while (end < at + REACH && end < lines.length && !isNext(end)) end += 1;
    const text = lines
      .slice(at, end)
      .map((each) => unglued(each.text))
      .join('\n');
    const cells = cellsOf(line.text, headOf(line.number));
    const place = placeOf(line.number) || undefined;
    return [{ name, text, cells, type: printedType(name, text, cells), place }];
  });
};
