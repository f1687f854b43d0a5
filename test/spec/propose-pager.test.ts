import { expect, test } from 'vitest';
import type { Argument } from '../../scripts/spec/model/arguments.ts';
import { keyFor, pagerFor } from '../../scripts/spec/model/propose-pager.ts';
import type { PagerNode, Schema, Spec } from '../../scripts/spec/spec.ts';

const text = { type: 'string' };
const number = { type: 'integer' };
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties });
const list: Schema = { type: 'array', items: { $ref: '#/components/schemas/Item' } };

const specOf = (response: Schema): Spec => ({
  info: { title: 'Acme' },
  paths: {},
  components: { schemas: { Response: response, Item: object({ id: text, next: text }) } },
});

const taking = (place: Argument['in'], given: Readonly<Record<string, Schema>>) => ({
  all: Object.entries(given).map(([name, schema]): Argument => ({
    name,
    in: place,
    required: false,
    schema,
    example: undefined,
  })),
});

const proposed = (query: Readonly<Record<string, Schema>>, response: Schema): PagerNode | undefined =>
  pagerFor(specOf(response), { takes: taking('query', query), answers: [{ status: 200, data: 'Response' }] });

const sized = { type: 'integer', default: 20 };
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
    object({ results: list, pagination: object({ cursor: text, has_more: { type: 'boolean' } }) }),
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
    object({ data: list, has_more: { type: 'boolean' }, url: text }),
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
  ['a list that is whole', { state: text }, object({ data: list, total: number }), undefined],
  ['two lists', { page: number }, object({ data: list, included: list }), undefined],
  ['no list', { page: number }, object({ total: number }), undefined],
  ['a page that is a text', { page: text }, object({ data: list }), undefined],
  ['two cursors', { cursor: text }, object({ data: list, cursor: text, next_cursor: text }), undefined],
])('of %s is proposed what its names say', (_, query, response, pager) => {
  expect(proposed(query, response)).toEqual(pager);
});

test.each<[place: Argument['in'], name: string, schema: Schema, key: string | undefined]>([
  ['header', 'Idempotency-Key', text, 'Idempotency-Key'],
  ['header', 'PayPal-Request-Id', text, 'PayPal-Request-Id'],
  ['body', 'idempotency_key', text, 'idempotency_key'],
  ['query', 'idempotency_key', text, undefined],
  ['header', 'Idempotency-Expiry', text, undefined],
  ['body', 'idempotency_key', number, undefined],
])('in a %s, %s is a key or is not', (place, name, schema, key) => {
  expect(keyFor({ takes: taking(place, { other: text, [name]: schema }) })).toBe(key);
});
