import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A file and what it is to hold. */
export interface Replacement {
  readonly file: string;
  readonly text: string;
}

const content = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** Puts a file back as it was. */
const restore = async (file: string, draft: string, before: string | undefined): Promise<void> => {
  if (before === undefined) return rm(file, { force: true });
  await writeFile(draft, before);
  await rename(draft, file);
};

/** Replaces files, all of them or none: each is written whole beside its place before the first one is renamed. */
export const replaceFiles = async (replacements: readonly Replacement[]): Promise<void> => {
  const before = await Promise.all(replacements.map(({ file }) => content(file)));
  // Another run may replace the same files at the same time.
  const run = randomUUID();
  const draftOf = (file: string): string => `${file}.${run}.new`;
  const done: number[] = [];
  try {
    for (const { file, text } of replacements) await writeFile(draftOf(file), text);
    for (const [index, { file }] of replacements.entries()) {
      await rename(draftOf(file), file);
      done.push(index);
    }
  } catch (error) {
    for (const [index, { file }] of replacements.entries())
      if (done.includes(index)) await restore(file, draftOf(file), before[index]);
    await Promise.all(replacements.map(({ file }) => rm(draftOf(file), { force: true })));
    throw error;
  }
};
