import type { Page } from './page.ts';
import type { Found } from './placement.ts';
import { rangesIn, squeezeWithSpaces, wordsOf, type Range, type Squeezed } from './words-in-line.ts';

/** The maximum number of lines that a row may span. */
const reach = 30;

const gap = '\uFFFC';

/** Masks the characters of a line that earlier rows cover. */
const free = (text: string, before: readonly Found[]): Squeezed => {
  const squeezed = squeezeWithSpaces(text);
  if (before.some(({ exact }) => exact)) return { ...squeezed, text: gap.repeat(squeezed.text.length) };
  const taken = before.flatMap(({ ranges }) => ranges);
  const hidden = [...squeezed.text].map((letter, at) =>
    taken.some(([from, to]) => at >= from && at < to) ? gap : letter,
  );
  return { ...squeezed, text: hidden.join('') };
};

/** Joins lines, with the offset of each. A line break may fall between words or inside one. */
const joined = (lines: readonly Squeezed[]): Squeezed & { readonly starts: readonly number[] } => {
  const starts: number[] = [];
  const spaced = new Set<number>();
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    for (const at of line.spaced) spaced.add(text.length + at);
    text += line.text;
  }
  return { text, spaced, starts };
};

/** Clips ranges to the line between two offsets, relative to its start. */
const within = (ranges: readonly Range[], from: number, to: number): Range[] =>
  ranges
    .map(([first, last]): Range => [Math.max(first, from) - from, Math.min(last, to) - from])
    .filter(([first, last]) => first < last);

interface Window {
  readonly first: number;
  readonly last: number;
  readonly ranges: readonly (readonly Range[])[];
}

/** Finds the words of a row from a line on; `undefined` if the first of them is not on that line. */
const windowFrom = (words: readonly string[], lines: readonly Squeezed[], first: number): Window | undefined => {
  const { starts, ...text } = joined(lines.slice(first, first + reach));
  const found = rangesIn(words, text, 0);
  if (!found) return undefined;
  const ranges = starts.map((from, at) => within(found, from, starts[at + 1] ?? text.text.length));
  const last = ranges.findLastIndex((own) => own.length > 0);
  return (ranges[0] ?? []).length === 0 ? undefined : { first, last: first + last, ranges };
};

/** Places a row that spans several lines: on those that end first and, among these, the fewest. */
export const placeOverLines = (
  row: string,
  numbers: readonly number[],
  page: Page,
  placed: readonly Found[],
): Found[] => {
  const own = numbers.filter((number) => page[number - 1]?.text !== undefined);
  const before = (number: number): Found[] => placed.filter(({ line }) => line === number);
  const lines = own.map((number) => free(page[number - 1]?.text ?? '', before(number)));
  const words = wordsOf(row);
  let best: Window | undefined;
  for (let first = 0; first < lines.length && first <= (best?.last ?? first); first++) {
    const found = windowFrom(words, lines, first);
    if (found && found.last <= (best?.last ?? found.last)) best = found;
  }
  const { first = 0, ranges = [] } = best ?? {};
  return ranges
    .map((each, at): Found => ({ row, line: own[first + at] ?? 0, exact: false, ranges: each }))
    .filter((each) => each.ranges.length > 0)
    .map((each, at) => (at === 0 ? each : { ...each, continued: true }));
};
