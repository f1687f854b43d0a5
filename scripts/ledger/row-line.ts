import type { BooksInFolder } from './books.ts';
import type { Evidence } from './claims/fact.ts';
import { kinds, type Block, type Ledger } from './notation/ledger.ts';
import { linesIn } from './page/locate-row.ts';

type Part = 'facts' | 'published' | 'observed' | 'inferred';

const isOn = (lines: string | number, where: string | undefined): boolean =>
  String(lines) === where || linesIn(lines).includes(Number(where));

/** The blocks that may contain the row of an evidence, with their positions in the ledger. */
const blocksFor = (
  { facts, published = [], observed = [], inferred = [] }: Ledger,
  { standing, source, where }: Evidence,
) => {
  const found = (part: Part, blocks: readonly Block[], holds: (index: number) => boolean) =>
    blocks.flatMap((block, index) => (holds(index) ? [{ part, block, index }] : []));
  if (standing === 'published') return found('published', published, (index) => published[index]?.from === source);
  if (standing === 'observed') return found('observed', observed, (index) => observed[index]?.on === where.date);
  if (standing === 'inferred') return found('inferred', inferred, (index) => inferred[index]?.why === where.reason);
  const holds = (index: number): boolean => {
    const block = facts[index];
    return (
      block !== undefined &&
      block.page === where.page &&
      block.under === where.heading &&
      isOn(block.lines, where.lines)
    );
  };
  return found('facts', facts, holds);
};

/** The location of a row in the ledger, in the form that terminals can open: `specs/acme/facts.yaml:12`. */
export const rowLine = ({ ledger, facts: { file, text, lineOf } }: BooksInFolder, evidence: Evidence): string => {
  const written = text.split('\n');
  const { row } = evidence.where;
  const blocks = blocksFor(ledger, evidence);
  for (const { part, block, index } of blocks)
    for (const kind of kinds.filter((each) => row !== undefined && block[each]?.includes(row))) {
      const from = lineOf([part, index, kind]);
      const size = block[kind]?.trimEnd().split('\n').length ?? 0;
      const line = written.findIndex((each, at) => at >= from - 1 && at <= from + size && each.includes(row ?? ''));
      return `${file}:${line < 0 ? from : line + 1}`;
    }
  const [first] = blocks;
  return first ? `${file}:${lineOf([first.part, first.index])}` : file;
};
