import type { Row } from './row.ts';

/** The rows dated in a month, and those that cannot be told to lie outside it, with a note. */
export function keepMonth(rows: readonly Row[], month: string | undefined): readonly Row[] {
  if (month === undefined) return rows;
  return rows.flatMap((row) => {
    const dated = monthOf(row.date);
    if (dated === undefined) return [{ ...row, note: row.note || `It may lie outside ${month}: its date is unknown.` }];
    return dated === month ? [row] : [];
  });
}

const monthOf = (date: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}T/.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toISOString().slice(0, 7)
    : undefined;

/** The start of a month and of the one after it, in UTC. */
export function periodOf(month: string | undefined): { readonly start: Date; readonly end: Date } | undefined {
  if (month === undefined) return undefined;
  const start = new Date(`${month}-01T00:00:00.000Z`);
  return { start, end: new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1)) };
}

/** Whether a text names a month, as `2026-11`. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
