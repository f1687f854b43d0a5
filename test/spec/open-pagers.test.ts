import { expect, test } from 'vitest';
import { guessPager, pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema } from '../../scripts/spec/spec.ts';
import { flag, list, number, object, sized, specOf, taking, text } from './list-parts.ts';

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema, guess: PagerNode, open: string]>([
  [
    'a URL that no argument can hold',
    { page_size: sized },
    object({ results: list, next: { type: 'string', format: 'uri' } }),
    { next: 'next', items: 'results' },
    '`next` has the URL of the next page, but no argument of the operation can be part of its query',
  ],
  [
    'a cursor that no argument takes',
    { limit: sized },
    object({ data: list, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
    '`next_cursor` may select the next page, but the operation has no argument that takes it',
  ],
  [
    'a cursor that no member has',
    { cursor: text },
    object({ data: list, has_more: flag }),
    { argument: 'cursor', cursor: '(the member)', more: 'has_more', items: 'data' },
    'names and keywords do not say which member of the response is the next `cursor`',
  ],
  [
    'a marker next to a text that may be a URL',
    { marker: text },
    object({ data: list, next: text }),
    { argument: 'marker', cursor: '(the member)', items: 'data' },
    'names and keywords do not say which member of the response is the next `marker`',
  ],
  [
    'a cursor that is a number',
    { cursor: number },
    object({ data: list, next_cursor: text }),
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
    'names and keywords do not say whether `next_cursor` has the next `cursor` or the URL of the next page',
  ],
  [
    'a cursor that is a number next to a text',
    { cursor: number },
    object({ data: list, next: text }),
    { argument: 'cursor', cursor: '(the member)', items: 'data' },
    'names and keywords do not say which member of the response is the next `cursor`',
  ],
  [
    'items after something',
    { after: text },
    object({ data: list, has_more: flag }),
    { argument: 'after', last: 'id', more: 'has_more', items: 'data' },
    'names and keywords do not say which member of the last item `after` takes, if any',
  ],
  [
    'the last of items without an id',
    { starting_after: text },
    object({ data: { type: 'array', items: object({ token: text }) }, has_more: flag }),
    { argument: 'starting_after', last: 'token', more: 'has_more', items: 'data' },
    'names and keywords do not say which member of the last item `starting_after` takes, if any',
  ],
  [
    'an offset alone',
    { offset: number },
    object({ data: list }),
    { argument: 'offset', counts: 'items', items: 'data' },
    'names and keywords do not say whether `offset` counts items',
  ],
  [
    'pages by their index',
    { pageIndex: number },
    object({ data: list, total_pages: number }),
    { argument: 'pageIndex', pages: 'total_pages', first: 0, items: 'data' },
    'names and keywords do not say whether `pageIndex` begins with 0 or 1',
  ],
  [
    'pages that may be 0',
    { page: { type: 'integer', minimum: 0 } },
    object({ data: list, total_pages: number }),
    { argument: 'page', pages: 'total_pages', first: 0, items: 'data' },
    'names and keywords do not say whether `page` begins with 0 or 1',
  ],
  [
    'pages of a framework that begins with 0',
    { page: number },
    object({ content: list, totalPages: number, totalElements: number, numberOfElements: number }),
    { argument: 'page', pages: 'totalPages', first: 0, items: 'content' },
    'names and keywords do not say whether `page` begins with 0 or 1',
  ],
  [
    'an index that begins with 1 in some APIs',
    { startIndex: number },
    object({ data: list, total: number }),
    { argument: 'startIndex', counts: 'items', count: 'total', first: 1, items: 'data' },
    'names and keywords do not say whether `startIndex` begins with 0 or 1',
  ],
  [
    'an offset whose default is amid the list',
    { offset: { type: 'integer', default: 10 }, limit: sized },
    object({ data: list, total: number }),
    { argument: 'offset', counts: 'items', count: 'total', items: 'data' },
    'names and keywords do not say whether the list begins with the default 10 of `offset`',
  ],
  [
    'a page whose default is amid the list',
    { page: { type: 'integer', default: 3 } },
    object({ data: list, total_pages: number }),
    { argument: 'page', pages: 'total_pages', items: 'data' },
    'names and keywords do not say whether the list begins with the default 3 of `page`',
  ],
  [
    'two lists',
    { page: number },
    object({ data: list, included: list }),
    { argument: 'page', items: 'data' },
    'several members are lists: `data`, `included`',
  ],
  [
    'a next page that is a text next to numbers',
    { page: number, per_page: sized },
    object({ data: list, next_page: { type: ['string', 'null'] }, count: number }),
    { next: 'next_page', items: 'data' },
    'names and keywords do not say whether `next_page` has the next `page` or the URL of the next page',
  ],
  [
    'a next page and a page that are texts',
    { page: text },
    object({ data: list, next_page: text }),
    { next: 'next_page', items: 'data' },
    'names and keywords do not say whether `next_page` has the next `page` or the URL of the next page',
  ],
  [
    'a next offset that is a text next to numbers',
    { offset: number },
    object({ data: list, next_offset: text }),
    { argument: 'offset', cursor: 'next_offset', items: 'data' },
    'names and keywords do not say whether `next_offset` has the next `offset` or the URL of the next page',
  ],
])('of %s a guess is made, and not taken', (_, query, response, pager, open) => {
  const parts = { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] };
  expect(guessPager(specOf(response), parts)).toMatchObject({ pager, open });
  expect(pagerFor(specOf(response), parts)).toBeUndefined();
});

test.each<[of: string, query: Readonly<Record<string, Schema>>, response: Schema]>([
  ['a list with a limit alone', { limit: sized }, object({ data: list })],
  ['what is after a day', { after: { type: 'string', format: 'date' } }, object({ data: list })],
  ['a thing with a cursor', { id: text }, object({ cursor: text })],
  ['days', { billing_date: text }, object({ data: list, next_billing_date: text })],
  ['things by their id', { id: text }, object({ data: list, next_id: text })],
  ['things of a status', { status: text }, object({ data: list, next_status: text })],
  ['runs', { run: number }, object({ data: list, next_run: number })],
  ['payments', { payment: text }, object({ data: list, next_payment: text })],
])('of %s no guess is made', (_, query, response) => {
  const parts = { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] };
  expect(guessPager(specOf(response), parts)).toBeUndefined();
});
