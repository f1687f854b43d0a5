import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A file and what it is to hold. */
export interface Replacement {
  readonly file: string;
  readonly text: string;
}

const content = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** Puts a file back as it was. */
const restore = async (file: string, before: string | undefined): Promise<void> => {
  if (before === undefined) return rm(file, { force: true });
  await writeFile(`${file}.new`, before);
  await rename(`${file}.new`, file);
};

/** Replaces files, all of them or none: each is written whole beside its place before the first one is renamed. */
export const replaceFiles = async (replacements: readonly Replacement[]): Promise<void> => {
  const before = await Promise.all(replacements.map(({ file }) => content(file)));
  const done: number[] = [];
  try {
    for (const { file, text } of replacements) await writeFile(`${file}.new`, text);
    for (const [index, { file }] of replacements.entries()) {
      await rename(`${file}.new`, file);
      done.push(index);
    }
  } catch (error) {
    for (const index of done) await restore(replacements[index]?.file ?? '', before[index]);
    await Promise.all(replacements.map(({ file }) => rm(`${file}.new`, { force: true })));
    throw error;
  }
};
