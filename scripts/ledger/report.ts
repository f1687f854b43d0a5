import { claimsEntry } from './inferred-rows.ts';
import { columns, plural } from '../text.ts';
import { standings } from './claims/claim.ts';
import { accounts } from './page/page.ts';
import { accountsOf } from './page/audit-lines.ts';
import type { Audit } from './books.ts';
import type { Problem, ProblemKind } from '../problem.ts';

/** The columns of a table of APIs, each with a function for its cells. */
export type Columns = Readonly<Record<string, (audit: Audit) => number | string>>;

/** The columns of the ledger report. */
const figures: Columns = {
  API: ({ books }) => books.api,
  operations: ({ claims }) => claims.filter(({ attribute }) => attribute === 'operationId').length,
  'facts hold': ({ closure }) => closure.holding,
  overruled: ({ closure }) => closure.overruled,
  claims: ({ claims }) => claims.length,
  ...Object.fromEntries(
    standings.map((standing) => [
      standing,
      ({ closure }: Audit) => closure.backed.filter((backed) => backed.standing === standing).length,
    ]),
  ),
  lines: ({ books }) => [...books.pages.values()].flat().length,
  ...Object.fromEntries(accounts.map((name) => [name, (audit: Audit) => linesBy(audit, name)])),
  disputes: ({ books }) => books.ledger.disputes?.length ?? 0,
  silences: ({ items }) => items.filter(({ known }) => !known).length,
};

const linesBy = ({ books, placed }: Audit, name: string): number =>
  [...books.pages.keys()]
    .flatMap((key) => accountsOf(books.pages, placed, key))
    .filter(({ account }) => account === name).length;

/** A table with one row per API. */
export const table = (audits: readonly Audit[], shown: Columns = figures): string => {
  const names = Object.keys(shown);
  const rows = [names, ...audits.map((audit) => names.map((name) => String(shown[name]?.(audit))))];
  return columns(rows, 'figures');
};

const countOf = ({ closure }: Audit, proven: boolean): number =>
  closure.backed.filter(({ standing }) => (standing !== 'inferred' && standing !== 'unproven') === proven).length;

/** The columns for readers who only want to know how far to trust an API. */
export const inPlainWords: Columns = {
  API: ({ books }) => books.api,
  operations: ({ claims }) => claims.filter(({ attribute }) => attribute === 'operationId').length,
  'claims with a source': (audit) => countOf(audit, true),
  'without (ours or unproven)': (audit) => countOf(audit, false),
};

/** Rows to add to facts.yaml for claims without facts; empty if there are none. */
export const missingFacts = (problems: readonly Problem[]): string[] => {
  const rows = problems.flatMap(({ unsaid }) => unsaid ?? []);
  if (rows.length === 0) return [];
  return [
    '  Add the claims that no fact states to facts.yaml, as rows of their source or, if they are ours, under `inferred`:',
    ...claimsEntry(rows).map((line) => `  ${line}`),
  ];
};

/** Headings for problems, most urgent first. Missing facts follow. */
const headings: Readonly<Record<ProblemKind | 'other', string>> = {
  contradiction: 'Sources, rows or books that contradict each other',
  misplaced: 'Rows and spans that do not match the page',
  unaccounted: 'Lines of the page that no row accounts for',
  lacking: 'Facts that the spec lacks',
  other: 'Other problems',
};

const byPlace = (problems: readonly Problem[]): string[] =>
  [...new Set(problems.map(({ at }) => at))].flatMap((place) => [
    `    ${place}`,
    ...problems.filter(({ at }) => at === place).map(({ message }) => `      ${message}`),
  ]);

/** Problems, grouped by heading and then by place, one to a line. */
export const problemLines = (problems: readonly Problem[]): string[] => {
  const gaps = problems.filter(({ unsaid }) => unsaid !== undefined);
  const rest = problems.filter(({ unsaid }) => unsaid === undefined);
  const groups = Object.entries(headings).flatMap(([key, heading]) => {
    const own = rest.filter(({ kind = 'other' }) => kind === key);
    return own.length === 0 ? [] : [`  ${heading} (${own.length})`, ...byPlace(own)];
  });
  const missing =
    gaps.length === 0 ? [] : [`  Claims of the spec that no fact says (${gaps.length})`, ...byPlace(gaps)];
  return [...groups, ...missing];
};

/** The problems of an API, under their number. */
export const listing = ({ books, problems }: Pick<Audit, 'books' | 'problems'>): string =>
  [`${books.api}: ${plural(problems.length, 'problem')}`, ...problemLines(problems)].join('\n');
