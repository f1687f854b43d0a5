import type { Follow } from '../api/pager.ts';
import { memberAt } from '../values.ts';
import { shortPage, type Sized } from './short-page.ts';

interface LastItemPager extends Sized {
  readonly argument: string;
  /** The member of an item that serves as the cursor. */
  readonly last: string;
  /** The member that says whether there is a next page; without it, the list ends at a short or empty page. */
  readonly more?: string;
}

/** Requests the items after the last one of a page. */
export const lastItem =
  (pager: LastItemPager): (() => Follow) =>
  () => {
    const { argument, last, more } = pager;
    const isShort = shortPage(pager);
    return (args, { page: { data }, items }) => {
      const goesOn = (more === undefined ? undefined : memberAt(data, more)) ?? !isShort(args, items.length);
      const cursor = memberAt(items.at(-1), last);
      return goesOn ? { next: { [argument]: cursor }, asks: cursor } : undefined;
    };
  };
