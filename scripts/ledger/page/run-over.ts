import type { Page } from './page.ts';
import type { Found } from './placement.ts';
import { rangesIn, squeezeWithSpaces, wordsOf, type Range, type Squeezed } from './words-in-line.ts';

/** A row is looked for in at most this many lines. */
const reach = 30;

const gap = '\uFFFC';

/** A line with what rows before have taken of it made unreadable. */
const free = (text: string, before: readonly Found[]): Squeezed => {
  const squeezed = squeezeWithSpaces(text);
  if (before.some(({ exact }) => exact)) return { ...squeezed, text: gap.repeat(squeezed.text.length) };
  const taken = before.flatMap(({ ranges }) => ranges);
  const hidden = [...squeezed.text].map((letter, at) =>
    taken.some(([from, to]) => at >= from && at < to) ? gap : letter,
  );
  return { ...squeezed, text: hidden.join('') };
};

/** Lines as one, with the place where each begins; whatever ends a line ends a word only where the row says so. */
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

/** What of the ranges is on the line from one place of the text to another, counted from where the line begins. */
const within = (ranges: readonly Range[], from: number, to: number): Range[] =>
  ranges
    .map(([first, last]): Range => [Math.max(first, from) - from, Math.min(last, to) - from])
    .filter(([first, last]) => first < last);

interface Window {
  readonly first: number;
  readonly last: number;
  readonly ranges: readonly (readonly Range[])[];
}

/** The words of a row from one line on; nothing where the line does not have the first of them. */
const windowFrom = (words: readonly string[], lines: readonly Squeezed[], first: number): Window | undefined => {
  const { starts, ...text } = joined(lines.slice(first, first + reach));
  const found = rangesIn(words, text, 0);
  if (!found) return undefined;
  const ranges = starts.map((from, at) => within(found, from, starts[at + 1] ?? text.text.length));
  const last = ranges.findLastIndex((own) => own.length > 0);
  return (ranges[0] ?? []).length === 0 ? undefined : { first, last: first + last, ranges };
};

/** A row over several lines: those that end first and, of these, the fewest. */
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
