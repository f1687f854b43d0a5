import type { Chapter } from '../frame/chapter.ts';
import { guidesOf, readGuides } from '../guides/guides.ts';
import type { GuideApi } from '../guides/tables.ts';
import { referenceOf } from '../reference/reference.ts';
import { chapterOf } from './chapter.ts';
import { foundInClient, foundInGuides } from './found.ts';

/** The chapters of the site: the guides, and the client reference. */
export const chaptersOf = async (root: string, apis: readonly GuideApi[]): Promise<readonly Chapter[]> => {
  const [texts, entries] = await Promise.all([readGuides(), referenceOf(root)]);
  const guides = guidesOf(texts, apis);
  return [
    chapterOf({
      folder: 'guides',
      title: 'Guides',
      description:
        'How to use the clients, from the first call to payments that must not be sent twice, and how to add an API.',
      articles: guides,
      found: foundInGuides(guides),
    }),
    chapterOf({
      folder: 'client',
      title: 'Client reference',
      description:
        'Every function, option, result, hook and error of the package, made from the comments of its source.',
      articles: entries,
      found: foundInClient(entries),
    }),
  ];
};
