import { availableParallelism } from 'node:os';
import { apiNames } from '../apis.ts';
import { chosen } from '../command.ts';
import { readDocumented, type Documented } from './documented.ts';
import { entryOf } from './entry.ts';
import { openFolder, removePage, writeFiles } from './folder.ts';
import { indexPage } from './index-page.ts';
import { buildPage } from './page.ts';

/** What to document, where to, and whom to tell. */
export interface DocsOptions {
  readonly specs: string;
  readonly out: string;
  /** By default all of the folder. */
  readonly apis?: readonly string[];
  readonly print: (line: string) => void;
}

const words = {
  title: 'Billing APIs',
  lead: 'Each page tells, beside every operation, parameter and field, how it is known.',
};

/** The index of the documentation, to lie beside its pages. */
export const docsIndex = (apis: readonly Documented[]): string =>
  indexPage(
    apis.map((api) => ({ ...entryOf(api), folder: '' })),
    words,
  );

/** Builds pages, no more at a time than there are processors. */
const buildPages = async (
  apis: readonly Documented[],
  print: (line: string) => void,
): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>();
  const queue = [...apis];
  const work = async (): Promise<void> => {
    for (let api = queue.shift(); api; api = queue.shift()) {
      pages.set(`${api.api}.html`, await buildPage(api));
      print(`built ${api.api}.html`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return pages;
};

/** Writes the pages of the named APIs, and an index of all that have one; takes away the pages of removed APIs. */
export const writeDocs = async ({ specs, out, apis = [], print }: DocsOptions): Promise<void> => {
  const known = await apiNames(specs);
  const wanted = chosen(apis, known);
  const present = await openFolder(out);
  const listed = known.filter((api) => wanted.includes(api) || present.includes(api));
  const documented = await Promise.all(listed.map((api) => readDocumented(specs, api)));
  const built = documented.filter(({ api }) => wanted.includes(api));
  const files = new Map([
    ...(await buildPages(built, print)),
    ...built.map(({ api, text }): [string, string] => [`${api}.yaml`, text]),
    ['index.html', docsIndex(documented)],
  ]);
  await writeFiles(out, files);
  for (const api of present.filter((name) => !known.includes(name))) {
    await removePage(out, api);
    print(`removed ${api}.html`);
  }
};
