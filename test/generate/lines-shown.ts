/** The limits of what one has to read, signature included. */
export const limits = { call: 12, field: 4 } as const;

/** How wide an editor shows what it shows on hover. */
const WIDTH = 100;

const linesOf = (text: string): number => Math.ceil(text.length / WIDTH);

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Neither the marks of code nor where a link leads are shown. */
const shown = (text: string): string => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '');

/** Paragraphs and items stand apart. Some editors run the lines of one together, others keep them: what takes more counts. */
const linesOfProse = (paragraph: string): number => {
  const lines = shown(paragraph)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return Math.max(linesOf(lines.join(' ').trim()), lines.length);
};

/** The lines that a reader of a hover sees: the signature as it is written, then Markdown; what is too long is broken. */
export const linesShown = (text: string): number => {
  const [signature = '', ...prose] = text.split(/\n\n|\n(?=- )/);
  return sum([...signature.split('\n').map(linesOf), ...prose.map(linesOfProse)]);
};

/** The same with the gaps between paragraphs. */
export const heightOf = (text: string): number => linesShown(text) + text.split('\n\n').length - 1;

/** The lines of a type after its first: it has more than one where an object in it has no name. */
const linesOfType = (text: string): number => (text.split('\n\n')[0] ?? '').split('\n').length - 1;

/** Whether a hover shows more than it may next to a type that the vendor has not named. */
export const isTooLong = (text: string, limit: number): boolean => heightOf(text) - linesOfType(text) > limit;
