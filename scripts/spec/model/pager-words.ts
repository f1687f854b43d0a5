import type { Pager } from './operation.ts';

/** Describes how a pager finds the next page. */
export function followedBy({ part, row }: Pager): string {
  if (part === 'nextUrl')
    return row.header === undefined ? 'a URL in the response' : `a URL in the header ${row.header}`;
  if (part === 'lastItem') return 'the last item';
  if (part === 'offset') return 'an offset';
  return row.cursor === undefined ? 'a number' : 'a cursor';
}
