import type { Follow } from '../api/pager.ts';
import { memberAt } from '../values.ts';
import { shortPage, type Sized } from './short-page.ts';

interface OffsetPager extends Sized {
  readonly argument: string;
  /** The offset of the first item, 0 by default. */
  readonly first?: number;
  /** The member that counts the items of all pages; without it the list ends with a short page or an empty one. */
  readonly count?: string;
}

/** Counts the items before a page. */
export const offset =
  (pager: OffsetPager): (() => Follow) =>
  () => {
    const { argument, first = 0, count } = pager;
    const isShort = shortPage(pager);
    return (args, { page: { data }, items: { length } }) => {
      const end = Number(args[argument] ?? first) + length;
      // Declared as a number; if the server sends something else, no comparison holds, and the walk goes on.
      const ends = count === undefined ? isShort(args, length) : end - first >= (memberAt(data, count) as number);
      if (ends) return undefined;
      return length ? { next: { [argument]: end }, asks: end } : { next: {} };
    };
  };
