/** How messages name an operation: by its path template, which groups calls and holds no arguments. */
export const labelOf = (id: string, method: string, path: string): string => `${id}: ${method} ${path}`;

/** A caller's mistake: what was called, what is wrong with the call, what to do instead. */
export const mistake = (label: string, what: string, next: string): TypeError =>
  new TypeError(`${label} ${what}. ${next}.`);
