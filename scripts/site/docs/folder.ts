import { Refusal } from '../../refusal.ts';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { signature } from '../frame/csp.ts';
import { endings } from './files.ts';
import { pageFile as changesPage } from '../changes/files.ts';
import { measuredFile } from '../measured/measured.ts';
import { contractPage } from './site-files.ts';
import { sure } from './standing.ts';

/** Pages that are not about one API. */
export const common = ['index.html', sure, contractPage, changesPage, measuredFile];

const isOurs = async (path: string): Promise<boolean> => {
  // A folder or broken link may be named like a page: if it cannot be read, it is not ours.
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.slice(0, 4000).includes(signature);
};

/** The APIs that have pages in a folder. Ignores files that are not ours. */
const pagesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => /^[^.]+\.html$/.test(name) && !common.includes(name));
  const ours = await Promise.all(names.map((name) => isOurs(join(folder, name))));
  return names.filter((_, index) => ours[index]).map((name) => name.slice(0, -'.html'.length));
};

/** Opens the output folder; returns the APIs that have pages in it. */
export const openFolder = async (folder: string): Promise<string[]> => {
  try {
    await mkdir(folder, { recursive: true });
    const index = join(folder, 'index.html');
    if (existsSync(index) && !(await isOurs(index))) throw new Error('its index.html is not one of these docs');
    return await pagesIn(folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(`--out ${folder}`, `cannot be used as a folder (${reason})`, 'name another one', {
      cause,
      usage: true,
    });
  }
};

/** Deletes our pages from a subfolder, except the ones to keep. Leaves files that are not ours. */
export const keepOnly = async (folder: string, kept: ReadonlySet<string>): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => !kept.has(each)))
    if (await isOurs(join(folder, name))) await rm(join(folder, name));
  // `rmdir` fails unless the folder is empty.
  await rmdir(folder).catch(() => undefined);
};

/** Removes all files of an API. */
export const removePage = async (folder: string, api: string): Promise<void> => {
  await keepOnly(join(folder, api), new Set());
  for (const extension of endings) await rm(join(folder, `${api}.${extension}`), { force: true });
};
