import type { Json } from '../../../spec/json.ts';
import type { Roots } from './difference.ts';

type Named<Of> = readonly [name: string, of: Of];
type Rename = readonly [from: string, to: string];

/** What only one side has, and what both have, perhaps under another name. */
export interface Matched<Of> {
  readonly gone: readonly Named<Of>[];
  readonly come: readonly Named<Of>[];
  readonly both: readonly { readonly from: string; readonly to: string; readonly old: Of; readonly now: Of }[];
}

const spelling = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The words that two names begin with, as a share of the fewer. */
const sharedWords = (one: string, other: string): number => {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const end = words.findIndex((word, index) => word !== others[index]);
  return (end < 0 ? words.length : end) / Math.max(1, Math.min(words.length, others.length));
};

/**
 * The longest common prefix of two names, as a share of the shorter one, or their first words. Names that end alike, as
 * those of ids and dates do, are names of different things, unless one is all of the end of the other.
 */
const likeness = (one: string, other: string): number => {
  const [a, b] = [spelling(one), spelling(other)];
  const least = Math.min(a.length, b.length);
  if (least > 0 && (a.endsWith(b) || b.endsWith(a))) return 1;
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  return least === 0 ? 0 : Math.max(head / least, sharedWords(one, other));
};

/** The keys that names are matched by. */
export interface How<Of> {
  readonly meaning: (root: Json, of: Of) => string;
  /** What stays the same where more than the name has changed; without it, the meaning has to. */
  readonly kind?: (root: Json, of: Of) => string;
  readonly known?: readonly Rename[];
}

/**
 * Matches two groups by name, after the known renames. A pair counts as renamed if both values mean the same and either
 * no other pair is possible or the names are similar; or if the names are similar and the values are of the same kind,
 * because a unit may be renamed together with its field.
 */
export function match<Of>(
  roots: Roots,
  old: ReadonlyMap<string, Of>,
  now: ReadonlyMap<string, Of>,
  { meaning, kind, known = [] }: How<Of>,
): Matched<Of> {
  const renamed = [...known];
  const goneNow = () => [...old].filter(([name]) => !now.has(name) && !renamed.some(([from]) => from === name));
  const comeNow = () => [...now].filter(([name]) => !old.has(name) && !renamed.some(([, to]) => to === name));
  const isAlone = goneNow().length === 1 && comeNow().length === 1;
  const find = (by: How<Of>['meaning'], alone: boolean): void => {
    for (const [from, one] of comeNow().length > 0 ? goneNow() : []) {
      const meant = by(roots.old, one);
      const same = comeNow().filter(([, other]) => by(roots.now, other) === meant);
      const [[best] = []] = same.sort(([a], [b]) => likeness(from, b) - likeness(from, a));
      if (best !== undefined && (alone || likeness(from, best) >= 0.5)) renamed.push([from, best]);
    }
  };
  find(meaning, isAlone);
  if (kind) find(kind, false);
  const kept = [...old.keys()].filter((name) => now.has(name)).map((name): Rename => [name, name]);
  const both = [...kept, ...renamed].flatMap(([from, to]) => {
    const [one, other] = [old.get(from), now.get(to)];
    return one === undefined || other === undefined ? [] : [{ from, to, old: one, now: other }];
  });
  return { gone: goneNow(), come: comeNow(), both };
}
