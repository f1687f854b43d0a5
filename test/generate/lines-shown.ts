/** The maximum number of lines of a hover, including the signature. */
export const limits = { call: 12, field: 4 } as const;

/** The lines of a bare tag after a description: editors show it as a paragraph of its own. */
const TAG = 2;

/** The limit for a hover: a deprecated field with a description has its tag besides. */
export const limitOf = (kind: keyof typeof limits, text: string): number =>
  kind === 'field' && /\n\n.+\n\n@deprecated$/s.test(text) ? limits.field + TAG : limits[kind];

/** The width of a hover in an editor, in characters. */
const WIDTH = 100;

const linesOf = (text: string): number => Math.ceil(text.length / WIDTH);

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** The text without code marks and link targets, which an editor does not show. */
const shown = (text: string): string => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '');

/** The lines of a paragraph or item. Some editors join them, others keep them: the larger number counts. */
const linesOfProse = (paragraph: string): number => {
  const lines = shown(paragraph)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return Math.max(linesOf(lines.join(' ').trim()), lines.length);
};

/** The lines of a hover as an editor shows them: the signature as written, then Markdown, with long lines broken. */
export const linesShown = (text: string): number => {
  const [signature = '', ...prose] = text.split(/\n\n|\n(?=- )/);
  return sum([...signature.split('\n').map(linesOf), ...prose.map(linesOfProse)]);
};

/** The same with the gaps between paragraphs. */
export const heightOf = (text: string): number => linesShown(text) + text.split('\n\n').length - 1;

/** The lines of a type after its first: a type has several lines if an object in it has no name. */
const linesOfType = (text: string): number => (text.split('\n\n')[0] ?? '').split('\n').length - 1;

/** Whether a hover has too many lines, not counting those of a type that the vendor has not named. */
export const isTooLong = (text: string, limit: number): boolean => heightOf(text) - linesOfType(text) > limit;
