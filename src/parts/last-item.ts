import type { Follow } from '../api/pager.ts';
import { memberAt } from '../values.ts';
import { lastPage, type Ending } from './last-page.ts';

interface LastItemPager extends Ending {
  readonly argument: string;
  /** The member of an item that serves as the cursor. */
  readonly last: string;
}

/** Requests the items after the last one of a page. */
export const lastItem =
  (pager: LastItemPager): (() => Follow) =>
  () => {
    const { argument, last } = pager;
    const isLast = lastPage(pager);
    return (args, page) => {
      const cursor = memberAt(page.items.at(-1), last);
      return isLast(args, page) ? undefined : { next: { [argument]: cursor }, asks: cursor };
    };
  };
