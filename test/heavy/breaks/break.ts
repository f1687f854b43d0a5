import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** One thing that is broken on purpose. */
export interface Break {
  /** What the broken code does. */
  readonly what: string;
  /** The file, and the one place in it that is replaced. */
  readonly file: string;
  readonly replace: string;
  readonly by: string;
  /** The file of test/faults that has to notice. */
  readonly test: string;
  /** Parts of names of its tests: for each of them at least one test has to fail. */
  readonly fails: readonly string[];
}

/** One row of the table of faults, and how its promise can be broken. */
export interface Row {
  readonly row: string;
  readonly breaks: readonly Break[];
}

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The text of the file that is broken, broken. */
export function broken(text: string, { file, replace, by, what }: Break): string {
  const found = text.split(replace);
  if (found.length === 2) return found.join(by);
  const times = found.length === 1 ? 'no longer holds' : `holds ${found.length - 1} times`;
  throw new Error(`${file} ${times} \`${replace}\`: say in test/heavy/breaks how "${what}" is broken now`);
}

/** Breaks what is read from the disk. */
export const readBroken = async (one: Break): Promise<string> =>
  broken(await readFile(`${root}${one.file}`, 'utf8'), one);
