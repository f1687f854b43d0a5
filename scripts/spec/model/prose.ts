/** Joins texts, without empty ones and duplicates. */
export const joinText = (...texts: readonly (string | undefined)[]): string =>
  [...new Set(texts)].filter(Boolean).join('\n');

/** Escapes `@` at the start of lines, which TSDoc would read as a tag such as `@deprecated`. */
export const untagged = (text: string): string => text.trim().replaceAll(/^(\s*)@/gm, '$1\\@');
