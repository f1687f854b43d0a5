import type { PageArgs } from '../api/pager.ts';

/** The page size argument, and its documented default. */
export interface Sized {
  readonly size?: string;
  readonly sizeDefault?: number;
}

/**
 * Returns a function that detects the last page of a list without an end marker: an empty page or, if the page size is
 * documented, one with fewer items than requested. A size above the default counts as the default, since servers may
 * cap it silently.
 */
export function shortPage({ size, sizeDefault = 0 }: Sized): (args: PageArgs, length: number) => boolean {
  let longest = 1;
  return (args, length) => {
    if (size !== undefined)
      longest = Math.max(longest, length, Math.min(Number(args[size] ?? sizeDefault), sizeDefault));
    return length < longest;
  };
}
