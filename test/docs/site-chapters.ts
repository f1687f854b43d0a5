import type { Documented } from '../../scripts/site/docs/documented.ts';
import type { Chapter } from '../../scripts/site/frame/chapter.ts';
import { chaptersOf } from '../../scripts/site/chapters/chapters.ts';

const made = new Map<string, Promise<readonly Chapter[]>>();

/** The chapters of the site for some APIs under specs/, cached because they include the history of every spec. */
export const siteChapters = (apis: readonly Documented[]): Promise<readonly Chapter[]> => {
  const key = apis.map(({ api }) => api).join();
  const chapters = made.get(key) ?? chaptersOf(apis);
  made.set(key, chapters);
  return chapters;
};
