/** How messages name an operation: by its path template, which groups calls and holds no arguments. */
export const labelOf = (id: string, method: string, path: string): string => `${id}: ${method} ${path}`;

/** A caller's mistake: what was called, what is wrong with the call, what to do instead. */
export const mistake = (label: string, what: string, next: string): TypeError =>
  new TypeError(`${label} ${what}. ${next}.`);

/** What a call or a client takes, for the end of a message. */
export const takes = (names: readonly string[]): string => `It takes ${names.join(', ') || 'none'}`;

/** Refuses names that a call or a client does not take, with the nearest that it does. */
export function checkNames(label: string, kind: string, given: object, known: readonly string[], list = known): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const [nearest] = [...known].sort((one, other) => likeness(name, other) - likeness(name, one));
    const hint = nearest && likeness(name, nearest) > 0.4 ? `Did you mean \`${nearest}\`? ` : '';
    throw mistake(label, `has no ${kind} \`${name}\``, hint + takes(list));
  }
}

/** How much two names are alike, by the Sørensen–Dice coefficient of their pairs of letters. */
function likeness(one: string, other: string): number {
  const [ones, others] = [pairsIn(one), pairsIn(other)];
  return (2 * ones.filter((pair) => others.includes(pair)).length) / (ones.length + others.length);
}

/** Each letter of a name with the next one; `base_url` and `baseURL` are spellings of one name. */
const pairsIn = (name: string): string[] =>
  Array.from(
    name
      .toLowerCase()
      .replace(/[^a-z\d]/g, '')
      .matchAll(/(?=(..))/g),
    ([, pair = '']) => pair,
  );
