/** Whether a line is the delimiter row of a Markdown table. */
export const isRule = (text: string): boolean => /^\s*\|[\s|:-]*-[\s|:-]*\|\s*$/.test(text);

/** Code, and signs or words between, in which the code is a list of values. */
const CODES = /^(?:either )?(?:`[^`]+`(?: \(default\))?(?:\s*(?:,|\/|\||,? or)\s*|\.?$)){2,}$/i;

/** The cells of a Markdown table row; none for any other line. */
export const cellsOfMarkdown = (text: string): readonly string[] => {
  if (!/^\s*\|.*\|\s*$/.test(text)) return [];
  return text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim())
    .map((cell) => (CODES.test(cell) ? cell : plainText(cell)));
};

/** Removes Markdown markup from a text. */
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
