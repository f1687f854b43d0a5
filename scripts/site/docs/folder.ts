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

/** Pages that are of no API. */
export const common = ['index.html', sure, contractPage, changesPage, measuredFile];

const isOurs = async (path: string): Promise<boolean> => {
  // A folder or a broken link may have the name of a page: what cannot be read is none of ours.
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.slice(0, 4000).includes(signature);
};

/** The APIs that a folder has pages of. What others have put there is not ours to judge. */
const pagesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => /^[^.]+\.html$/.test(name) && !common.includes(name));
  const ours = await Promise.all(names.map((name) => isOurs(join(folder, name))));
  return names.filter((_, index) => ours[index]).map((name) => name.slice(0, -'.html'.length));
};

/** Opens a folder for pages; gives the APIs that it has pages of. */
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

/** Removes our pages from a folder below that of the site, but for those to keep; what others have put there stays. */
export const keepOnly = async (folder: string, kept: ReadonlySet<string>): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => !kept.has(each)))
    if (await isOurs(join(folder, name))) await rm(join(folder, name));
  // Only an empty folder goes.
  await rmdir(folder).catch(() => undefined);
};

/** Removes the pages of an API and the files next to them. */
export const removePage = async (folder: string, api: string): Promise<void> => {
  await keepOnly(join(folder, api), new Set());
  for (const extension of endings) await rm(join(folder, `${api}.${extension}`), { force: true });
};
