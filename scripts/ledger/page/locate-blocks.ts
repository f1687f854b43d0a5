import { plural } from '../../text.ts';
import { below } from '../claims/claim.ts';
import type { Placed } from './audit-lines.ts';
import { operationsFor, type Sourced } from '../notation/collect.ts';
import { inOtherWords, kinds, pageOfBlock, type Ledger, type PageBlock } from '../notation/ledger.ts';
import { linesOf, locate } from './locate-row.ts';
import type { Placement } from './placement.ts';
import { hashOf, type Page, type Pages } from './page.ts';
import { fixed, phrase, type Phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { inOrder, isOperation, parseRows } from '../notation/row.ts';
import { isOpen } from '../notation/open-points.ts';
import { misusedWaivers } from './waiver.ts';
import { wordsAstray } from './other-words.ts';

/** The rows of a block; for a sample, the lines of the spec's documented example as JSON. */
export const rowsOf = (block: PageBlock, samples: ReadonlyMap<string, unknown>): string[] => {
  const given = [...kinds.map((kind) => block[kind]), block.waived].filter((text) => text !== undefined);
  if (block.sample === undefined) return given.flatMap((text) => inOrder(parseRows(text)).map(({ text: row }) => row));
  // If the spec lacks the sample, its lines on the page stay unclaimed.
  const value = samples.get(below(String(block.of), String(block.sample)));
  return value === undefined ? [] : JSON.stringify(value, null, 2).split('\n');
};

/** A block with its rows placed on lines of the page. */
export interface Located {
  readonly block: PageBlock;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** Spans that start before their first row or end after their last one. Such spans could move unnoticed. */
const wideSpans = (block: PageBlock, placed: readonly Placement[], page: Page): Problem[] => {
  const held = placed.map(({ line }) => line);
  const spans = String(block.lines).split(', ');
  return spans.flatMap((span) => {
    const lines = linesOf(span, page);
    const [first, last] = [lines.find((line) => held.includes(line)), lines.findLast((line) => held.includes(line))];
    if (first === lines[0] && last === lines.at(-1)) return [];
    const where = { kind: 'misplaced', at: `"${block.under}", lines ${block.lines}`, key: 'lines' } as const;
    if (first === undefined)
      return [{ ...where, ...worded(phrase`no line of the span ${span} has a row of its block. Remove the span.`) }];
    const tight = first === last ? `${first}` : `${first}-${last}`;
    const message = phrase`the span ${span} begins or ends with a line that has no row of its block. Write ${tight}.`;
    return [{ ...where, ...worded(message), tight }];
  });
};

const headlessIn = ({ under }: PageBlock, lines: readonly number[], page: Page): Problem[] => {
  const hash = hashOf(under);
  if (page.slice(0, lines[0]).some((line) => line.hash === hash)) return [];
  const message = phrase`the page has no heading "${under}" at or above line ${lines[0]}. Fix under or lines.`;
  return [{ kind: 'misplaced', at: `"${under}"`, ...worded(message) }];
};

/** Places a block that restates its lines in other words: each line is sealed with all of its claims. */
const placeWords = (block: PageBlock, words: string, page: Page): Placed[] =>
  linesOf(block.lines, page)
    .filter((line) => page[line - 1]?.hash !== '-')
    .map((line) => ({
      ...{ row: words, index: -1, line, exact: false, ranges: [] },
      ...{ waived: false, page: pageOfBlock(block), reworded: true },
    }));

/** What is wrong with a row that its lines do not have, with what they say if the page is available. */
const absentRow = (row: string, lines: readonly number[], page: Page): Phrase => {
  const [first = '', ...others] = lines.map((line) => page[line - 1]?.text?.trim() ?? '').filter((text) => text !== '');
  if (first === '')
    return phrase`the page does not say "${row}" there. Copy the row from the page unchanged, or check it with --page.`;
  const shown = first.length > 80 ? `${first.slice(0, 80)}…` : first;
  const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more line')}`;
  return phrase`the page does not say "${row}" there, but "${shown}"${more}. Write the row with the words of the page, or fix the lines.`;
};

const locateWords = (block: PageBlock, words: string, page: Page): Located => {
  const lines = linesOf(block.lines, page);
  return {
    block,
    placed: placeWords(block, words, page),
    problems: [...headlessIn(block, lines, page), ...wordsAstray(block, words, page)],
  };
};

const locateBlock = (block: PageBlock, samples: ReadonlyMap<string, unknown>, page: Page): Located => {
  const lines = linesOf(block.lines, page);
  const words = inOtherWords(block);
  if (words !== undefined) return locateWords(block, words, page);
  const { placed, missing } = locate(rowsOf(block, samples), lines, page);
  const headless = headlessIn(block, lines, page);
  const lost = missing.map((row) => ({
    kind: 'misplaced' as const,
    at: `"${block.under}", lines ${block.lines}`,
    ...worded(absentRow(row, lines, page)),
    missing: row,
  }));
  return {
    block,
    placed: placed.map((placement) => ({
      ...placement,
      waived: block.waived !== undefined,
      page: pageOfBlock(block),
    })),
    problems: [...headless, ...(lost.length > 0 ? lost : wideSpans(block, placed, page))],
  };
};

const operationLines = (located: readonly Located[]): { line: number; operation: string }[] =>
  located.flatMap(({ block, placed }) =>
    block.operations === undefined
      ? []
      : placed
          .filter(({ row, continued }) => isOperation(row) && !continued)
          .map(({ row, line }) => ({ line, operation: row })),
  );

type Headings = ReturnType<typeof operationLines>;

/** The operations that a line belongs to: the nearest one above it, and those on the lines directly before that one. */
const above = (headings: Headings, line: number): string[] => {
  const before = headings.filter((heading) => heading.line < line).sort((a, b) => b.line - a.line);
  const run = before.findIndex((heading, index) => (before[index + 1]?.line ?? -1) !== heading.line - 1);
  return before.slice(0, run + 1).map(({ operation }) => operation);
};

/** The `of` of a block that applies to all operations. */
const everywhere = '*';

/** Kinds of rows that apply to the operations above them. */
const placedKinds = ['statuses', 'sample', 'query', 'headers', 'parameters', 'arguments', 'bodies', 'request'] as const;

/** What to write so that a block applies to the operations above it, or to all if there are none. */
const asked = ([first, ...others]: readonly string[]): string => {
  if (first === undefined) return "Write `of: '*'` if they apply to all operations, or fix the lines.";
  return `Write \`of: ${others.length === 0 ? first : `[${[first, ...others].join(', ')}]`}\`, or fix the lines.`;
};

/** Blocks whose `of` differs from the operations above their lines. */
const misplaced = (block: PageBlock, all: readonly string[], headings: Headings, page: Page): Problem[] => {
  // A statement about all operations may be anywhere on the page.
  if (block.of === everywhere || headings.length === 0 || !placedKinds.some((kind) => block[kind] !== undefined))
    return [];
  const at = `"${block.under}", lines ${block.lines}`;
  if (block.request !== undefined) {
    const message = fixed('a sample request names its operation itself, in its URL. Remove `of`.');
    return block.of === undefined ? [] : [{ at, ...worded(message), key: 'of' }];
  }
  const scope = above(headings, linesOf(block.lines, page)[0] ?? 0);
  const chosen = operationsFor(block.of, all);
  const below = phrase`the lines are below ${scope.join(', ') || 'no operation'}`;
  const stray = chosen.find((operation) => !scope.includes(operation));
  if (stray !== undefined) return [{ at, ...worded(phrase`${below}, not below ${stray}. ${asked(scope)}`) }];
  const left = scope.find((operation) => !chosen.includes(operation));
  return left === undefined ? [] : [{ at, ...worded(phrase`${below}, so they apply to ${left} too. Name it in of.`) }];
};

/** Splits a block with `of: each` into one block per span, for the nearest operation above it. */
const spread = (block: PageBlock, headings: Headings, page: Page): PageBlock[] => {
  if (block.of !== 'each') return [block];
  return String(block.lines)
    .split(', ')
    .flatMap((span) => {
      const [operation] = above(headings, linesOf(span, page)[0] ?? 0);
      // Lines without an operation above them stay unclaimed, and are reported as such.
      return operation === undefined ? [] : [{ ...block, lines: span, of: operation }];
    });
};

/** Returns the location of a row: its heading and lines on the page. */
export const whereOnPage: (located: Located) => Sourced['where'] =
  ({ block, placed }) =>
  ({ text, index }) => {
    const own = placed.filter((placement) => placement.index === index).map(({ line }) => line);
    const [first, last] = [own[0], own.at(-1)];
    const line = first === last ? first : `${first}-${last}`;
    return {
      row: text,
      ...(block.page !== undefined && { page: block.page }),
      heading: block.under,
      lines: String(line ?? block.lines),
    };
  };

/** Places the rows of all blocks on their pages, and checks the spans, headings and operations of the blocks. */
export const locateBlocks = (ledger: Ledger, samples: ReadonlyMap<string, unknown>, pages: Pages): Located[] => {
  const pageOf = (block: PageBlock): Page => pages.get(pageOfBlock(block)) ?? [];
  const lists = ledger.facts.filter(({ operations }) => operations !== undefined);
  const headings = new Map(
    [...pages].map(([key, page]) => {
      const own = lists.filter((block) => pageOfBlock(block) === key);
      return [key, operationLines(own.map((block) => locateBlock(block, samples, page)))] as const;
    }),
  );
  const headingsOf = (block: PageBlock): Headings => headings.get(pageOfBlock(block)) ?? [];
  const all = [...headings.values()].flat().map(({ operation }) => operation);
  return ledger.facts
    .flatMap((block, index) => spread(block, headingsOf(block), pageOf(block)).map((part) => ({ block: part, index })))
    .map(({ block, index }) => {
      const [located, page] = [locateBlock(block, samples, pageOf(block)), pageOf(block)];
      const problems = [
        ...located.problems,
        ...misplaced(block, all, headingsOf(block), page),
        ...(isOpen(block) ? [] : misusedWaivers(block)),
      ];
      return { ...located, problems: problems.map((problem) => ({ ...problem, block: index })) };
    });
};
