import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgePage, type Verdict } from '../../scripts/change/page-command.ts';
import { replaceFiles } from '../../scripts/files.ts';
import { temporaryFolder } from '../temporary.ts';
import { lock, type Edit } from './acme.ts';

const fixture = fileURLToPath(new URL('../fixtures/acme', import.meta.url));

/** The page of the invented vendor. */
export const acmePage = await readFile(join(fixture, 'page.txt'), 'utf8');

/** A text with one part of it replaced. */
export const replaced = (text: string, [from, to]: Edit): string => {
  if (!text.includes(from)) throw new Error(`there is no "${from}" to replace`);
  return text.replace(from, to);
};

/** A folder of specs that holds the API of the invented vendor, with its lock. */
export interface AcmeFolder {
  readonly specs: string;
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string | Uint8Array) => Promise<string>;
  /** Compares a new copy of the page with the books. */
  readonly judge: (page: string, move?: boolean) => Promise<Verdict>;
  /** Does so, and writes the files of the verdict. */
  readonly renew: (page: string, move?: boolean) => Promise<Verdict>;
}

/** Sets up such a folder, which is removed when the test has finished. */
export const acmeFolder = async (): Promise<AcmeFolder> => {
  const specs = await temporaryFolder();
  const place = (file: string) => join(specs, 'acme', file);
  await mkdir(join(specs, 'acme'));
  for (const file of ['facts.yaml', 'openapi.yaml']) await cp(join(fixture, file), place(file));
  await writeFile(place('page.lock'), lock());
  const write = async (file: string, text: string | Uint8Array) => {
    await writeFile(place(file), text);
    return place(file);
  };
  const judge = async (page: string, move = false) => judgePage(specs, 'acme', await write('page.txt', page), move);
  const renew = async (page: string, move = false) => {
    const verdict = await judge(page, move);
    await replaceFiles(verdict.files);
    return verdict;
  };
  return { specs, read: (file) => readFile(place(file), 'utf8'), write, judge, renew };
};
