import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** File contents by path. */
export type Tree = ReadonlyMap<string, string>;

/** The changes that bring a folder to its expected content. */
export interface Changes {
  readonly write: Tree;
  readonly remove: readonly string[];
}

/** Reads a folder recursively; a missing folder is empty. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string): Promise<[string, string]> => [
    path.slice(folder.length + 1).replaceAll(sep, '/'),
    await readFile(path, 'utf8'),
  ];
  return new Map(await Promise.all(paths.sort().map(read)));
}

/** Compares a folder with its expected content. */
export const changesBetween = (current: Tree, wanted: Tree): Changes => ({
  write: new Map([...wanted].filter(([path, text]) => current.get(path) !== text)),
  remove: [...current.keys()].filter((path) => !wanted.has(path)),
});

/** Removes empty folders; returns whether this one was empty. */
export async function removeEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const pruned = await Promise.all(
    entries.map((entry) => entry.isDirectory() && removeEmpty(join(folder, entry.name))),
  );
  if (!pruned.every(Boolean)) return false;
  await rmdir(folder);
  return true;
}

const content = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** Restores a file. */
const restore = async (file: string, draft: string, before: string | undefined): Promise<void> => {
  if (before === undefined) return rm(file, { force: true });
  await writeFile(draft, before);
  await rename(draft, file);
};

/** Replaces files, all or none: writes all of them to temporary files before renaming the first. */
export async function replaceFiles(files: Tree): Promise<void> {
  const before = new Map<string, string | undefined>();
  for (const file of files.keys()) before.set(file, await content(file));
  // Another process may replace the same files at the same time.
  const run = randomUUID();
  const draftOf = (file: string): string => `${file}.${run}.new`;
  const done: string[] = [];
  try {
    for (const [file, text] of files) await writeFile(draftOf(file), text);
    for (const file of files.keys()) {
      await rename(draftOf(file), file);
      done.push(file);
    }
  } catch (error) {
    for (const file of done) await restore(file, draftOf(file), before.get(file));
    await Promise.all([...files.keys()].map((file) => rm(draftOf(file), { force: true })));
    throw error;
  }
}

/** Prefixes paths with a folder. */
export const within = (folder: string, files: Iterable<readonly [string, string]>): Tree =>
  new Map([...files].map(([path, text]) => [join(folder, path), text]));

/** Applies changes, and removes folders that become empty. */
export async function apply(folder: string, { write, remove }: Changes): Promise<void> {
  for (const path of write.keys()) await mkdir(dirname(join(folder, path)), { recursive: true });
  await replaceFiles(within(folder, write));
  for (const path of remove) await rm(join(folder, path));
  await mkdir(folder, { recursive: true });
  await removeEmpty(folder);
}
