/** Code, links and stress, which are marked up, or a sign that would be taken for markup: `Array<X>` for a tag. */
const signs = /(`[^`]*`|\[[^\][<>*_]+\]\([^\s()]+\)|\*\*\w[\w ]*\*\*)|[\\<>*_[\]]/g;

/** A sentence as Markdown, where only code, links and stress are marked up. */
export const literally = (text: string): string => text.replaceAll(signs, (sign, kept?: string) => kept ?? `\\${sign}`);

/** Code, in a line or in a block, or the sign that would begin a tag. */
const tagOrCode = /^(```|~~~)[^]*?^\1|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|<(?=[a-z!/?])(?!https?:)/gim;

/** Markdown of others, in which HTML is text. */
export const withoutTags = (text: string): string =>
  text.replaceAll(tagOrCode, (part) => (part === '<' ? '&lt;' : part));

/** Text that a reader opens: it goes on from a paragraph, for where markup begins a line no Markdown is read in it. */
export const folded = (summary: string, full: string): string =>
  full === '' ? summary : `<details><summary>${summary}</summary>${full}</details>`;

/** A link that says more where it is pointed at. */
export const titled = (text: string, to: string, title: string): string =>
  `[${text}](${to} "${title.replaceAll(/["\\`]/g, '’')}")`;
