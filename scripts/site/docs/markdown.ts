/** Matches code, links and bold text, which stay markup, or a character to escape, such as the `<` of `Array<X>`. */
const signs = /(`[^`]*`|\[[^\][<>*_]+\]\([^\s()]+\)|\*\*\w[\w ]*\*\*)|[\\<>*_[\]]/g;

/** Escapes a sentence for Markdown, except code, links and bold text. */
export const literally = (text: string): string => text.replaceAll(signs, (sign, kept?: string) => kept ?? `\\${sign}`);

/** Matches inline code and code blocks, or a `<` that would start a tag. */
const tagOrCode = /^(```|~~~)[^]*?^\1|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|<(?=[a-z!/?])(?!https?:)/gim;

/** Escapes HTML in a vendor's Markdown. */
export const withoutTags = (text: string): string =>
  text.replaceAll(tagOrCode, (part) => (part === '<' ? '&lt;' : part));

/** A `<details>` element. Place it within a paragraph: Markdown is not parsed on a line that begins with it. */
export const folded = (summary: string, full: string): string =>
  full === '' ? summary : `<details><summary>${summary}</summary>${full}</details>`;

/** A link with a tooltip. */
export const titled = (text: string, to: string, title: string): string =>
  `[${text}](${to} "${title.replaceAll(/["\\`]/g, '’')}")`;
