/** A half-open range of characters, `from` included and `to` excluded, in a squeezed line. */
export type Range = readonly [from: number, to: number];

/** The words of a row, without the punctuation around them. */
export const wordsOf = (row: string): string[] =>
  row
    .split(/\s+/)
    .map((word) => word.replace(/^["',;]+|["',;:]+$/g, ''))
    .filter((word) => word !== '');

/** A line without white space and bullets, with the offsets at which its parts start. */
export interface Squeezed {
  readonly text: string;
  readonly spaced: ReadonlySet<number>;
}

/** Removes white space and list bullets from a line, and keeps their positions. */
export const squeezeWithSpaces = (line: string): Squeezed => {
  const parts = line.split(/[\s•\uFEFF]+/);
  const spaced = new Set<number>();
  let length = 0;
  for (const part of parts) {
    spaced.add(length);
    length += part.length;
  }
  return { text: parts.join(''), spaced };
};

// An edge inside a longer word is not a word boundary: `id` is not in `void`. A capital letter starts a new word.
const torn = ({ text, spaced }: Squeezed, at: number): boolean =>
  !spaced.has(at) && /[A-Za-z0-9_]/.test(text[at - 1] ?? '') && /[a-z0-9_]/.test(text[at] ?? '');

/** Finds the ranges of words, in order, from an offset on; `undefined` if any is missing. */
const rangesFrom = (words: readonly string[], { text }: Squeezed, start: number): Range[] | undefined => {
  const ranges: Range[] = [];
  let from = start;
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at < 0) return undefined;
    from = at + word.length;
    ranges.push([at, from]);
  }
  return ranges;
};

const isTorn = (ranges: readonly Range[], squeezed: Squeezed): boolean => {
  const inside = (at: number) => ranges.some(([first]) => first === at) && ranges.some(([, last]) => last === at);
  return ranges.flat().some((at) => !inside(at) && torn(squeezed, at));
};

/** Finds the ranges of words, in order; `undefined` if any is missing or only part of a longer word. */
export const rangesIn = (words: readonly string[], squeezed: Squeezed, start: number): Range[] | undefined => {
  let found = rangesFrom(words, squeezed, start);
  // After a match inside a longer word, such as `cursor` in `next_cursor`, there may be a match on its own.
  while (found?.[0] && isTorn(found, squeezed)) found = rangesFrom(words, squeezed, found[0][0] + 1);
  return found;
};
