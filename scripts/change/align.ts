/** The indexes of two equal lines. */
export type Pair = readonly [old: number, now: number];

/** A range of both lists still to be compared; the ends are exclusive. */
interface Stretch {
  readonly old: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
}

/** The indexes of items that occur exactly once in a range of a list. */
const onceIn = (list: readonly string[], [from, to]: readonly [number, number]): Map<string, number> => {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = from; at < to; at++) {
    const item = list[at] ?? '';
    if (places.has(item)) twice.add(item);
    places.set(item, at);
  }
  for (const item of twice) places.delete(item);
  return places;
};

/** The longest increasing subsequence of the pairs, which are sorted by their old index. */
const rising = (pairs: readonly Pair[]): Pair[] => {
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [index, [, now]] of pairs.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++)
      if ((pairs[before]?.[1] ?? 0) < now && (lengths[before] ?? 0) >= (lengths[index] ?? 0)) {
        lengths[index] = (lengths[before] ?? 0) + 1;
        previous[index] = before;
      }
  }
  const chain: Pair[] = [];
  let at = lengths.indexOf(Math.max(0, ...lengths));
  for (let pair = pairs[at]; pair; pair = pairs[at]) {
    chain.unshift(pair);
    at = previous[at] ?? -1;
  }
  return chain;
};

/** Patience diff anchors: items unique on both sides keep repetitive tables aligned. */
const anchors = (old: readonly string[], now: readonly string[], stretch: Stretch): Pair[] => {
  const here = onceIn(now, stretch.now);
  return rising(
    [...onceIn(old, stretch.old)].flatMap(([item, at]) => {
      const there = here.get(item);
      return there === undefined ? [] : [[at, there] as const];
    }),
  );
};

/** The longest common subsequence (LCS) of a range without anchors. */
const longestCommon = (old: readonly string[], now: readonly string[], stretch: Stretch): Pair[] => {
  const [fromOld, toOld] = stretch.old;
  const [fromNow, toNow] = stretch.now;
  const width = toNow - fromNow + 1;
  const lengths = new Uint16Array((toOld - fromOld + 1) * width);
  const length = (a: number, b: number): number => lengths[(a - fromOld) * width + b - fromNow] ?? 0;
  for (let a = toOld - 1; a >= fromOld; a--)
    for (let b = toNow - 1; b >= fromNow; b--)
      lengths[(a - fromOld) * width + b - fromNow] =
        old[a] === now[b] ? length(a + 1, b + 1) + 1 : Math.max(length(a + 1, b), length(a, b + 1));
  const pairs: Pair[] = [];
  for (let a = fromOld, b = fromNow; a < toOld && b < toNow;)
    if (old[a] === now[b]) pairs.push([a++, b++]);
    else if (length(a + 1, b) >= length(a, b + 1)) a++;
    else b++;
  return pairs;
};

/** Splits off the common prefix of a range. */
const trimHead = (old: readonly string[], now: readonly string[], stretch: Stretch): [Pair[], Stretch] => {
  let [a] = stretch.old;
  let [b] = stretch.now;
  const head: Pair[] = [];
  while (a < stretch.old[1] && b < stretch.now[1] && old[a] === now[b]) head.push([a++, b++]);
  return [head, { old: [a, stretch.old[1]], now: [b, stretch.now[1]] }];
};

/** Splits off the common suffix of a range. */
const trimTail = (old: readonly string[], now: readonly string[], stretch: Stretch): [Stretch, Pair[]] => {
  let [, a] = stretch.old;
  let [, b] = stretch.now;
  const tail: Pair[] = [];
  while (a > stretch.old[0] && b > stretch.now[0] && old[a - 1] === now[b - 1]) tail.unshift([--a, --b]);
  return [{ old: [stretch.old[0], a], now: [stretch.now[0], b] }, tail];
};

const alignStretch = (old: readonly string[], now: readonly string[], stretch: Stretch): Pair[] => {
  const [head, rest] = trimHead(old, now, stretch);
  if (rest.old[0] === rest.old[1] || rest.now[0] === rest.now[1]) return head;
  // Find anchors before common suffixes: a table at the end of the page may belong to another section.
  const fixed = anchors(old, now, rest);
  if (fixed.length === 0) {
    const [middle, tail] = trimTail(old, now, rest);
    return [...head, ...longestCommon(old, now, middle), ...tail];
  }
  const ends: Pair[] = [...fixed, [rest.old[1], rest.now[1]]];
  const between = ends.flatMap(([a, b], index) => {
    const [fromOld, fromNow] = ends[index - 1] ?? [rest.old[0] - 1, rest.now[0] - 1];
    const inner = alignStretch(old, now, { old: [fromOld + 1, a], now: [fromNow + 1, b] });
    return index < fixed.length ? [...inner, [a, b] as const] : inner;
  });
  return [...head, ...between];
};

/** Aligns two lists by patience diff, with LCS between anchors; returns the pairs of equal items in order. */
export const align = (old: readonly string[], now: readonly string[]): Pair[] =>
  alignStretch(old, now, { old: [0, old.length], now: [0, now.length] });
