import type { Follow } from '../api/pager.ts';
import { memberAt } from '../values.ts';
import { lastPage, type Ending } from './last-page.ts';

interface OffsetPager extends Ending {
  readonly argument: string;
  /** The offset of the first item; default: 0. */
  readonly first?: number;
  /** The member with the total number of items; without it, or where a response lacks it, the list ends at its last page. */
  readonly count?: string;
}

/** Advances the offset by the number of items on a page. */
export const offset =
  (pager: OffsetPager): (() => Follow) =>
  () => {
    const { argument, first = 0, count } = pager;
    const isLast = lastPage(pager);
    return (args, page) => {
      const { length } = page.items;
      const end = Number(args[argument] ?? first) + length;
      const total = count === undefined ? undefined : memberAt(page.page.data, count);
      // Typed as a number, where it is sent.
      const isCounted = total !== undefined && total !== null;
      const ends = isCounted ? end - first >= (total as number) : isLast(args, page);
      if (ends) return undefined;
      return length ? { next: { [argument]: end }, asks: end } : { next: {} };
    };
  };
