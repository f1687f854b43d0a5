import { expect, test } from 'vitest';
import { pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema } from '../../scripts/spec/spec.ts';
import { list, number, object, specOf, taking, text } from './list-parts.ts';

const linked = [{ name: 'Link', description: undefined, schema: text, example: undefined }];

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema, pager: PagerNode | undefined]>([
  ['a cursor that no member has', { cursor: text }, list, { header: 'Link' }],
  ['pages that are texts', { page: text }, object({ data: list }), { header: 'Link', items: 'data' }],
  ['pages', { page: number }, list, { argument: 'page' }],
  [
    'pages with their number',
    { page: number },
    object({ data: list, total_pages: number }),
    { argument: 'page', pages: 'total_pages', items: 'data' },
  ],
  [
    'a cursor',
    { cursor: text },
    object({ data: list, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
  ],
  ['pages from 0 or 1', { pageIndex: number }, object({ data: list }), undefined],
  ['items after something', { after: text }, list, undefined],
  ['pages whose next may be a URL', { page: number }, object({ data: list, next_page: text }), undefined],
])('of %s with links the links are followed where nothing else speaks', (_, query, response, pager) => {
  const answers = [{ status: 200, data: 'Response', headers: linked }] as never;
  expect(pagerFor(specOf(response), { takes: taking('query', query), answers })).toEqual(pager);
});
