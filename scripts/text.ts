/** A count with its noun: `1 line`, `2 lines`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A noun with its indefinite article: `a schema`, `an example`. */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** A text of at most so many characters. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A part of a report under its title, nothing where it has no lines. */
export const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** Joins items for a sentence: `a, b and c`. */
export const listed = (items: readonly string[], word: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} ${word} ${String(items.at(-1))}`;

/** Aligns rows in columns: words to the left; figures, from the second column on, to the right. */
export const columns = (rows: readonly (readonly string[])[], of: 'words' | 'figures' = 'words'): string => {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const cell = (text: string, column: number): string =>
    of === 'words' || column === 0 ? text.padEnd(width(column)) : text.padStart(width(column));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
};

/** Escapes bidirectional control characters, so that a text is displayed in its real order. */
export const inOneDirection = (text: string): string =>
  text.replaceAll(/\p{Bidi_Control}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A percentage with one decimal, rounded down, so that only the whole is 100 %. */
export const percent = (part: number, of: number): string => `${Math.floor((part * 1000) / of) / 10} %`;

/** The first sentence of a text, on one line. */
export const firstSentence = (text: string): string =>
  (/^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim()).replaceAll(/\s+/g, ' ');

const pairsIn = (name: string): string[] =>
  Array.from(name.toLowerCase().matchAll(/(?=([^]{2}))/g), ([, pair = '']) => pair);

/** The similarity of two names from 0 to 1, whatever their case: the Sørensen–Dice coefficient of their bigrams. */
export const likeness = (one: string, other: string): number => {
  const [ones, others] = [pairsIn(one), pairsIn(other)];
  return (2 * ones.filter((pair) => others.includes(pair)).length) / Math.max(1, ones.length + others.length);
};
