import { phrase, type Phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { pageOfBlock, type Ledger, type WaivedSpan } from '../notation/ledger.ts';
import { strayToken, type Placed } from './audit-lines.ts';
import { linesOf } from './locate-row.ts';
import type { Page, Pages } from './page.ts';

const pageFor = (pages: Pages, span: WaivedSpan): Page => pages.get(pageOfBlock(span)) ?? [];

/** Whether a line has nothing to waive. Unknown, and so false, if only the lock was read. */
const isIdle = (page: Page, line: number): boolean => {
  const { text } = page[line - 1] ?? {};
  return text !== undefined && strayToken(text, []) === undefined;
};

const idleSpans = (span: WaivedSpan, page: Page): Phrase[] =>
  String(span.lines)
    .split(', ')
    .flatMap((part) => {
      const lines = linesOf(part, page);
      const [first = 0, last = 0] = [lines[0], lines.at(-1)];
      if ([first, last].some((line) => page[line - 1]?.hash === '-'))
        return [phrase`the waived span ${part} begins or ends with a blank line. Leave that line out.`];
      return lines.every((line) => isIdle(page, line))
        ? [phrase`no line of the waived span ${part} has anything that needs a waiver. Remove the span.`]
        : [];
    });

const placeSpan = (span: WaivedSpan, page: Page): Placed[] =>
  linesOf(span.lines, page)
    .filter((line) => page[line - 1]?.hash !== '-')
    .map((line) => ({
      row: span.why,
      index: -1,
      line,
      exact: false,
      ranges: [],
      waived: true,
      page: pageOfBlock(span),
      spanned: true,
    }));

/** Places the waived spans, and reports those that waive nothing. */
export const waivedSpans = ({ waived = [] }: Ledger, pages: Pages): { placed: Placed[]; problems: Problem[] } => ({
  placed: waived.flatMap((span) => placeSpan(span, pageFor(pages, span))),
  problems: waived.flatMap((span, block) =>
    idleSpans(span, pageFor(pages, span)).map((words) => ({
      kind: 'misplaced' as const,
      at: `waived, lines ${span.lines}`,
      ...worded(words),
      part: 'waived' as const,
      block,
      key: 'lines',
    })),
  ),
});
