import { below } from './claim.ts';
import type { Placed } from './audit.ts';
import type { Sourced } from './collect.ts';
import { kinds, type Ledger, type PageBlock } from './ledger.ts';
import { linesOf, locate } from './locate.ts';
import { hashOf, type Page } from './page.ts';
import { InputError, type Problem } from './problem.ts';
import { inOrder, parseRows } from './row.ts';

/** The rows of a block of the page, those of a sample from the spec's documented example. */
const rowsOf = (block: PageBlock, samples: ReadonlyMap<string, unknown>): string[] => {
  const given = [...kinds.map((kind) => block[kind]), block.waived].filter((text) => text !== undefined);
  if (block.sample === undefined) return given.flatMap((text) => inOrder(parseRows(text)).map(({ text: row }) => row));
  // Where the spec lacks the sample, the lines that would hold it stay unclaimed.
  const value = samples.get(below(String(block.of), String(block.sample)));
  return value === undefined ? [] : JSON.stringify(value, null, 2).split('\n');
};

/** A block of the page with its rows in their lines. */
export interface Located {
  readonly block: PageBlock;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

const locateBlock = (block: PageBlock, samples: ReadonlyMap<string, unknown>, page: Page): Located => {
  const lines = linesOf(block.lines, page);
  const { placed, missing } = locate(rowsOf(block, samples), lines, page);
  const heading = page.slice(0, lines[0]).some(({ hash }) => hash === hashOf(block.under));
  const headless = heading
    ? []
    : [
        {
          at: `"${block.under}"`,
          message: `the page has no heading "${block.under}" at or above line ${lines[0]}. Mend under or lines.`,
        },
      ];
  const lost = missing.map((row) => ({
    at: `"${block.under}", lines ${block.lines}`,
    message: `the page does not say "${row}" there. Take the row from the page as it stands, or check it with --page.`,
  }));
  return {
    block,
    placed: placed.map((placement) => ({ ...placement, waived: block.waived !== undefined })),
    problems: [...headless, ...lost],
  };
};

const operationLines = (located: readonly Located[]): { line: number; operation: string }[] =>
  located.flatMap(({ block, placed }) =>
    block.operations === undefined
      ? []
      : placed.filter(({ row }) => /^[A-Z]+ \//.test(row)).map(({ row, line }) => ({ line, operation: row })),
  );

/** The blocks of a page in which `of: each` stands for the operation that each span stands below. */
const spread = (ledger: Ledger, page: Page): PageBlock[] => {
  const once = ledger.facts
    .filter(({ operations }) => operations !== undefined)
    .map((block) => locateBlock(block, new Map(), page));
  const headings = operationLines(once);
  const lost = once.some(({ problems }) => problems.length > 0);
  return ledger.facts.flatMap((block) => {
    if (block.of !== 'each') return [block];
    return String(block.lines)
      .split(', ')
      .flatMap((span) => {
        const [first = 0] = linesOf(span, page);
        const heading = headings.filter(({ line }) => line < first).at(-1);
        // A heading that the page no longer has is told as such, and not by what stood below it.
        if (!heading && lost) return [];
        if (!heading)
          throw new InputError(`lines ${span} stand below no operation. Mend lines, or name the operation in of.`);
        return [{ ...block, lines: span, of: heading.operation }];
      });
  });
};

/** Where a row of the page is: its heading and line. */
export const whereOnPage: (located: Located) => Sourced['where'] =
  ({ block, placed }) =>
  ({ text, index }) => {
    const line = placed.find((placement) => placement.index === index)?.line;
    return `page ${line === undefined ? `lines ${block.lines}` : `line ${line}`}, "${text}" under "${block.under}"`;
  };

/** The blocks of a ledger, each row in its line of the page. */
export const locateBlocks = (ledger: Ledger, samples: ReadonlyMap<string, unknown>, page: Page): Located[] =>
  spread(ledger, page).map((block) => locateBlock(block, samples, page));
