/** Characters of a line without its white space, from one to before another. */
export type Range = readonly [from: number, to: number];

/** The words of a row, without the punctuation around them. */
export const wordsOf = (row: string): string[] =>
  row
    .split(/\s+/)
    .map((word) => word.replace(/^["',;]+|["',;:]+$/g, ''))
    .filter((word) => word !== '');

/** A line without its white space, and the places where some stood. */
export interface Squeezed {
  readonly text: string;
  readonly spaced: ReadonlySet<number>;
}

/** A line without its white space and list bullets. */
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

// A word that touches the rest of a longer one is not that word: `id` is not in `void`. A capital begins a new one.
const torn = ({ text, spaced }: Squeezed, at: number): boolean =>
  !spaced.has(at) && /[A-Za-z0-9_]/.test(text[at - 1] ?? '') && /[a-z0-9_]/.test(text[at] ?? '');

/** Finds words in order and in one piece each; `undefined` where they are not there. */
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
  return edges.some((at) => torn(squeezed, at)) ? undefined : ranges;
};
