import { standings } from './claims/claim.ts';
import { accounts } from './page/page.ts';
import { accountsOf } from './page/audit-lines.ts';
import type { Audit } from './books.ts';
import type { Problem } from '../problem.ts';

/** Columns of a table of APIs, each with the figure it shows for one. */
export type Columns = Readonly<Record<string, (audit: Audit) => number | string>>;

/** The figures of the ledger. */
export const columns: Columns = {
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
  lines: ({ books }) => books.page.length,
  ...Object.fromEntries(accounts.map((name) => [name, (audit: Audit) => linesBy(audit, name)])),
  disputes: ({ books }) => books.ledger.disputes?.length ?? 0,
  silences: ({ items }) => items.filter(({ known }) => !known).length,
};

const linesBy = ({ books, placed }: Audit, name: string): number =>
  accountsOf(books.page, placed).filter(({ account }) => account === name).length;

/** One row per API, its figures in columns. */
export const table = (audits: readonly Audit[], shown: Columns = columns): string => {
  const names = Object.keys(shown);
  const rows = [names, ...audits.map((audit) => names.map((name) => String(shown[name]?.(audit))))];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(width(column)) : text.padStart(width(column));
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
};

/** How facts.yaml says what the spec claims and no fact says; nothing where each claim has a fact. */
export const missingFacts = (problems: readonly Problem[]): string[] => {
  const rows = problems.flatMap(({ unsaid }) => unsaid ?? []);
  if (rows.length === 0) return [];
  return [
    '  What no fact says goes into facts.yaml as the row of its source or, where it is ours, under `inferred`:',
    '    - claims: |',
    ...rows.map((row) => `        ${row}`),
    '      why: (the reason)',
  ];
};

/** The problems of an API, grouped by the place they are about. */
export const listing = ({ books, problems }: Audit): string => {
  const places = [...new Set(problems.map(({ at }) => at))];
  const lines = places.flatMap((place) => [
    `  ${place}`,
    ...problems.filter(({ at }) => at === place).map(({ message }) => `    ${message}`),
  ]);
  return [`${books.api}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`, ...lines].join('\n');
};
