import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contractPage, reportRoot } from './site-files.ts';

/** The contract test report as a page of the site; empty if there is no report. */
export const reportIn = async (path: string | undefined): Promise<[name: string, html: string][]> =>
  path !== undefined && existsSync(path)
    ? [[contractPage, (await readFile(path, 'utf8')).replaceAll(`="${reportRoot}`, '="')]]
    : [];
