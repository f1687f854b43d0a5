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

// An edge inside a longer word is no word boundary: `id` is not in `void`. A capital letter starts a new word.
const torn = ({ text, spaced }: Squeezed, at: number): boolean =>
  !spaced.has(at) && /[A-Za-z0-9_]/.test(text[at - 1] ?? '') && /[a-z0-9_]/.test(text[at] ?? '');

/** Finds the ranges of words, in order; `undefined` if any is missing or only part of a longer word. */
export const rangesIn = (words: readonly string[], squeezed: Squeezed, start: number): Range[] | undefined => {
  const ranges: Range[] = [];
  let from = start;
  for (const word of words) {
    const at = squeezed.text.indexOf(word, from);
    if (at < 0) return undefined;
    from = at + word.length;
    ranges.push([at, from]);
  }
  const inside = (at: number) => ranges.some(([first]) => first === at) && ranges.some(([, last]) => last === at);
  const edges = ranges.flat().filter((at) => !inside(at));
  const [first] = ranges[0] ?? [];
  // Where they stand in a longer word first, as `cursor` in `next_cursor`, they may stand by themselves further on.
  if (first !== undefined && edges.some((at) => torn(squeezed, at))) return rangesIn(words, squeezed, first + 1);
  return ranges;
};
