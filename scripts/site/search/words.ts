/** Splits a name or text into lower-case words: `topUpSession`, `top-up session` and `top_up.session` all have three. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    // A range of statuses is one word.
    .replaceAll(/(\p{Ll}|\d(?!XX\b))(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];
