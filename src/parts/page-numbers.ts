import type { Follow } from '../api/pager.ts';
import { lastPage, type Ending } from './last-page.ts';

interface UncountedPager extends Ending {
  readonly argument: string;
  /** The number of the first page; default: 1. */
  readonly first?: number;
}

/** Increments the page number up to the last page, for responses without a page count. */
export const pageNumbers =
  (pager: UncountedPager): (() => Follow) =>
  () => {
    const { argument, first = 1 } = pager;
    const isLast = lastPage(pager);
    return (args, page) => {
      const number = Number(args[argument] ?? first) + 1;
      return isLast(args, page) ? undefined : { next: { [argument]: number }, asks: number };
    };
  };
