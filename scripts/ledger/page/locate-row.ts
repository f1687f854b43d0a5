import { Refusal } from '../../refusal.ts';
import { sealOf, type Found, type Placement } from './placement.ts';
import { placeOverLines } from './run-over.ts';
import { rangesIn, squeezeWithSpaces, wordsOf, type Range } from './words-in-line.ts';
import { hashOf, squeeze, type Page, type PageLine } from './page.ts';

/** Expands spans to line numbers: `9-10, 14` is 9, 10 and 14. */
export const linesIn = (spans: string | number): number[] =>
  String(spans)
    .split(', ')
    .flatMap((span) => {
      const [first = 0, last = first] = span.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });

/** Like `linesIn`, but refuses lines that the page does not have. */
export const linesOf = (spans: string | number, page: Page): number[] => {
  const numbers = linesIn(spans);
  const beyond = numbers.find((number) => number < 1 || number > page.length);
  if (beyond !== undefined || numbers.length === 0)
    throw new Refusal(`the span ${spans}`, `leaves the page, which has ${page.length} lines`, 'fix the span');
  return numbers;
};

/** Finds the words of a row in a line, in order; `undefined` if any is missing or only part of a longer word. */
export const matchWords = (row: string, line: string, start: number): readonly Range[] | undefined =>
  rangesIn(wordsOf(row), squeezeWithSpaces(line), start);

interface Wanted {
  readonly row: string;
  readonly hash: string;
}

/** Whether the lock of a line has an unused seal for a row. */
const isSealed = (
  { hash }: Wanted,
  line: PageLine | undefined,
  before: readonly Found[],
  continued = false,
): boolean => {
  const seal = continued ? `+${hash}` : hash;
  const sealed = line?.locked?.seals.filter((each) => each === seal).length ?? 0;
  if (sealed === 0) return false;
  // By seal, not by row: the brackets of a sample differ only in their indentation.
  const spent = before.filter((placement) => sealOf(placement) === seal);
  return sealed > spent.length;
};

/** Places a row on a line, after the rows that the block has already placed there. */
const placeOnLine = (
  { row, hash }: Wanted,
  line: PageLine,
  number: number,
  before: readonly Found[],
): Found | undefined => {
  // A line that a row covers completely has no room for another.
  if (before.some(({ exact }) => exact)) return undefined;
  if (before.length === 0 && hash === line.hash)
    return { row, line: number, exact: true, ranges: [[0, squeeze(row).length]] };
  if (line.text === undefined)
    return isSealed({ row, hash }, line, before) ? { row, line: number, exact: false, ranges: [] } : undefined;
  const ranges = matchWords(row, line.text, before.at(-1)?.ranges.at(-1)?.[1] ?? 0);
  return ranges && { row, line: number, exact: false, ranges };
};

/** The lines on which a row continues, according to the lock. */
const goesOn = (wanted: Wanted, lines: readonly number[], page: Page, placed: readonly Found[]): Found[] => {
  const seals = (number: number): readonly string[] => page[number - 1]?.locked?.seals ?? [];
  const before = (number: number): Found[] => placed.filter(({ line }) => line === number);
  const isOn = (number: number, continued: boolean): boolean =>
    seals(number).length > 0 && isSealed(wanted, page[number - 1], before(number), continued);
  const next = lines.findIndex((number) => isOn(number, false));
  return lines
    .slice(0, next < 0 ? lines.length : next)
    .filter((number) => isOn(number, true))
    .map((line) => ({ row: wanted.row, line, continued: true, exact: false, ranges: [] }));
};

/** Places the rows of a block in order, without overlap; rows that are not found are returned as `missing`. */
export const locate = (
  rows: readonly string[],
  lines: readonly number[],
  page: Page,
): { placed: Placement[]; missing: string[] } => {
  const placed: Placement[] = [];
  const missing: string[] = [];
  let cursor = 0;
  for (const [index, row] of rows.entries()) {
    const found = findPlaces({ row, hash: hashOf(row) }, lines.slice(cursor), page, placed);
    placed.push(...found.map((each) => ({ ...each, index })));
    if (found.length === 0) missing.push(row);
    cursor = found.length > 0 ? lines.indexOf(found.at(-1)?.line ?? 0) : cursor;
  }
  return { placed, missing };
};

const findPlaces = (wanted: Wanted, lines: readonly number[], page: Page, placed: readonly Found[]): Found[] => {
  for (const [at, number] of lines.entries()) {
    const line = page[number - 1];
    const before = placed.filter((placement) => placement.line === number);
    const found = line && placeOnLine(wanted, line, number, before);
    if (!found) continue;
    const sealed = line.text === undefined && !found.exact;
    return [found, ...(sealed ? goesOn(wanted, lines.slice(at + 1), page, placed) : [])];
  }
  return placeOverLines(wanted.row, lines, page, placed);
};
