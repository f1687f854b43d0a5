import { pageOfBlock, type Ledger, type PageBlock, type WaivedSpan } from '../ledger/notation/ledger.ts';
import { linesOf, locate } from '../ledger/page/locate-row.ts';
import { rowsOf } from '../ledger/page/locate-blocks.ts';
import type { Page } from '../ledger/page/page.ts';
import type { Matches } from './match.ts';

/** A block whose line numbers differ on the new page. */
export interface Move {
  /** The list that holds the block; `index` counts from 0. */
  readonly part: 'facts' | 'waived';
  readonly index: number;
  readonly under: string;
  readonly from: string;
  readonly to: string;
}

type Spanned = Pick<PageBlock, 'lines'>;

const spansOf = ({ lines }: Spanned): string[] => String(lines).split(', ');

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
 * Limits the spans of a ledger, which may be written for another page, to the lines of this page.
 * A block with no span left is put on line 1.
 */
export const withinPage = (ledger: Ledger, page: Page, key: string): Ledger => {
  const kept = <Of extends Pick<PageBlock, 'page' | 'lines'>>(block: Of): Of => {
    const spans = spansOf(block).filter((span) => isOn(page, span));
    return pageOfBlock(block) === key ? { ...block, lines: spans.join(', ') || '1' } : block;
  };
  return { ...ledger, facts: ledger.facts.map(kept), ...(ledger.waived && { waived: ledger.waived.map(kept) }) };
};

/** Whether the lines of a block on the page hold all of its rows. */
const saysAll = (block: PageBlock, page: Page, samples: ReadonlyMap<string, unknown>): boolean => {
  const rows = rowsOf(block, samples);
  const parts = block.of === 'each' ? spansOf(block) : [String(block.lines)];
  return (
    spansOf(block).every((span) => isOn(page, span)) &&
    parts.every((part) => locate(rows, linesOf(part, page), page).missing.length === 0)
  );
};

/** Consecutive lines of a span on the new page, split where other lines come between them. */
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

/** The place of a block that was removed from the page: right below the line that preceded it. */
const placeOfGone = (block: Spanned, matches: Matches): string => {
  const [first] = ends(spansOf(block)[0] ?? '1');
  const above = [...matches.keys()].filter((old) => old < first);
  return String(matches.get(Math.max(...above)) ?? 1);
};

const moveBlock = (block: Spanned, matches: Matches, page: Page): PageBlock['lines'] => {
  const moved = spansOf(block).flatMap((span) => moveSpan(span, matches, page));
  return moved.join(', ') || placeOfGone(block, matches);
};

/** The inputs for moving the spans of a ledger. */
interface Moving {
  readonly old: Page;
  readonly now: Page;
  /** The key of the page. */
  readonly key: string;
  readonly matches: Matches;
  readonly samples: ReadonlyMap<string, unknown>;
}

/** Whether the lock marks all lines of a span as waived; if not, the span was written for the new page. */
const wasWaived = ({ lines }: WaivedSpan, old: Page): boolean =>
  linesOf(lines, old).every((line) => {
    const { hash, locked } = old[line - 1] ?? {};
    return hash === '-' || locked === undefined || locked.seals.includes('span');
  });

/** Moves a waived span to the new page, without new or changed lines. */
const moveWaived = (span: WaivedSpan, old: Page, now: Page, matches: Matches): WaivedSpan => {
  const same = new Map([...matches].filter(([from, to]) => old[from - 1]?.hash === now[to - 1]?.hash));
  const kept = linesOf(span.lines, old).flatMap((line) => same.get(line) ?? []);
  const others = now.flatMap(({ hash }, index) => (hash === '-' || kept.includes(index + 1) ? [] : [index + 1]));
  const lines = runsOf(kept, new Set(others)).map(([from, to]) => shown(from, to));
  return { ...span, lines: lines.join(', ') || placeOfGone(span, matches) };
};

const movesIn = (
  part: Move['part'],
  before: readonly (PageBlock | WaivedSpan)[],
  after: readonly (PageBlock | WaivedSpan)[],
): Move[] =>
  after.flatMap((block, index) => {
    const [from, to] = [String(before[index]?.lines), String(block.lines)];
    return from === to ? [] : [{ part, index, under: 'under' in block ? block.under : block.why, from, to }];
  });

/**
 * Moves the spans of a ledger to the new page. A block that agrees with the old page moves with its lines;
 * a block already updated for the new page stays.
 */
export const moveSpans = (
  ledger: Ledger,
  { old, now, key, matches, samples }: Moving,
): { ledger: Ledger; moves: Move[] } => {
  const { facts, waived = [] } = ledger;
  const own = ({ page }: PageBlock | WaivedSpan): boolean => pageOfBlock({ page }) === key;
  const moved = (block: PageBlock): PageBlock =>
    own(block) && !isMended(block) ? { ...block, lines: moveBlock(block, matches, now) } : block;
  const isMended = (block: PageBlock): boolean => !saysAll(block, old, samples) && saysAll(block, now, samples);
  const movedFacts = facts.map(moved);
  const movedSpans = waived.flatMap((span) =>
    own(span) && wasWaived(span, old) ? moveWaived(span, old, now, matches) : span,
  );
  return {
    ledger: { ...ledger, facts: movedFacts, ...(ledger.waived && { waived: movedSpans }) },
    moves: [...movesIn('facts', facts, movedFacts), ...movesIn('waived', waived, movedSpans)],
  };
};
