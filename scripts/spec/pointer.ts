// Of two lines each, so that reading a ledger need not load Redocly's core for them, which takes half a second.

/** A name as one step of a JSON pointer. */
export const step = (name: string): string =>
  /[~/]/.test(name) ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${name}`;

/** The names that a JSON pointer leads through. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
