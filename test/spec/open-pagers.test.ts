import { expect, test } from 'vitest';
import { guessPager, pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema } from '../../scripts/spec/spec.ts';
import { flag, list, number, object, sized, specOf, taking, text } from './list-parts.ts';

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema, guess: PagerNode, open: string]>([
  [
    'a URL without an argument for its query',
    { page_size: sized },
    object({ results: list, next: { type: 'string', format: 'uri' } }),
    { next: 'next', items: 'results' },
    '`next` has the URL of the next page, but no argument of the operation can be part of its query',
  ],
  [
    'a cursor without an argument',
    { limit: sized },
    object({ data: list, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
    '`next_cursor` may select the next page, but the operation has no argument that takes it',
  ],
  [
    'a cursor argument without a cursor in the response',
    { cursor: text },
    object({ data: list, has_more: flag }),
    { argument: 'cursor', cursor: '(the member)', more: 'has_more', items: 'data' },
    'names and keywords do not say which member of the response is the next `cursor`',
  ],
  [
    'a marker and a `next` that may be a URL',
    { marker: text },
    object({ data: list, next: text }),
    { argument: 'marker', cursor: '(the member)', items: 'data' },
    'names and keywords do not say which member of the response is the next `marker`',
  ],
  [
    'a numeric cursor argument and a string cursor',
    { cursor: number },
    object({ data: list, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
    'names and keywords do not say whether `next_cursor` has the next `cursor` or the URL of the next page',
  ],
  [
    'a numeric cursor argument and a string `next`',
    { cursor: number },
    object({ data: list, next: text }),
    { argument: 'cursor', cursor: '(the member)', items: 'data' },
    'names and keywords do not say which member of the response is the next `cursor`',
  ],
  [
    'an `after` argument of unknown meaning',
    { after: text },
    object({ data: list, has_more: flag }),
    { argument: 'after', last: 'id', more: 'has_more', items: 'data' },
    'names and keywords do not say which member of the last item `after` takes, if any',
  ],
  [
    'a `starting_after` argument and items without an id',
    { starting_after: text },
    object({ data: { type: 'array', items: object({ token: text }) }, has_more: flag }),
    { argument: 'starting_after', last: 'token', more: 'has_more', items: 'data' },
    'names and keywords do not say which member of the last item `starting_after` takes, if any',
  ],
  [
    'an offset without any end',
    { offset: number },
    object({ data: list }),
    { argument: 'offset', counts: 'items', items: 'data' },
    'names and keywords do not say whether `offset` counts items',
  ],
  [
    'a page index',
    { pageIndex: number },
    object({ data: list, total_pages: number }),
    { argument: 'pageIndex', pages: 'total_pages', first: 0, items: 'data' },
    'names and keywords do not say whether `pageIndex` begins with 0 or 1',
  ],
  [
    'a page argument whose minimum is 0',
    { page: { type: 'integer', minimum: 0 } },
    object({ data: list, total_pages: number }),
    { argument: 'page', pages: 'total_pages', first: 0, items: 'data' },
    'names and keywords do not say whether `page` begins with 0 or 1',
  ],
  [
    'the members of a framework whose pages begin at 0',
    { page: number },
    object({ content: list, totalPages: number, totalElements: number, numberOfElements: number }),
    { argument: 'page', pages: 'totalPages', first: 0, items: 'content' },
    'names and keywords do not say whether `page` begins with 0 or 1',
  ],
  [
    'a `startIndex`, which begins at 1 in some APIs',
    { startIndex: number },
    object({ data: list, total: number }),
    { argument: 'startIndex', counts: 'items', count: 'total', first: 1, items: 'data' },
    'names and keywords do not say whether `startIndex` begins with 0 or 1',
  ],
  [
    'an offset whose default is not the start of the list',
    { offset: { type: 'integer', default: 10 }, limit: sized },
    object({ data: list, total: number }),
    { argument: 'offset', counts: 'items', count: 'total', items: 'data' },
    'names and keywords do not say whether the list begins with the default 10 of `offset`',
  ],
  [
    'a page argument whose default is not the first page',
    { page: { type: 'integer', default: 3 } },
    object({ data: list, total_pages: number }),
    { argument: 'page', pages: 'total_pages', items: 'data' },
    'names and keywords do not say whether the list begins with the default 3 of `page`',
  ],
  [
    'two lists in the response',
    { page: number },
    object({ data: list, included: list }),
    { argument: 'page', items: 'data' },
    'several members are lists: `data`, `included`',
  ],
  [
    'a numeric page argument and a string `next_page`',
    { page: number, per_page: sized },
    object({ data: list, next_page: { type: ['string', 'null'] }, count: number }),
    { next: 'next_page', items: 'data' },
    'names and keywords do not say whether `next_page` has the next `page` or the URL of the next page',
  ],
  [
    'a string page argument and a string `next_page`',
    { page: text },
    object({ data: list, next_page: text }),
    { next: 'next_page', items: 'data' },
    'names and keywords do not say whether `next_page` has the next `page` or the URL of the next page',
  ],
  [
    'a numeric offset argument and a string `next_offset`',
    { offset: number },
    object({ data: list, next_offset: text }),
    { argument: 'offset', cursor: 'next_offset', items: 'data' },
    'names and keywords do not say whether `next_offset` has the next `offset` or the URL of the next page',
  ],
])('guessPager leaves the pager open, and pagerFor proposes none, given %s', (_, query, response, pager, open) => {
  const parts = { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] };
  expect(guessPager(specOf(response), parts)).toMatchObject({ pager, open });
  expect(pagerFor(specOf(response), parts)).toBeUndefined();
});

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema]>([
  ['a list with only a limit', { limit: sized }, object({ data: list })],
  ['an `after` argument that is a date', { after: { type: 'string', format: 'date' } }, object({ data: list })],
  ['an object with a cursor and no list', { id: text }, object({ cursor: text })],
  ['a `next_billing_date`', { billing_date: text }, object({ data: list, next_billing_date: text })],
  ['an `id` argument and a `next_id`', { id: text }, object({ data: list, next_id: text })],
  ['a `status` argument and a `next_status`', { status: text }, object({ data: list, next_status: text })],
  ['a `run` argument and a `next_run`', { run: number }, object({ data: list, next_run: number })],
  ['a `payment` argument and a `next_payment`', { payment: text }, object({ data: list, next_payment: text })],
])('guessPager returns undefined, given %s', (_, query, response) => {
  const parts = { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] };
  expect(guessPager(specOf(response), parts)).toBeUndefined();
});
