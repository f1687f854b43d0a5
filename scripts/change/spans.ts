import { pageOfBlock, type Ledger, type PageBlock } from '../ledger/notation/ledger.ts';
import { linesOf, locate } from '../ledger/page/locate-row.ts';
import { rowsOf } from '../ledger/page/locate-blocks.ts';
import type { Page } from '../ledger/page/page.ts';
import type { Matches } from './match.ts';

/** A block whose lines are counted otherwise on the new page. */
export interface Move {
  /** Its place among the facts, counted from 0. */
  readonly index: number;
  readonly under: string;
  readonly from: string;
  readonly to: string;
}

const spansOf = ({ lines }: Pick<PageBlock, 'lines'>): string[] => String(lines).split(', ');

const ends = (span: string): readonly [number, number] => {
  const [first = 0, last = first] = span.split('-').map(Number);
  return [first, last];
};

const shown = (first: number, last: number): string => (first === last ? `${first}` : `${first}-${last}`);

const isOn = (page: Page, span: string): boolean => {
  const [first, last] = ends(span);
  return first >= 1 && first <= last && last <= page.length;
};

/**
 * A ledger of which no span leaves the page, for one whose spans may count the lines of another.
 * A block that keeps no span is put on line 1.
 */
export const withinPage = (ledger: Ledger, page: Page, key: string): Ledger => ({
  ...ledger,
  facts: ledger.facts.map((block) => {
    if (pageOfBlock(block) !== key) return block;
    const kept = spansOf(block).filter((span) => isOn(page, span));
    return { ...block, lines: kept.join(', ') || '1' };
  }),
});

/** Whether the page says all rows of a block on its lines. */
const saysAll = (block: PageBlock, page: Page, samples: ReadonlyMap<string, unknown>): boolean => {
  const rows = rowsOf(block, samples);
  const parts = block.of === 'each' ? spansOf(block) : [String(block.lines)];
  return (
    spansOf(block).every((span) => isOn(page, span)) &&
    parts.every((part) => locate(rows, linesOf(part, page), page).missing.length === 0)
  );
};

/** Consecutive lines of a span on the new page, split where something else stands between them. */
const runsOf = (numbers: readonly number[], strangers: ReadonlySet<number>): [number, number][] => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const last = run?.[1] ?? 0;
    const apart = Array.from({ length: Math.max(0, number - last - 1) }, (_, step) => last + 1 + step);
    if (run && number > last && !apart.some((line) => strangers.has(line))) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
};

const moveSpan = (span: string, matches: Matches, page: Page): string[] => {
  const [first, last] = ends(span);
  const olds = Array.from({ length: last - first + 1 }, (_, step) => first + step).filter((old) => matches.has(old));
  const numbers = olds.map((old) => matches.get(old) ?? 0);
  const shift = (numbers[0] ?? 0) - (olds[0] ?? 0);
  // A span that moves as a whole keeps its blank lines.
  const whole = olds.length > 0 && olds.every((old, at) => numbers[at] === old + shift);
  if (whole) return [shown(Math.max(1, first + shift), Math.min(page.length, last + shift))];
  const own = new Set(numbers);
  const strangers = new Set([...matches.values()].filter((line) => !own.has(line)));
  return runsOf(numbers, strangers).map(([from, to]) => shown(from, to));
};

/** Where a block that is gone from the page stood: right below what stood above it. */
const placeOfGone = (block: PageBlock, matches: Matches): string => {
  const [first] = ends(spansOf(block)[0] ?? '1');
  const above = [...matches.keys()].filter((old) => old < first);
  return String(matches.get(Math.max(...above)) ?? 1);
};

const moveBlock = (block: PageBlock, matches: Matches, page: Page): PageBlock['lines'] => {
  const moved = spansOf(block).flatMap((span) => moveSpan(span, matches, page));
  return moved.join(', ') || placeOfGone(block, matches);
};

/** What moving the spans of a ledger takes. */
interface Moving {
  readonly old: Page;
  readonly now: Page;
  /** The key of the page. */
  readonly key: string;
  readonly matches: Matches;
  readonly samples: ReadonlyMap<string, unknown>;
}

/**
 * A ledger with its spans counted on the new page. A block that agrees with the old page moves along with its lines;
 * one that has been mended for the new page already stays.
 */
export const moveSpans = (
  ledger: Ledger,
  { old, now, key, matches, samples }: Moving,
): { ledger: Ledger; moves: Move[] } => {
  const facts = ledger.facts.map((block) => {
    if (pageOfBlock(block) !== key) return block;
    const mended = !saysAll(block, old, samples) && saysAll(block, now, samples);
    const lines = mended ? block.lines : moveBlock(block, matches, now);
    return String(lines) === String(block.lines) ? block : { ...block, lines };
  });
  const moves = facts.flatMap(({ under, lines }, index) => {
    const from = String(ledger.facts[index]?.lines);
    return from === String(lines) ? [] : [{ index, under, from, to: String(lines) }];
  });
  return { ledger: { ...ledger, facts }, moves };
};
