import { add, isAmount } from 'billing-clients/money';
import type { Row } from './row.ts';
import type { Setup } from './setup.ts';
import { readSources } from './sources.ts';

/** The sum of all rows that have the other members in common. */
export type Total = Pick<Row, (typeof SHARED)[number] | 'amount'>;

/** The rows of all APIs, and their sums. */
export interface Report {
  readonly rows: readonly Row[];
  readonly totals: readonly Total[];
  /** Whether nothing is missing. */
  readonly complete: boolean;
}

/** Rows are only added if all of these are equal, so that no sum mixes units, or paid and cancelled invoices. */
const SHARED = ['api', 'kind', 'status', 'currency', 'unit'] as const;

/** Exact sums of the rows that have an amount and no note. */
export function totalsOf(rows: readonly Row[]): readonly Total[] {
  const sums = new Map<string, { readonly row: Row; readonly amount: string }>();
  for (const row of rows) {
    if (!isAmount(row.amount) || row.note) continue;
    const key = JSON.stringify(SHARED.map((name) => row[name]));
    // They share one unit, so they are added as decimal numbers, without a conversion.
    sums.set(key, { row, amount: add(sums.get(key)?.amount ?? '0', row.amount, 'decimal') });
  }
  return [...sums.values()].map(({ row: { api, kind, status, currency, unit }, amount }) => ({
    api,
    kind,
    status,
    amount,
    currency,
    unit,
  }));
}

/** Says once what several calls of an API were answered alike. */
export function joinSentences(rows: readonly Row[]): readonly Row[] {
  const joined = new Map<string, Row>();
  for (const [index, row] of rows.entries()) {
    const key = row.amount || !row.note ? String(index) : JSON.stringify({ ...row, id: '' });
    const id = [joined.get(key)?.id, row.id].filter(Boolean).join(', ');
    joined.set(key, { ...row, id });
  }
  return [...joined.values()];
}

/** Calls every API that has a credential. Failures of an API become rows; they are not thrown. */
export async function report(setup: Setup): Promise<Report> {
  const rows = joinSentences(await readSources(setup));
  return { rows, totals: totalsOf(rows), complete: !rows.some(({ trouble }) => trouble) };
}
