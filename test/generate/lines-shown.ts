/** How wide an editor shows what it shows on hover. */
const WIDTH = 100;

/**
 * The lines that a reader of a hover sees: Markdown keeps paragraphs and items apart and runs the lines of one together,
 * breaks what is too long, and shows neither the marks of code nor where a link leads.
 */
export const linesShown = (text: string): number =>
  text
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('`', '')
    .split(/\n\n|\n(?=- )/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter(Boolean)
    .reduce((sum, { length }) => sum + Math.ceil(length / WIDTH), 0);
