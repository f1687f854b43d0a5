import { chaptersOf } from '../../site/chapters/chapters.ts';
import type { Documented } from '../../site/docs/documented.ts';
import type { Site } from '../../site/frame/top.ts';
import type { Found } from '../../site/search/found.ts';

/** The pages of the chapters by path, and their search entries. */
export interface Chapters {
  readonly pages: ReadonlyMap<string, string>;
  readonly found: readonly Found[];
}

const same = (one: readonly Documented[], other: readonly Documented[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** The chapters of the site, built on first request and again when an API changes. */
export const chaptersOnDemand = (site: Site): ((apis: readonly Documented[]) => Promise<Chapters>) => {
  let made: { readonly of: readonly Documented[]; readonly chapters: Promise<Chapters> } | undefined;
  const make = async (apis: readonly Documented[]): Promise<Chapters> => {
    const chapters = await chaptersOf(apis);
    return {
      pages: new Map(chapters.flatMap(({ pages }) => [...pages(site)])),
      found: chapters.flatMap(({ found }) => found),
    };
  };
  return async (apis) => {
    if (!made || !same(made.of, apis)) made = { of: apis, chapters: make(apis) };
    try {
      return await made.chapters;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
};
