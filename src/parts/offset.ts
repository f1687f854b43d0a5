import type { Follow } from '../api/pager.ts';
import { memberAt } from '../values.ts';
import { shortPage, type Sized } from './short-page.ts';

interface OffsetPager extends Sized {
  readonly argument: string;
  /** The offset of the first item; default: 0. */
  readonly first?: number;
  /** The member with the total number of items; without it, the list ends at a short or empty page. */
  readonly count?: string;
}

/** Advances the offset by the number of items on a page. */
export const offset =
  (pager: OffsetPager): (() => Follow) =>
  () => {
    const { argument, first = 0, count } = pager;
    const isShort = shortPage(pager);
    return (args, { page: { data }, items: { length } }) => {
      const end = Number(args[argument] ?? first) + length;
      // Typed as a number. A missing count compares as false, so paging continues.
      const ends = count === undefined ? isShort(args, length) : end - first >= (memberAt(data, count) as number);
      if (ends) return undefined;
      return length ? { next: { [argument]: end }, asks: end } : { next: {} };
    };
  };
