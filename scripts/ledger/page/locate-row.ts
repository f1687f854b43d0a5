import { Refusal } from '../../refusal.ts';
import { hashOf, squeeze, type Page, type PageLine } from './page.ts';

/** A row found in a line of the page. */
export interface Placement {
  readonly row: string;
  /** The row's place in its block, counted from 0. */
  readonly index: number;
  /** Counted from 1. */
  readonly line: number;
  /** Whether the row is the whole line. */
  readonly exact: boolean;
  /** The characters of the squeezed line that the row's words cover. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** The line numbers of `9-10, 14`. */
export const linesIn = (spans: string | number): number[] =>
  String(spans)
    .split(', ')
    .flatMap((span) => {
      const [first = 0, last = first] = span.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });

/** The same, of a page that has all these lines. */
export const linesOf = (spans: string | number, page: Page): number[] => {
  const numbers = linesIn(spans);
  const beyond = numbers.find((number) => number < 1 || number > page.length);
  if (beyond !== undefined || numbers.length === 0)
    throw new Refusal(`the span ${spans}`, `leaves the page, which has ${page.length} lines`, 'mend the span');
  return numbers;
};

const wordsOf = (row: string): string[] =>
  row
    .split(/\s+/)
    .map((word) => word.replace(/^["',;]+|["',;:]+$/g, ''))
    .filter((word) => word !== '');

/** A line without its white space, and the places where some stood. */
interface Squeezed {
  readonly text: string;
  readonly spaced: ReadonlySet<number>;
}

const squeezeWithSpaces = (line: string): Squeezed => {
  const parts = line.split(/[\s•\uFEFF]+/);
  const spaced = new Set<number>();
  let length = 0;
  for (const part of parts) {
    spaced.add(length);
    length += part.length;
  }
  return { text: parts.join(''), spaced };
};

// A word that touches the rest of a longer one is not that word: `id` is not in `void`. A capital begins a new one.
const torn = ({ text, spaced }: Squeezed, at: number): boolean =>
  !spaced.has(at) && /[A-Za-z0-9_]/.test(text[at - 1] ?? '') && /[a-z0-9_]/.test(text[at] ?? '');

/** Finds the words of a row in a line, in order and in one piece each; `undefined` where they are not there. */
export const matchWords = (row: string, line: string, start: number): (readonly [number, number])[] | undefined => {
  const squeezed = squeezeWithSpaces(line);
  const ranges: (readonly [number, number])[] = [];
  let from = start;
  for (const word of wordsOf(row)) {
    const at = squeezed.text.indexOf(word, from);
    if (at < 0) return undefined;
    from = at + word.length;
    ranges.push([at, from]);
  }
  const inside = (at: number) => ranges.some(([first]) => first === at) && ranges.some(([, last]) => last === at);
  const edges = ranges.flat().filter((at) => !inside(at));
  return edges.some((at) => torn(squeezed, at)) ? undefined : ranges;
};

/** A row in a line, behind the rows that the block has already placed there. */
const place = (
  { row, hash }: { readonly row: string; readonly hash: string },
  line: PageLine,
  number: number,
  before: readonly Placement[],
): Omit<Placement, 'index'> | undefined => {
  // A line that a row covers whole is spent.
  if (before.some(({ exact }) => exact)) return undefined;
  if (before.length === 0 && hash === line.hash)
    return { row, line: number, exact: true, ranges: [[0, squeeze(row).length]] };
  if (line.text === undefined) {
    const sealed = line.locked?.seals.filter((seal) => seal === hash).length ?? 0;
    const spent = before.filter((placement) => placement.row === row).length;
    return sealed > spent ? { row, line: number, exact: false, ranges: [] } : undefined;
  }
  const ranges = matchWords(row, line.text, before.at(-1)?.ranges.at(-1)?.[1] ?? 0);
  return ranges && { row, line: number, exact: false, ranges };
};

const firstPlace = (row: string, lines: readonly number[], page: Page, placed: readonly Placement[]) => {
  const hash = hashOf(row);
  for (const number of lines) {
    const line = page[number - 1];
    const before = placed.filter((placement) => placement.line === number);
    const found = line && place({ row, hash }, line, number, before);
    if (found) return found;
  }
  return undefined;
};

/** Places the rows of a block, in order, each in its own words; rows that are nowhere come back as `missing`. */
export const locate = (
  rows: readonly string[],
  lines: readonly number[],
  page: Page,
): { placed: Placement[]; missing: string[] } => {
  const placed: Placement[] = [];
  const missing: string[] = [];
  let cursor = 0;
  for (const [index, row] of rows.entries()) {
    const found = firstPlace(row, lines.slice(cursor), page, placed);
    if (found) placed.push({ ...found, index });
    else missing.push(row);
    cursor = found ? lines.indexOf(found.line) : cursor;
  }
  return { placed, missing };
};
