import type { Page } from '../ledger/page/page.ts';
import { align } from './align.ts';

/** Maps old line numbers to new ones; numbers start at 1, blank lines are left out. */
export type Matches = ReadonlyMap<number, number>;

interface Line {
  readonly hash: string;
  readonly number: number;
}

/** The nonblank lines. */
export const written = (page: Page): Line[] =>
  page.map(({ hash }, index) => ({ hash, number: index + 1 })).filter(({ hash }) => hash !== '-');

const counted = (hashes: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
};

/** Finds moved blocks: starts from a line unique on both pages and extends to matching neighbours. */
const addMoved = (old: readonly string[], now: readonly string[], found: Map<number, number>): void => {
  const taken = new Set(found.values());
  const [olds, nows] = [counted(old), counted(now)];
  const joins = (a: number, b: number): boolean =>
    a < old.length && old[a] !== undefined && old[a] === now[b] && !found.has(a) && !taken.has(b);
  const join = (a: number, b: number): void => {
    found.set(a, b);
    taken.add(b);
  };
  for (const [at, hash] of old.entries()) {
    const there = olds.get(hash) === 1 && nows.get(hash) === 1 ? now.indexOf(hash) : -1;
    if (there < 0 || !joins(at, there)) continue;
    join(at, there);
    for (let step = 1; joins(at - step, there - step); step++) join(at - step, there - step);
    for (let step = 1; joins(at + step, there + step); step++) join(at + step, there + step);
  }
};

/** Matches the lines of two pages by their hashes: first lines in order, then moved ones. */
export const matchLines = (old: Page, now: Page): Matches => {
  const [before, after] = [written(old), written(now)];
  const [olds, nows] = [before, after].map((lines) => lines.map(({ hash }) => hash)) as [string[], string[]];
  const known = new Set(olds);
  const kept = nows.flatMap((hash, index) => (known.has(hash) ? [index] : []));
  const pairs = align(
    olds,
    kept.map((index) => nows[index] ?? ''),
  );
  const found = new Map(pairs.map(([a, b]) => [a, kept[b] ?? 0]));
  addMoved(olds, nows, found);
  return new Map([...found].map(([a, b]) => [before[a]?.number ?? 0, after[b]?.number ?? 0]));
};
