import { chaptersOf } from '../../site/chapters/chapters.ts';
import type { Documented } from '../../site/docs/documented.ts';
import type { Site } from '../../site/frame/top.ts';

type Pages = ReadonlyMap<string, string>;

const same = (one: readonly Documented[], other: readonly Documented[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** The pages of the chapters by their paths, made when one is first asked for and again when an API is another. */
export const chapterPages = (site: Site): ((apis: readonly Documented[]) => Promise<Pages>) => {
  let made: { readonly of: readonly Documented[]; readonly pages: Promise<Pages> } | undefined;
  const make = async (apis: readonly Documented[]): Promise<Pages> =>
    new Map((await chaptersOf(apis)).flatMap(({ pages }) => [...pages(site)]));
  return async (apis) => {
    if (!made || !same(made.of, apis)) made = { of: apis, pages: make(apis) };
    try {
      return await made.pages;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
};
