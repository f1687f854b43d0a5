/** Texts as one, those that are there, each once. */
export const joinText = (...texts: readonly (string | undefined)[]): string =>
  [...new Set(texts)].filter(Boolean).join('\n');

/** Text without tags: an `@` at the start of a line would begin one, and `@deprecated` would be believed. */
export const untagged = (text: string): string => text.trim().replaceAll(/^(\s*)@/gm, '$1\\@');
