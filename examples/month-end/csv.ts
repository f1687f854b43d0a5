import { rename, rm, writeFile } from 'node:fs/promises';
import { COLUMNS, type Row } from './row.ts';

/**
 * Escapes a cell for spreadsheets, which evaluate text that starts with `=`, `+`, `-` or `@` as a formula:
 * it is prefixed with `'`, except negative numbers.
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV (RFC 4180), with a header row. */
export const toCsv = (rows: readonly Row[]): string =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');

/** Writes a file atomically: concurrent readers see the old one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
