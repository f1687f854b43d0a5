/** Names an operation in messages: by its path template, which groups calls and contains no arguments. */
export const labelOf = (id: string, method: string, path: string): string => `${id}: ${method} ${path}`;

/** A caller's mistake: the operation, what is wrong, and what to do instead. */
export const mistake = (label: string, what: string, next: string): TypeError =>
  new TypeError(`${label} ${what}. ${next}.`);

/** Lists the known names, for the end of a message. */
export const takes = (names: readonly string[]): string => `It takes ${names.join(', ') || 'none'}`;

/** Throws a `TypeError` for an unknown name, and suggests the most similar known one. Only then `list` is called, for the end of the message. */
export function checkNames(
  label: string,
  kind: string,
  given: object,
  known: readonly string[],
  list = () => takes(known),
): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const [nearest] = [...known].sort((one, other) => likeness(name, other) - likeness(name, one));
    const hint = nearest && likeness(name, nearest) > 0.4 ? `Did you mean \`${nearest}\`? ` : '';
    throw mistake(label, `has no ${kind} \`${name}\``, hint + list());
  }
}

/** The similarity of two names: the Sørensen–Dice coefficient of their bigrams. */
function likeness(one: string, other: string): number {
  const [ones, others] = [pairsIn(one), pairsIn(other)];
  return (2 * ones.filter((pair) => others.includes(pair)).length) / (ones.length + others.length);
}

/** The bigrams of a name, ignoring case and underscores, so that `base_url` equals `baseURL`. */
const pairsIn = (name: string): string[] =>
  Array.from(
    name
      .toLowerCase()
      .replace(/[^a-z\d]/g, '')
      .matchAll(/(?=(..))/g),
    ([, pair = '']) => pair,
  );
