import type { Report } from './report.ts';
import { COLUMNS } from './row.ts';

// Text from a server must not control the terminal or break a line.
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');

const DAYS = /(\d{4}-\d{2}-\d{2})T[\d:.]+(Z|[+-]\d{2}:\d{2})/g;

/** Text in aligned columns; the column of amounts is aligned to the right. */
export function table<Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, string>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((name) => plain(row[name]).replace(DAYS, '$1')))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, index) =>
          columns[index] === 'amount' ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const LEGEND = `decimal: a decimal number of the currency. decimillicents: 10,000,000 are 1 USD.
not stated: no source of the vendor says; it may be whole dollars, cents or something else.`;

/** The report as text. */
export function printReport({ rows, totals, complete }: Report): string {
  const sums = totals.length > 0 ? table(['api', 'kind', 'status', 'amount', 'currency', 'unit'], totals) : 'none';
  return [
    table(COLUMNS, rows),
    `Totals, each of one API, kind, status, currency and unit; rows with a note are in none\n\n${sums}`,
    LEGEND,
    complete ? '' : 'The report is incomplete: the notes say why.',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
