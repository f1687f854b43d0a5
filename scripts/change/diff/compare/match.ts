import type { Json } from '../../../spec/json.ts';
import type { Roots } from './difference.ts';

type Named<Of> = readonly [name: string, of: Of];
type Rename = readonly [from: string, to: string];

/** What stands on one side alone, and on both, perhaps under another name. */
export interface Matched<Of> {
  readonly gone: readonly Named<Of>[];
  readonly come: readonly Named<Of>[];
  readonly both: readonly { readonly from: string; readonly to: string; readonly old: Of; readonly now: Of }[];
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
 * Matches two groups by their names, apart from renames that are known already. A name is taken for a renamed one where
 * what stands behind both means the same, and nothing else could be meant or the names are alike.
 */
export function match<Of>(
  roots: Roots,
  old: ReadonlyMap<string, Of>,
  now: ReadonlyMap<string, Of>,
  meaning: (root: Json, of: Of) => string,
  known: readonly Rename[] = [],
): Matched<Of> {
  const renamed = [...known];
  const goneNow = () => [...old].filter(([name]) => !now.has(name) && !renamed.some(([from]) => from === name));
  const comeNow = () => [...now].filter(([name]) => !old.has(name) && !renamed.some(([, to]) => to === name));
  const [gone, come] = [goneNow(), comeNow()];
  const alone = gone.length === 1 && come.length === 1;
  for (const [from, one] of come.length > 0 ? gone : []) {
    const meant = meaning(roots.old, one);
    const same = comeNow().filter(([, other]) => meaning(roots.now, other) === meant);
    const [[best] = []] = same.sort(([a], [b]) => likeness(from, b) - likeness(from, a));
    if (best !== undefined && (alone || likeness(from, best) >= 0.5)) renamed.push([from, best]);
  }
  const kept = [...old.keys()].filter((name) => now.has(name)).map((name): Rename => [name, name]);
  const both = [...kept, ...renamed].flatMap(([from, to]) => {
    const [one, other] = [old.get(from), now.get(to)];
    return one === undefined || other === undefined ? [] : [{ from, to, old: one, now: other }];
  });
  return { gone: goneNow(), come: comeNow(), both };
}
