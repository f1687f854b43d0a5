/** Whether a line is what a Markdown table has below its header. */
export const isRule = (text: string): boolean => /^\s*\|[\s|:-]*-[\s|:-]*\|\s*$/.test(text);

/** The cells of a row of a Markdown table; none where it is no row. */
export const cellsOfMarkdown = (text: string): readonly string[] => {
  if (!/^\s*\|.*\|\s*$/.test(text)) return [];
  return text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => plainText(cell.replaceAll('\\|', '|')));
};

/** A text without the signs by which Markdown sets words off. */
export const plainText = (text: string): string =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .trim();

/** The text of a heading; undefined for any other line. */
export const headingIn = (text: string): string | undefined => {
  const found = /^\s{0,3}#{1,6}\s+(.+?)\s*#*$/.exec(text)?.[1];
  return found === undefined ? undefined : plainText(found);
};
