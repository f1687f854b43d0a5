import { Refusal } from '../refusal.ts';
import { audit, type Audit, type Books } from '../ledger/books.ts';
import type { Ledger } from '../ledger/notation/ledger.ts';
import type { Page } from '../ledger/page/page.ts';
import { phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';
import { documentedIn } from '../ledger/claims/sample.ts';
import { rowsByLine, type RowOnLine } from './rows-on-line.ts';
import { matchLines, written, type Matches } from './match.ts';
import { pairChanged } from './pair.ts';
import { moveSpans, withinPage, type Move } from './spans.ts';
import { tokenFinder, type Token } from './token.ts';

/** An old line that was changed in or removed from the new page. */
export interface OldLine {
  readonly line: number;
  readonly rows: readonly RowOnLine[];
  /** The line that replaces it, if any. */
  readonly now?: { readonly line: number; readonly text: string };
}

/** The effects of a new copy of a page on the books of an API. */
export interface PageChange {
  /** The key of the page, unique within its API. */
  readonly key: string;
  /** The audit of the books against the new page, with their spans moved to it. */
  readonly audit: Audit;
  readonly moves: readonly Move[];
  readonly gone: readonly OldLine[];
  readonly changed: readonly OldLine[];
  readonly fresh: readonly { readonly line: number; readonly text: string }[];
  /** Tokens of new and changed lines that no row accounts for. */
  readonly tokens: readonly Token[];
  /** Problems that these lines do not explain. */
  readonly others: readonly Problem[];
  /** The number of problems caused by the lines reported here. */
  readonly following: number;
  /** The number of old lines kept on the new page. */
  readonly kept: number;
  /** The number of nonblank lines on the old page. */
  readonly size: number;
}

const closes = (books: Books): boolean => {
  try {
    return audit(books).problems.length === 0;
  } catch (error) {
    // For example, a span beyond the end of the new page.
    if (error instanceof Refusal) return false;
    throw error;
  }
};

const pageIn = ({ pages }: Books, key: string): Page => pages.get(key) ?? [];

const writtenLines = (page: Page): number[] => written(page).map(({ number }) => number);

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

/** Tokens that no row accounts for. A waived span does not account for new or changed lines in it. */
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

/** New and changed lines that a waived span covers by their numbers: nobody has read them when it was written. */
const unreadIn = ({ books, placed }: Audit, tokens: readonly Token[], key: string): Problem[] =>
  tokens
    .filter(({ line }) => placed.some((each) => each.spanned && each.page === key && each.line === line))
    .map(({ line, name }) => ({
      kind: 'unaccounted',
      at: `page line ${line}${books.pages.size > 1 ? ` of ${key}` : ''}`,
      ...worded(
        phrase`line ${line} is waived as a whole, but has changed, and says "${name}". Claim it in a row, or remove it from the waived span and waive its words in a block of facts: under, lines, waived, why.`,
      ),
    }));

/** Separates problems from those caused by lines already reported: a lost row shifts the rows below it. */
const sortOut = (
  audited: Audit,
  lost: readonly OldLine[],
  { matches, pairs, rows }: Difference,
  key: string,
  keys: readonly string[],
): Pick<PageChange, 'tokens' | 'others' | 'following'> => {
  const every = tokensOf(audited, key, matches);
  const asBefore = new Set(lost.length > 0 ? matches.values() : []);
  const tokens = every.filter(({ line }) => !asBefore.has(line));
  const lostRows = new Set(lost.flatMap((line) => line.rows.map(({ row }) => row)));
  const placedRows = new Set(
    [...matches.keys(), ...pairs.keys()].flatMap((line) => (rows.get(line) ?? []).map(({ row }) => row)),
  );
  // Lines of the compared pages are reported as tokens; blocks that are still to do are not.
  const elsewhere = ({ kind, stray, part }: Problem): boolean =>
    kind !== 'unaccounted' || part !== undefined || !keys.includes(stray?.page ?? key);
  const rest = audited.problems.filter((problem) => elsewhere(problem) && !lostRows.has(missingRow(problem) ?? ''));
  const others = rest.filter((problem) => lost.length === 0 || !placedRows.has(missingRow(problem) ?? ''));
  return { tokens, others, following: rest.length - others.length + every.length - tokens.length };
};

/** New copies of pages by key, and how each differs from its page. */
type Differences = ReadonlyMap<string, Difference & { readonly old: Page; readonly now: Page }>;

const differencesIn = (books: Books, copies: ReadonlyMap<string, Page>): Differences => {
  const ledger = [...copies.keys()].reduce((before, key) => withinPage(before, pageIn(books, key), key), books.ledger);
  const before = audit({ ...books, ledger });
  return new Map(
    [...copies].map(([key, now]) => [key, { ...difference(before, now, key), old: pageIn(books, key), now }]),
  );
};

/** The ledger with the spans that moved on the new copies, and the moves on each. */
const movedTo = (books: Books, differences: Differences): { ledger: Ledger; moves: Map<string, Move[]> } => {
  const moves = new Map<string, Move[]>();
  let { ledger } = books;
  for (const [key, { old, now, matches, pairs }] of differences) {
    const all = new Map([...matches, ...pairs].sort(([a], [b]) => a - b));
    const moved = moveSpans(ledger, { old, now, key, matches: all, samples: documentedIn(books.spec) });
    ledger = moved.ledger;
    moves.set(key, moved.moves);
  }
  return { ledger, moves };
};

/** The lines of a page that are gone, changed or new, and how many are as they were. */
const linesChanged = (
  lines: readonly OldLine[],
  { old, now, matches, pairs }: Difference & { readonly old: Page; readonly now: Page },
): Pick<PageChange, 'gone' | 'changed' | 'fresh' | 'kept' | 'size'> => {
  const known = new Set([...matches.values(), ...pairs.values()]);
  return {
    gone: lines.filter((line) => line.now === undefined),
    changed: lines.filter((line) => line.now !== undefined),
    fresh: writtenLines(now)
      .filter((line) => !known.has(line))
      .map((line) => ({ line, text: now[line - 1]?.text?.trim() ?? '' })),
    kept: matches.size,
    size: writtenLines(old).length,
  };
};

/** Compares the books, written for old pages, with new copies of them. */
export const comparePages = (books: Books, copies: ReadonlyMap<string, Page>): PageChange[] => {
  const pages = new Map([...books.pages, ...copies]);
  const differences = differencesIn(books, copies);
  const { ledger, moves } = closes({ ...books, pages })
    ? { ledger: books.ledger, moves: new Map<string, Move[]>() }
    : movedTo(books, differences);
  const compared = audit({ ...books, ledger, pages });
  const unread = [...differences].flatMap(([key, { matches }]) => {
    const kept = new Set(matches.values());
    return unreadIn(
      compared,
      tokensOf(compared, key, matches).filter(({ line }) => !kept.has(line)),
      key,
    );
  });
  const audited = { ...compared, problems: [...compared.problems, ...unread] };
  const changes = [...differences].map(([key, differing]): PageChange => {
    const lines = oldLines(differing.old, differing.now, differing);
    return {
      key,
      audit: audited,
      moves: moves.get(key) ?? [],
      ...linesChanged(lines, differing),
      ...sortOut(audited, lines, differing, key, [...copies.keys()]),
    };
  });
  // Lines that one page accounts for are reported there; the others once.
  const others = (changes[0]?.others ?? []).filter((problem) => changes.every((each) => each.others.includes(problem)));
  return changes.map((change, index) => ({ ...change, others: index === 0 ? others : [] }));
};

/** Whether less than a third of the old page is left, so that the new one may be a different page. */
export const isStrange = ({ kept, size }: Pick<PageChange, 'kept' | 'size'>): boolean => kept * 3 < size;

/** The row that a problem reports as missing from the page. */
export const missingRow = ({ missing }: Problem): string | undefined => missing?.trim();

/** Whether almost nothing of the old page is left, so that all of it would be listed as gone. */
export const isAnother = ({ kept, size }: Pick<PageChange, 'kept' | 'size'>): boolean => kept * 10 < size;
