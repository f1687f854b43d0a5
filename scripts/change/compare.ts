import { Refusal } from '../refusal.ts';
import { audit, type Audit, type Books } from '../ledger/books.ts';
import type { Page } from '../ledger/page/page.ts';
import type { Problem } from '../problem.ts';
import { documentedIn } from '../ledger/claims/sample.ts';
import { rowsByLine, type RowOnLine } from './rows-on-line.ts';
import { matchLines, type Matches } from './match.ts';
import { pairChanged } from './pair.ts';
import { moveSpans, withinPage, type Move } from './spans.ts';
import { tokenFinder, type Token } from './token.ts';

/** An old line that the new page no longer has as it was. */
export interface OldLine {
  readonly line: number;
  readonly rows: readonly RowOnLine[];
  /** What stands there instead, where something does. */
  readonly now?: { readonly line: number; readonly text: string };
}

/** What a new copy of a page means for the books of an API. */
export interface PageChange {
  /** The key of the page among those of its API. */
  readonly key: string;
  /** The books with their spans counted on the new page, compared with it. */
  readonly audit: Audit;
  readonly moves: readonly Move[];
  readonly gone: readonly OldLine[];
  readonly changed: readonly OldLine[];
  readonly fresh: readonly { readonly line: number; readonly text: string }[];
  /** What new and changed lines state and no row accounts for. */
  readonly tokens: readonly Token[];
  /** Problems that none of these lines explains. */
  readonly others: readonly Problem[];
  /** How many problems follow from the lines reported here. */
  readonly following: number;
  /** How many lines of the old page the new one has. */
  readonly kept: number;
  /** How many lines of the old page hold something. */
  readonly size: number;
}

const closes = (books: Books): boolean => {
  try {
    return audit(books).problems.length === 0;
  } catch (error) {
    // A span that leaves the new page, for one.
    if (error instanceof Refusal) return false;
    throw error;
  }
};

const pageIn = ({ pages }: Books, key: string): Page => pages.get(key) ?? [];

const writtenLines = (page: Page): number[] => page.flatMap(({ hash }, index) => (hash === '-' ? [] : [index + 1]));

interface Difference {
  readonly matches: Matches;
  readonly pairs: Matches;
  readonly rows: ReadonlyMap<number, readonly RowOnLine[]>;
}

const difference = (before: Audit, now: Page, key: string): Difference => {
  const old = pageIn(before.books, key);
  const matches = matchLines(old, now);
  const rows = rowsByLine(before, key);
  return { matches, pairs: pairChanged(old, now, matches, rows), rows };
};

const oldLines = (old: Page, now: Page, { matches, pairs, rows }: Difference): OldLine[] =>
  writtenLines(old)
    .filter((line) => !matches.has(line))
    .map((line) => {
      const there = pairs.get(line);
      const text = now[(there ?? 0) - 1]?.text ?? '';
      return {
        line,
        rows: rows.get(line) ?? [],
        ...(there !== undefined && { now: { line: there, text: text.trim() } }),
      };
    });

/** What lines state that no row accounts for; that a line which is new or changed is waived with others is no account of it. */
const tokensOf = (audited: Audit, key: string, matches: Matches): Token[] => {
  const kept = new Set(matches.values());
  const tokensIn = tokenFinder(audited.books.ledger);
  return pageIn(audited.books, key).flatMap(({ text = '' }, index) => {
    const placed = audited.placed.filter(
      ({ line, page, spanned }) => page === key && line === index + 1 && (!spanned || kept.has(line)),
    );
    return tokensIn(index + 1, text, placed) ?? [];
  });
};

/** What is wrong with the books, apart from what follows from lines already reported: a lost row shifts those below it. */
const sortOut = (
  audited: Audit,
  lost: readonly OldLine[],
  { matches, pairs, rows }: Difference,
  key: string,
): Pick<PageChange, 'tokens' | 'others' | 'following'> => {
  const every = tokensOf(audited, key, matches);
  const asBefore = new Set(lost.length > 0 ? matches.values() : []);
  const tokens = every.filter(({ line }) => !asBefore.has(line));
  const lostRows = new Set(lost.flatMap((line) => line.rows.map(({ row }) => row)));
  const placedRows = new Set(
    [...matches.keys(), ...pairs.keys()].flatMap((line) => (rows.get(line) ?? []).map(({ row }) => row)),
  );
  const rest = audited.problems.filter(
    (problem) => !problem.at.startsWith('page line ') && !lostRows.has(missingRow(problem) ?? ''),
  );
  const others = rest.filter((problem) => lost.length === 0 || !placedRows.has(missingRow(problem) ?? ''));
  return { tokens, others, following: rest.length - others.length + every.length - tokens.length };
};

/** Compares the books, as they stand on an old page, with a new copy of it. */
export const comparePages = (books: Books, now: Page, key: string): PageChange => {
  const old = pageIn(books, key);
  const before = audit({ ...books, ledger: withinPage(books.ledger, old, key) });
  const differing = difference(before, now, key);
  const pages = new Map([...books.pages, [key, now]]);
  const { matches, pairs } = differing;
  const moved = closes({ ...books, pages })
    ? { ledger: books.ledger, moves: [] }
    : moveSpans(books.ledger, {
        old,
        now,
        key,
        matches: new Map([...matches, ...pairs].sort(([a], [b]) => a - b)),
        samples: documentedIn(books.spec),
      });
  const audited = audit({ ...books, ledger: moved.ledger, pages });
  const lines = oldLines(old, now, differing);
  const known = new Set([...matches.values(), ...pairs.values()]);
  return {
    key,
    audit: audited,
    moves: moved.moves,
    gone: lines.filter((line) => line.now === undefined),
    changed: lines.filter((line) => line.now !== undefined),
    fresh: writtenLines(now)
      .filter((line) => !known.has(line))
      .map((line) => ({ line, text: now[line - 1]?.text?.trim() ?? '' })),
    ...sortOut(audited, lines, differing, key),
    kept: matches.size,
    size: writtenLines(old).length,
  };
};

/** Whether so little of the old page is left that the new one may be another. */
export const isStrange = ({ kept, size }: Pick<PageChange, 'kept' | 'size'>): boolean => kept * 3 < size;

/** The row that a problem misses on the page. */
export const missingRow = ({ missing }: Problem): string | undefined => missing?.trim();
