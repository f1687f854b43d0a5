import { escaped } from '../ledger/notation/glob.ts';
import { squeeze, type Page } from '../ledger/page/page.ts';
import type { RowOnLine } from './rows-on-line.ts';
import type { Matches } from './match.ts';

/** The share of a row's words that a line must have to count as that row, changed. */
const alike = 0.5;

/** How much of a row a line has; its name counts for half. */
const likeness = (row: string, line: string): number => {
  const name = /[\w-]+/.exec(row)?.[0];
  const words = row.split(/\s+/).filter((word) => word !== '');
  const squeezed = squeeze(line);
  const share = words.filter((word) => squeezed.includes(squeeze(word))).length / words.length;
  if (name === undefined) return share;
  return (new RegExp(`(?<![\\w-])${escaped(name)}`).test(line) ? 0.5 : 0) + share / 2;
};

const isWritten = (page: Page, line: number): boolean => (page[line - 1]?.hash ?? '-') !== '-';

/** The new lines between what stood above an old line and what stands below that on the new page. */
const gapOf = (old: number, matches: Matches, taken: ReadonlySet<number>, now: Page): number[] => {
  const above = Math.max(0, ...[...matches.keys()].filter((line) => line < old));
  const gap: number[] = [];
  for (let line = (matches.get(above) ?? 0) + 1; line <= now.length && !taken.has(line); line++)
    if (isWritten(now, line)) gap.push(line);
  return gap;
};

/** Pairs removed lines with the new lines that replace them. */
export const pairChanged = (
  old: Page,
  now: Page,
  matches: Matches,
  rows: ReadonlyMap<number, readonly RowOnLine[]>,
): Map<number, number> => {
  const taken = new Set(matches.values());
  const used = new Set<number>();
  const pairs = new Map<number, number>();
  for (let line = 1; line <= old.length; line++) {
    const here = rows.get(line) ?? [];
    if (matches.has(line) || here.length === 0) continue;
    const [best] = gapOf(line, matches, taken, now)
      .filter((candidate) => !used.has(candidate))
      .map((candidate) => ({
        candidate,
        score: Math.max(...here.map(({ row }) => likeness(row, now[candidate - 1]?.text ?? ''))),
      }))
      .filter(({ score }) => score >= alike)
      .sort((a, b) => b.score - a.score);
    if (!best) continue;
    pairs.set(line, best.candidate);
    used.add(best.candidate);
  }
  return pairs;
};
