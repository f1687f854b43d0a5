// Own code, because Redocly's core takes half a second to load, which reading a ledger does not need.

/** Escapes a name as a JSON pointer step. */
export const step = (name: string): string =>
  /[~/]/.test(name) ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${name}`;

/** The unescaped steps of a JSON pointer. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
