import { rename, rm, writeFile } from 'node:fs/promises';
import { COLUMNS, type Row } from './row.ts';

/**
 * A cell as a spreadsheet should read it. It takes one that starts with `=`, `+`, `-` or `@` for a formula,
 * so such a text gets a `'` before it; a negative number is none and stays one.
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV (RFC 4180), the names of the columns first. */
export const toCsv = (rows: readonly Row[]): string =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');

/** Writes a file whole or not at all: whoever reads it meanwhile has the former one. */
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
