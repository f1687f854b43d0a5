import type { Follow } from '../api/pager.ts';
import { shortPage, type Sized } from './short-page.ts';

interface UncountedPager extends Sized {
  readonly argument: string;
  /** The number of the first page, 1 by default. */
  readonly first?: number;
}

/** Counts pages up to a short one or an empty one, where the response does not say how many there are. */
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
