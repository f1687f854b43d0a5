import type { ListPage, PageArgs } from '../api/pager.ts';
import { memberAt } from '../values.ts';

/** What shows which page is the last. */
export interface Ending {
  /** The page size argument, and its documented default. */
  readonly size?: string;
  readonly sizeDefault?: number;
  /** The member that says whether there is a next page. */
  readonly more?: string;
}

/**
 * Returns a function that detects the last page of a list: by the member that says so, or without one, by an empty page
 * or, if the page size is documented, by one with fewer items than requested. A size above the default counts as the
 * default, since servers may cap it silently.
 */
export function lastPage({ size, sizeDefault = 0, more }: Ending): (args: PageArgs, page: ListPage) => boolean {
  let longest = 1;
  return (args, { page: { data }, items: { length } }) => {
    if (size !== undefined)
      longest = Math.max(longest, length, Math.min(Number(args[size] ?? sizeDefault), sizeDefault));
    return !((more === undefined ? undefined : memberAt(data, more)) ?? length >= longest);
  };
}
