import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contractPage, reportRoot } from './site-files.ts';

/** The report of the contract tests as a page of the site, by its name; nothing where no tests have left one. */
export const reportIn = async (path: string | undefined): Promise<[name: string, html: string][]> =>
  path !== undefined && existsSync(path)
    ? [[contractPage, (await readFile(path, 'utf8')).replaceAll(`="${reportRoot}`, '="')]]
    : [];
