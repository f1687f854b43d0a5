import type { PageArgs } from '../api/pager.ts';

/** The argument for the size of a page, and its documented default. */
export interface Sized {
  readonly size?: string;
  readonly sizeDefault?: number;
}

/**
 * Returns a function that says whether a page is the last one of a list that does not say where it ends: an empty one, or where
 * the size of a page is documented, one with fewer items than asked for. A server may cap a size above its default silently.
 */
export function shortPage({ size, sizeDefault = 0 }: Sized): (args: PageArgs, length: number) => boolean {
  let longest = 1;
  return (args, length) => {
    if (size !== undefined)
      longest = Math.max(longest, length, Math.min(Number(args[size] ?? sizeDefault), sizeDefault));
    return length < longest;
  };
}
