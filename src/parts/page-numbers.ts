import type { Follow } from '../api/pager.ts';
import { shortPage, type Sized } from './short-page.ts';

interface UncountedPager extends Sized {
  readonly argument: string;
  /** The number of the first page; default: 1. */
  readonly first?: number;
}

/** Increments the page number up to a short or empty page, for responses without a page count. */
export const pageNumbers =
  (pager: UncountedPager): (() => Follow) =>
  () => {
    const { argument, first = 1 } = pager;
    const isShort = shortPage(pager);
    return (args, { items }) => {
      const number = Number(args[argument] ?? first) + 1;
      return isShort(args, items.length) ? undefined : { next: { [argument]: number }, asks: number };
    };
  };
