/** What is on one side alone: what went, what came, and what was renamed, from one to the other. */
export interface Matched {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

const spelling = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The longest common prefix or suffix of two names, as a share of the shorter one. */
const likeness = (one: string, other: string): number => {
  const [a, b] = [spelling(one), spelling(other)];
  const least = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < least && a[head] === b[head]) head++;
  while (tail < least && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return least === 0 ? 0 : Math.max(head, tail) / least;
};

/**
 * Distinguishes renamed names from those that went and came: what stands behind both is the same, and nothing else could be meant,
 * or the names are alike.
 */
export function matchNames(
  old: readonly string[],
  now: readonly string[],
  meaning: (name: string, side: 'old' | 'new') => string,
): Matched {
  const gone = old.filter((name) => !now.includes(name));
  const come = now.filter((name) => !old.includes(name));
  const renamed: (readonly [string, string])[] = [];
  for (const from of gone) {
    const left = come.filter((to) => !renamed.some(([, taken]) => taken === to));
    const same = left.filter((to) => meaning(to, 'new') === meaning(from, 'old'));
    const [best] = same.sort((a, b) => likeness(from, b) - likeness(from, a));
    const alone = gone.length === 1 && come.length === 1;
    if (best !== undefined && (alone || likeness(from, best) >= 0.5)) renamed.push([from, best]);
  }
  return {
    gone: gone.filter((name) => !renamed.some(([from]) => from === name)),
    come: come.filter((name) => !renamed.some(([, to]) => to === name)),
    renamed,
  };
}
