import { expect, test } from 'vitest';
import { pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema } from '../../scripts/spec/spec.ts';
import { list, number, object, specOf, taking, text } from './list-parts.ts';

const linked = [{ name: 'Link', description: undefined, schema: text, example: undefined }];

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema, pager: PagerNode | undefined]>([
  ['a cursor argument without a cursor in the response', { cursor: text }, list, { header: 'Link' }],
  ['a page argument that is a string', { page: text }, object({ data: list }), { header: 'Link', items: 'data' }],
  ['a page argument', { page: number }, list, { argument: 'page' }],
  [
    'a page argument and the number of pages',
    { page: number },
    object({ data: list, total_pages: number }),
    { argument: 'page', pages: 'total_pages', items: 'data' },
  ],
  [
    'a cursor argument and a cursor in the response',
    { cursor: text },
    object({ data: list, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
  ],
  ['a page index that may begin at 0 or 1', { pageIndex: number }, object({ data: list }), undefined],
  ['an `after` argument of unknown meaning', { after: text }, list, undefined],
  [
    'a page argument and a `next_page` that may be a URL',
    { page: number },
    object({ data: list, next_page: text }),
    undefined,
  ],
])('pagerFor uses the Link header only if nothing else decides, given %s', (_, query, response, pager) => {
  const answers = [{ status: 200, data: 'Response', headers: linked }] as never;
  expect(pagerFor(specOf(response), { takes: taking('query', query), answers })).toEqual(pager);
});
