import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { apiNames } from '../../apis.ts';
import { chosen } from '../../command.ts';
import { readDocumented, type Documented } from './documented.ts';
import { commonFiles, filesOf } from './files.ts';
import { replaceFiles, within } from '../../files.ts';
import { openFolder, removePage } from './folder.ts';
import { buildPage } from './reference-page.ts';
import { contractPage, type Site } from './page-links.ts';

/** Input and output folders, and a progress callback. */
export interface DocsOptions {
  readonly specs: string;
  readonly out: string;
  /** By default all of the folder. */
  readonly apis?: readonly string[];
  /** The report of the contract tests, which is published with the rest if it is there. */
  readonly report?: string;
  readonly print: (line: string) => void;
}

/** Builds pages, no more at a time than there are processors. */
const buildPages = async (
  apis: readonly Documented[],
  site: Site,
  print: (line: string) => void,
): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>();
  const queue = [...apis];
  const work = async (): Promise<void> => {
    for (let api = queue.shift(); api; api = queue.shift()) {
      pages.set(`${api.api}.html`, await buildPage(api, site));
      print(`built ${api.api}.html`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return pages;
};

const reportIn = async (path: string | undefined): Promise<[string, string][]> =>
  path !== undefined && existsSync(path) ? [[contractPage, await readFile(path, 'utf8')]] : [];

/** Writes the pages of the named APIs, and an index of all that have one; takes away the pages of removed APIs. */
export const writeDocs = async ({ specs, out, apis = [], report, print }: DocsOptions): Promise<void> => {
  const known = await apiNames(specs);
  const wanted = chosen(apis, known);
  const present = await openFolder(out);
  const listed = known.filter((api) => wanted.includes(api) || present.includes(api));
  const documented = await Promise.all(listed.map((api) => readDocumented(specs, api)));
  const built = documented.filter(({ api }) => wanted.includes(api));
  const contract = await reportIn(report);
  const site = { folder: '', contract: contract.length > 0 };
  const files = new Map([
    ...(await buildPages(built, site, print)),
    ...built.flatMap(filesOf),
    ...commonFiles(documented, site),
    ...contract,
  ]);
  await replaceFiles(within(out, files));
  for (const api of present.filter((name) => !known.includes(name))) {
    await removePage(out, api);
    print(`removed ${api}.html`);
  }
};
