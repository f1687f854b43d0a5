import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../command.ts';
import { signature } from './seal.ts';

/** The APIs that a folder has pages of. What others have put there is not ours to judge. */
const pagesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html') && name !== 'index.html');
  const ours = await Promise.all(
    names.map(async (name) => (await readFile(join(folder, name), 'utf8')).slice(0, 2000).includes(signature)),
  );
  return names.filter((_, index) => ours[index]).map((name) => name.slice(0, -'.html'.length));
};

/** Opens a folder for pages; gives the APIs that it has pages of. */
export const openFolder = async (folder: string): Promise<string[]> => {
  try {
    await mkdir(folder, { recursive: true });
    return await pagesIn(folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--out ${folder} cannot be used as a folder (${reason}). Name another one.`, { cause });
  }
};

/** Writes files into a folder: every text is on the disk before the first takes its place. */
export const writeFiles = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  const moves = [...files.keys()].map((name) => ({ name, temporary: join(folder, `${name}.${process.pid}.tmp`) }));
  try {
    for (const { name, temporary } of moves) await writeFile(temporary, files.get(name) ?? '');
    for (const { name, temporary } of moves) await rename(temporary, join(folder, name));
  } finally {
    for (const { temporary } of moves) await rm(temporary, { force: true });
  }
};

/** Takes the page of an API away, and the spec beside it. */
export const removePage = async (folder: string, api: string): Promise<void> => {
  for (const extension of ['html', 'yaml']) await rm(join(folder, `${api}.${extension}`), { force: true });
};
