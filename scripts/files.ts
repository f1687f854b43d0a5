import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** File texts by their path from a folder, with forward slashes. */
export type Tree = ReadonlyMap<string, string>;

/** What it takes to make a folder hold what it should. */
export interface Changes {
  readonly write: Tree;
  readonly remove: readonly string[];
}

/** Reads a folder with all below it; one that is not there holds nothing. */
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

/** Compares what a folder holds with what it should. */
export const changesBetween = (current: Tree, wanted: Tree): Changes => ({
  write: new Map([...wanted].filter(([path, text]) => current.get(path) !== text)),
  remove: [...current.keys()].filter((path) => !wanted.has(path)),
});

/** Removes the folders that hold nothing; tells whether this one did. */
export async function removeEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const pruned = await Promise.all(entries.map((entry) => entry.isDirectory() && removeEmpty(join(folder, entry.name))));
  if (!pruned.every(Boolean)) return false;
  await rmdir(folder);
  return true;
}

/** Makes the changes: every text is on the disk before the first takes its place. */
export async function apply(folder: string, { write, remove }: Changes): Promise<void> {
  const files = [...write].map(([path, text]) => ({
    path: join(folder, path),
    temporary: join(folder, `${path}.${process.pid}.tmp`),
    text,
  }));
  for (const { temporary, text } of files) {
    await mkdir(dirname(temporary), { recursive: true });
    await writeFile(temporary, text);
  }
  for (const { temporary, path } of files) await rename(temporary, path);
  for (const path of remove) await rm(join(folder, path));
  await mkdir(folder, { recursive: true });
  await removeEmpty(folder);
}
