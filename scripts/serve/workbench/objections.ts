import { LineCounter, parseDocument } from 'yaml';
import type { Audit } from '../../ledger/books.ts';
import { listing, missingFacts } from '../../ledger/report.ts';

const mostProblems = 8;

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The place of a pointer as a terminal opens it, file and line, with the pointer behind. */
const placesIn = (file: string, text: string): ((at: string) => string) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (at) => {
    if (!at.startsWith('#/')) return at;
    const node: unknown = document.getIn(stepsOf(at), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    const start: unknown = Array.isArray(range) ? range[0] : undefined;
    return typeof start === 'number' ? `${file}:${lines.linePos(start).line}  ${at}` : `${file}  ${at}`;
  };
};

/** What the ledger objects, each with its place in the spec; of very many the first. */
export const ledgerObjections = (audit: Audit, text: string): string[] => {
  const { problems, books } = audit;
  if (problems.length === 0) return [];
  const placeOf = placesIn(`specs/${books.api}/openapi.yaml`, text);
  const shown = problems.slice(0, mostProblems).map((problem) => ({ ...problem, at: placeOf(problem.at) }));
  const [, ...lines] = listing({ ...audit, problems: shown }).split('\n');
  const more = problems.length - shown.length;
  return [
    `The ledger objects:\n${lines.join('\n')}`,
    ...(more > 0 ? [`and ${more} more: npm run ledger -- ${books.api}`] : missingFacts(problems)),
  ];
};

/** The same in a sentence, where the spec has a fault from which all of it may follow. */
export const ledgerAside = ({ problems }: Audit): string[] =>
  problems.length > 0 ? [`The ledger objects in ${problems.length} places, perhaps for that reason.`] : [];
