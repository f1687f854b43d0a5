import { expect, test } from 'vitest';
import { pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema } from '../../scripts/spec/spec.ts';
import { flag, list, number, object, sized, specOf, taking, text } from './list-parts.ts';

const proposed = (query: Readonly<Record<string, Schema>>, response: Schema): PagerNode | undefined =>
  pagerFor(specOf(response), { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] });

const zero = { type: 'integer', default: 0 };

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema, pager: PagerNode | undefined]>([
  [
    'pages with their number',
    { page: number, per_page: sized },
    object({ data: list, meta: object({ total_pages: number, total_count: number }) }),
    { argument: 'page', pages: 'meta.total_pages', items: 'data' },
  ],
  [
    'pages with a total',
    { page: number, per_page: sized },
    object({ data: list, total: number }),
    { argument: 'page', count: 'total', size: 'per_page', items: 'data' },
  ],
  [
    'pages from 0 with neither',
    { pageIndex: zero, pageSize: sized },
    object({ data: list }),
    { argument: 'pageIndex', size: 'pageSize', first: 0, items: 'data' },
  ],
  [
    'pages with a flag',
    { page: number, per_page: sized },
    object({ data: list, has_more: flag }),
    { argument: 'page', more: 'has_more', items: 'data' },
  ],
  [
    'an offset with a flag',
    { offset: zero, limit: sized },
    object({ data: list, meta: object({ has_more: flag }) }),
    { argument: 'offset', counts: 'items', more: 'meta.has_more', items: 'data' },
  ],
  [
    'an offset with a flag next to a total',
    { offset: zero, limit: sized },
    object({ data: list, total: number, has_more: flag }),
    { argument: 'offset', counts: 'items', more: 'has_more', items: 'data' },
  ],
  ['pages of a bare list', { page: number }, list, { argument: 'page' }],
  [
    'an offset with a total',
    { offset: zero, limit: sized },
    object({ data: list, total: number }),
    { argument: 'offset', counts: 'items', count: 'total', items: 'data' },
  ],
  [
    'an offset without one',
    { offset: zero, limit: sized },
    object({ data: list }),
    { argument: 'offset', counts: 'items', size: 'limit', items: 'data' },
  ],
  [
    'a cursor alone',
    { cursor: text },
    object({ results: list, next_cursor: { type: ['string', 'null'] } }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'results' },
  ],
  [
    'a cursor with a flag',
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
    'the last item',
    { starting_after: text, ending_before: text, limit: sized },
    object({ data: list, has_more: flag, url: text }),
    { argument: 'starting_after', last: 'id', more: 'has_more', items: 'data' },
  ],
  [
    'a URL by its name',
    { PageToken: text, Page: number },
    object({ records: list, next_page_uri: text, page: number }),
    { next: 'next_page_uri', items: 'records' },
  ],
  [
    'a URL among links',
    { page: number, per_page: sized },
    object({
      invoices: list,
      links: object({ pages: object({ next: text, last: text }) }),
      meta: object({ total: number }),
    }),
    { next: 'links.pages.next', items: 'invoices' },
  ],
  [
    'a URL in an object',
    { cursor: text },
    object({ data: list, _links: object({ next: object({ href: text }) }) }),
    { next: '_links.next.href', items: 'data' },
  ],
  [
    'a URL by its format',
    { cursor: text },
    object({ data: list, next: { type: 'string', format: 'uri' } }),
    { next: 'next', items: 'data' },
  ],
  [
    'a next page by its format',
    { page: number },
    object({ data: list, next_page: { type: ['string', 'null'], format: 'uri' } }),
    { next: 'next_page', items: 'data' },
  ],
  [
    'a next page that is a text next to the number of pages',
    { page: number },
    object({ data: list, next_page: text, total_pages: number }),
    { argument: 'page', pages: 'total_pages', items: 'data' },
  ],
  [
    'a cursor next to another by its own name',
    { cursor: text, page_token: text },
    object({ data: list, next_page_token: text }),
    { argument: 'page_token', cursor: 'next_page_token', items: 'data' },
  ],
  [
    'pages next to a filter',
    { page: number, status: text },
    object({ data: list, next_status: text }),
    { argument: 'page', items: 'data' },
  ],
  [
    'a URL that holds a marker',
    { marker: text },
    object({ data: list, next: { type: 'string', format: 'uri' } }),
    { next: 'next', items: 'data' },
  ],
  [
    'a next text next to a number and a cursor',
    { page: number, cursor: text },
    object({ data: list, next: text }),
    { argument: 'cursor', cursor: 'next', items: 'data' },
  ],
  [
    'a next text next to a number and what is after',
    { page: number, after: text },
    object({ data: list, next: text }),
    { argument: 'page', items: 'data' },
  ],
  ['a list that is whole', { state: text }, object({ data: list, total: number }), undefined],
  ['two lists', { page: number }, object({ data: list, included: list }), undefined],
  ['no list', { page: number }, object({ total: number }), undefined],
  ['a page that is a text', { page: text }, object({ data: list }), undefined],
  [
    'a cursor next to the one of this page',
    { cursor: text },
    object({ data: list, cursor: text, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
  ],
  [
    'two next cursors',
    { cursor: text },
    object({ data: list, next_cursor: text, meta: object({ next_cursor: text }) }),
    undefined,
  ],
  [
    'a marker that the response names as the next',
    { marker: text, limit: sized },
    object({ data: list, nextMarker: text }),
    { argument: 'marker', cursor: 'nextMarker', items: 'data' },
  ],
  [
    'edges after a cursor',
    { after: text, first: number },
    object({ data: list, page_info: object({ end_cursor: text, has_next_page: flag }) }),
    { argument: 'after', cursor: 'page_info.end_cursor', more: 'page_info.has_next_page', items: 'data' },
  ],
  [
    'a number that the response names as the next',
    { page: number },
    object({ data: list, meta: object({ next_page: number }) }),
    { argument: 'page', cursor: 'meta.next_page', items: 'data' },
  ],
  [
    'an offset that the response names as the next',
    { offset: number },
    object({ data: list, next_offset: number }),
    { argument: 'offset', cursor: 'next_offset', items: 'data' },
  ],
  [
    'an offset that is a text',
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
    'a count that may be that of the page',
    { offset: number, limit: sized },
    object({ data: list, count: number }),
    { argument: 'offset', counts: 'items', size: 'limit', items: 'data' },
  ],
  [
    'a next text next to numbers',
    { page: number },
    object({ count: number, next: text, previous: text, results: list }),
    { next: 'next', items: 'results' },
  ],
  [
    'pages in brackets',
    { 'page[number]': number, 'page[size]': number },
    object({ data: list, meta: object({ total_pages: number }) }),
    { argument: 'page[number]', pages: 'meta.total_pages', items: 'data' },
  ],
  [
    'pages of which the first is documented',
    { pageIndex: { type: 'integer', minimum: 1 } },
    object({ data: list, total_pages: number }),
    { argument: 'pageIndex', pages: 'total_pages', items: 'data' },
  ],
])('of %s is proposed what its names say', (_, query, response, pager) => {
  expect(proposed(query, response)).toEqual(pager);
});
