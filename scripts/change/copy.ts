import { hashOf, pageFromText, type Page } from '../ledger/page/page.ts';
import type { Copy } from './page-source.ts';
import { written } from './match.ts';
import { reflow, spacedLike } from './reflow.ts';

/** Scores a reading by its agreement with the lock. */
const agreement = (reading: string, lock: Page): number => {
  const left = new Map<string, number>();
  for (const { hash } of lock) left.set(hash, (left.get(hash) ?? 0) + 1);
  left.delete('-');
  const hashes = reading
    .split('\n')
    .map(hashOf)
    .filter((hash) => hash !== '-');
  const shared = hashes.filter((hash) => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count > 0;
  });
  return shared.length / (written(lock).length + hashes.length);
};

/** The reading that agrees best with the lock; the first one on a tie. */
const bestOf = (readings: readonly string[], lock: Page): string =>
  readings
    .map((reading) => ({ reading, agrees: readings.length > 1 ? agreement(reading, lock) : 0 }))
    .reduce((best, other) => (other.agrees > best.agrees ? other : best)).reading;

/**
 * The page of a new copy: its lines unchanged, unless the lock breaks the same words into different lines.
 * `rebroken` is true if the line breaks are those of page.lock instead of the copy.
 */
export const pageOfCopy = ({ readings, html }: Copy, lock: Page): { page: Page; rebroken: boolean } => {
  const before = bestOf(readings, lock).split(/\r?\n/);
  const broken = reflow(before, lock);
  const lines = html ? spacedLike(broken, lock) : broken;
  return { page: pageFromText(lines.join('\n')), rebroken: html || broken.length !== before.length };
};
