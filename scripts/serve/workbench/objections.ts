import type { Audit } from '../../ledger/books.ts';
import { missingFacts, problemLines } from '../../ledger/report.ts';
import type { SpecFile } from '../../spec/read/read.ts';

const mostProblems = 8;

/** The objections of the ledger with their places in the spec, up to a limit. */
export const ledgerObjections = (audit: Audit, { file, lineOf }: SpecFile): string[] => {
  const { problems, books } = audit;
  if (problems.length === 0) return [];
  const placeOf = (at: string): string => (at.startsWith('#/') ? `${file}:${lineOf(at)}  ${at}` : at);
  const shown = problems.slice(0, mostProblems).map((problem) => ({ ...problem, at: placeOf(problem.at) }));
  const more = problems.length - shown.length;
  return [
    `Problems in the ledger:\n${problemLines(shown).join('\n')}`,
    ...(more > 0 ? [`and ${more} more: npm run ledger -- ${books.api}`] : missingFacts(problems)),
  ];
};
