import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { apiNames, eachOf } from '../../apis.ts';
import { Refusal } from '../../refusal.ts';
import { chosen } from '../../command.ts';
import { draftWarning } from '../../ledger/draft.ts';
import { replaceFiles, within } from '../../files.ts';
import type { Chapter } from '../frame/chapter.ts';
import type { Site } from '../frame/top.ts';
import { readDocumented, type Documented } from './documented.ts';
import { searchFiles } from '../search/files.ts';
import { commonFiles, filesOf } from './files.ts';
import { foundOnSite } from './search-data.ts';
import { keepOnly, openFolder, removePage } from './folder.ts';
import { redocFile, type Reference } from './redoc-page.ts';
import { buildPage } from './reference-page.ts';
import { readDays } from './read-days.ts';
import { reportIn } from './contract-report.ts';
import { home } from './site-files.ts';

export interface DocsOptions {
  readonly specs: string;
  readonly out: string;
  /** Default: all APIs in the folder. */
  readonly apis?: readonly string[];
  /** The path of the contract test report, published if it exists. */
  readonly report?: string;
  /** Creates the pages that are not about one API, from all listed APIs. */
  readonly chapters?: (apis: readonly Documented[]) => Promise<readonly Chapter[]>;
  readonly print: (line: string) => void;
}

/** Builds references, with one worker per processor. */
const buildPages = async (
  apis: readonly Documented[],
  site: Site,
  print: (line: string) => void,
): Promise<ReadonlyMap<string, string>> => {
  const built = new Map<string, Reference>();
  const queue = [...apis];
  const work = async (): Promise<void> => {
    for (let api = queue.shift(); api; api = queue.shift()) {
      built.set(`${api.api}.html`, await buildPage(api, site));
      print(`built ${api.api}.html`);
      for (const warning of draftWarning(api.api, api.audit.books.ledger.draft)) print(warning);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const shared = [...built.values()].slice(0, 1).map(({ script }) => [redocFile, script] as const);
  return new Map([...shared, ...[...built].map(([name, { page }]) => [name, page] as const)]);
};

/** Deletes our files in subfolders of the site that were not written this time. */
const keepWritten = async (out: string, written: readonly string[]): Promise<void> => {
  for (const below of new Set(written.map((name) => dirname(name)).filter((name) => name !== '.')))
    await keepOnly(
      join(out, below),
      new Set(written.flatMap((name) => (dirname(name) === below ? basename(name) : []))),
    );
};

const siteOf = (documented: readonly Documented[], chapters: readonly Chapter[], contract: boolean): Site => ({
  root: '',
  nav: [home, ...chapters.map(({ nav }) => nav)],
  contract,
  feed: chapters.flatMap(({ feed }) => feed ?? [])[0],
  read: readDays(documented),
});

/**
 * Writes the pages of the named APIs and an index of all APIs with pages, and removes the pages of deleted APIs.
 * Returns the refused specs.
 */
export const writeDocs = async ({
  specs,
  out,
  apis = [],
  report,
  chapters: chaptersFor = async () => [],
  print,
}: DocsOptions): Promise<readonly Refusal[]> => {
  const known = await apiNames(specs);
  const wanted = chosen(apis, known);
  const present = await openFolder(out);
  const listed = known.filter((api) => wanted.includes(api) || present.includes(api));
  const { done: documented, refusals } = await eachOf(listed, (api) => readDocumented(specs, api));
  if (!documented.some(({ api }) => wanted.includes(api))) throw Refusal.all(refusals);
  for (const { message } of refusals) print(message);
  const built = documented.filter(({ api }) => wanted.includes(api));
  const [contract, chapters] = await Promise.all([reportIn(report), chaptersFor(documented)]);
  const site = siteOf(documented, chapters, contract.length > 0);
  const files = new Map([
    ...(await buildPages(built, site, print)),
    ...built.flatMap((each) => filesOf(each, site)),
    ...commonFiles(documented, site),
    ...(await searchFiles(foundOnSite(documented, chapters))),
    ...chapters.flatMap(({ pages }) => [...pages(site)]),
    ...contract,
  ]);
  for (const name of files.keys()) await mkdir(join(out, dirname(name)), { recursive: true });
  await replaceFiles(within(out, files));
  await keepWritten(out, [...files.keys()]);
  for (const api of present.filter((name) => !known.includes(name) && !files.has(`${name}.html`))) {
    await removePage(out, api);
    print(`removed ${api}.html`);
  }
  return refusals;
};
