import { fileURLToPath } from 'node:url';
import type { Documented } from '../docs/documented.ts';
import { changesChapter, type ApiNow } from '../changes/changes.ts';
import { entryOf } from '../docs/entry.ts';
import { nodeAddresses } from '../docs/node-address.ts';
import { join } from 'node:path';
import type { Chapter } from '../frame/chapter.ts';
import type { Crumb } from '../frame/top.ts';
import { guidesOf, readGuides } from '../guides/guides.ts';
import type { GuideApi } from '../guides/tables.ts';
import { measuredChapter } from '../measured/measured.ts';
import { readResults } from '../measured/results.ts';
import { referenceOf } from '../reference/reference.ts';
import { chapterOf, crumbOf } from './chapter.ts';
import { foundInClient, foundInGuides } from './found.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const GUIDES = {
  folder: 'guides',
  title: 'Guides',
  description:
    'How to use the clients, from the first call to payments that must not be sent twice, and how to add an API.',
};

const CLIENT = {
  folder: 'client',
  title: 'Client reference',
  description: 'Every function, option, result, hook and error of the package, made from the comments of its source.',
};

/** The links to the chapters in the site header. */
export const chapterNav: readonly Crumb[] = [GUIDES, CLIENT].map(crumbOf);

const guideApiOf = ({ spec: { model, copy }, audit }: Documented): GuideApi => ({
  model,
  spec: copy(),
  page: audit.books.ledger.page,
  items: audit.items,
});

const apiNowOf = (documented: Documented): ApiNow => {
  const entry = entryOf(documented);
  const { text, json } = documented.spec;
  return { title: entry.title, text, json, addressOf: nodeAddresses(entry) };
};

/** The chapters of the site: guides, client reference, changelog and benchmarks. */
export const chaptersOf = async (apis: readonly Documented[]): Promise<readonly Chapter[]> => {
  const [texts, entries, results, changes] = await Promise.all([
    readGuides(),
    referenceOf(root),
    readResults(),
    changesChapter(join(root, 'specs'), new Map(apis.map((each) => [each.api, apiNowOf(each)]))),
  ]);
  const guides = guidesOf(texts, apis.map(guideApiOf));
  return [
    chapterOf({ ...GUIDES, articles: guides, found: foundInGuides(guides) }),
    chapterOf({ ...CLIENT, articles: entries, found: foundInClient(entries) }),
    changes,
    measuredChapter(results),
  ];
};
