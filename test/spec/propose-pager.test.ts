import { expect, test } from 'vitest';
import { pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema } from '../../scripts/spec/spec.ts';
import { flag, list, number, object, sized, specOf, taking, text } from './list-parts.ts';

const proposed = (query: Readonly<Record<string, Schema>>, response: Schema): PagerNode | undefined =>
  pagerFor(specOf(response), { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] });

const zero = { type: 'integer', default: 0 };

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema, pager: PagerNode | undefined]>([
  [
    'a page argument and the number of pages',
    { page: number, per_page: sized },
    object({ data: list, meta: object({ total_pages: number, total_count: number }) }),
    { argument: 'page', pages: 'meta.total_pages', items: 'data' },
  ],
  [
    'a page argument and a total',
    { page: number, per_page: sized },
    object({ data: list, total: number }),
    { argument: 'page', count: 'total', size: 'per_page', items: 'data' },
  ],
  [
    'a page index from 0 without total or number of pages',
    { pageIndex: zero, pageSize: sized },
    object({ data: list }),
    { argument: 'pageIndex', size: 'pageSize', first: 0, items: 'data' },
  ],
  [
    'a page argument and a flag',
    { page: number, per_page: sized },
    object({ data: list, has_more: flag }),
    { argument: 'page', more: 'has_more', items: 'data' },
  ],
  [
    'an offset and a flag',
    { offset: zero, limit: sized },
    object({ data: list, meta: object({ has_more: flag }) }),
    { argument: 'offset', counts: 'items', more: 'meta.has_more', items: 'data' },
  ],
  [
    'an offset, a flag and a total',
    { offset: zero, limit: sized },
    object({ data: list, total: number, has_more: flag }),
    { argument: 'offset', counts: 'items', more: 'has_more', items: 'data' },
  ],
  ['a page argument and a bare list', { page: number }, list, { argument: 'page' }],
  [
    'an offset and a total',
    { offset: zero, limit: sized },
    object({ data: list, total: number }),
    { argument: 'offset', counts: 'items', count: 'total', items: 'data' },
  ],
  [
    'an offset without a total',
    { offset: zero, limit: sized },
    object({ data: list }),
    { argument: 'offset', counts: 'items', size: 'limit', items: 'data' },
  ],
  [
    'a cursor without a flag',
    { cursor: text },
    object({ results: list, next_cursor: { type: ['string', 'null'] } }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'results' },
  ],
  [
    'a cursor and a flag',
    { cursor: text },
    object({ results: list, pagination: object({ cursor: text, has_more: flag }) }),
    { argument: 'cursor', cursor: 'pagination.cursor', more: 'pagination.has_more', items: 'results' },
  ],
  [
    'a token of the next page',
    { page_token: text },
    object({ results: list, next_page_token: text }),
    { argument: 'page_token', cursor: 'next_page_token', items: 'results' },
  ],
  [
    '`starting_after`, which takes the id of the last item',
    { starting_after: text, ending_before: text, limit: sized },
    object({ data: list, has_more: flag, url: text }),
    { argument: 'starting_after', last: 'id', more: 'has_more', items: 'data' },
  ],
  [
    'a member whose name says that it is a URL',
    { PageToken: text, Page: number },
    object({ records: list, next_page_uri: text, page: number }),
    { next: 'next_page_uri', items: 'records' },
  ],
  [
    'a URL below `links`',
    { page: number, per_page: sized },
    object({
      invoices: list,
      links: object({ pages: object({ next: text, last: text }) }),
      meta: object({ total: number }),
    }),
    { next: 'links.pages.next', items: 'invoices' },
  ],
  [
    'a URL in an `href`',
    { cursor: text },
    object({ data: list, _links: object({ next: object({ href: text }) }) }),
    { next: '_links.next.href', items: 'data' },
  ],
  [
    'a `next` whose format is uri',
    { cursor: text },
    object({ data: list, next: { type: 'string', format: 'uri' } }),
    { next: 'next', items: 'data' },
  ],
  [
    'a `next_page` whose format is uri',
    { page: number },
    object({ data: list, next_page: { type: ['string', 'null'], format: 'uri' } }),
    { next: 'next_page', items: 'data' },
  ],
  [
    'a string `next_page` and the number of pages',
    { page: number },
    object({ data: list, next_page: text, total_pages: number }),
    { argument: 'page', pages: 'total_pages', items: 'data' },
  ],
  [
    'two cursor arguments, one of which the response names',
    { cursor: text, page_token: text },
    object({ data: list, next_page_token: text }),
    { argument: 'page_token', cursor: 'next_page_token', items: 'data' },
  ],
  [
    'a page argument and a filter',
    { page: number, status: text },
    object({ data: list, next_status: text }),
    { argument: 'page', items: 'data' },
  ],
  [
    'a marker and a URL of the next page',
    { marker: text },
    object({ data: list, next: { type: 'string', format: 'uri' } }),
    { next: 'next', items: 'data' },
  ],
  [
    'a string `next`, a page argument and a cursor argument',
    { page: number, cursor: text },
    object({ data: list, next: text }),
    { argument: 'cursor', cursor: 'next', items: 'data' },
  ],
  [
    'a string `next`, a page argument and `after`',
    { page: number, after: text },
    object({ data: list, next: text }),
    { argument: 'page', items: 'data' },
  ],
  ['a list without arguments for pages', { state: text }, object({ data: list, total: number }), undefined],
  ['two lists in the response', { page: number }, object({ data: list, included: list }), undefined],
  ['no list in the response', { page: number }, object({ total: number }), undefined],
  ['a string page argument', { page: text }, object({ data: list }), undefined],
  [
    'the cursor of this page and the next one',
    { cursor: text },
    object({ data: list, cursor: text, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
  ],
  [
    'two next cursors in the response',
    { cursor: text },
    object({ data: list, next_cursor: text, meta: object({ next_cursor: text }) }),
    undefined,
  ],
  [
    'a marker and the next marker',
    { marker: text, limit: sized },
    object({ data: list, nextMarker: text }),
    { argument: 'marker', cursor: 'nextMarker', items: 'data' },
  ],
  [
    '`after` and the end cursor of the page',
    { after: text, first: number },
    object({ data: list, page_info: object({ end_cursor: text, has_next_page: flag }) }),
    { argument: 'after', cursor: 'page_info.end_cursor', more: 'page_info.has_next_page', items: 'data' },
  ],
  [
    'a page argument and the number of the next page',
    { page: number },
    object({ data: list, meta: object({ next_page: number }) }),
    { argument: 'page', cursor: 'meta.next_page', items: 'data' },
  ],
  [
    'an offset and the next offset',
    { offset: number },
    object({ data: list, next_offset: number }),
    { argument: 'offset', cursor: 'next_offset', items: 'data' },
  ],
  [
    'a string offset and the next offset',
    { offset: text, limit: number },
    object({ list, next_offset: text }),
    { argument: 'offset', cursor: 'next_offset', items: 'list' },
  ],
  [
    'a list in an envelope',
    { offset: number },
    object({ errors: list, data: object({ invoices: list, total: number }) }),
    { argument: 'offset', counts: 'items', count: 'data.total', items: 'data.invoices' },
  ],
  [
    'an offset and a count that may be that of the page',
    { offset: number, limit: sized },
    object({ data: list, count: number }),
    { argument: 'offset', counts: 'items', size: 'limit', items: 'data' },
  ],
  [
    'a page argument and a string `next` and `previous`',
    { page: number },
    object({ count: number, next: text, previous: text, results: list }),
    { next: 'next', items: 'results' },
  ],
  [
    'a page argument with brackets in its name',
    { 'page[number]': number, 'page[size]': number },
    object({ data: list, meta: object({ total_pages: number }) }),
    { argument: 'page[number]', pages: 'meta.total_pages', items: 'data' },
  ],
  [
    'a page index whose minimum is 1',
    { pageIndex: { type: 'integer', minimum: 1 } },
    object({ data: list, total_pages: number }),
    { argument: 'pageIndex', pages: 'total_pages', items: 'data' },
  ],
])('pagerFor proposes the right pager, or none, given %s', (_, query, response, pager) => {
  expect(proposed(query, response)).toEqual(pager);
});
