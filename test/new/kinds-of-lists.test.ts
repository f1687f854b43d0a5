import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import { leftOpen } from '../../scripts/new/left-open.ts';

// Kinds of lists, with inline items: each gets a pager, or the lines to write for one are printed.

const text = { type: 'string' };
const whole = { type: 'integer' };
const sized = { ...whole, default: 10 };
const flag = { type: 'boolean' };
const items = { type: 'array', items: { type: 'object', required: ['id'], properties: { id: text } } };
const object = (properties: object) => ({ type: 'object', properties });

interface Lists {
  readonly query: Readonly<Record<string, object>>;
  readonly response: object;
  readonly headers?: object;
}

const draft = ({ query, response, headers }: Lists, schemas: object = {}) =>
  draftOf({
    api: 'kiln',
    origin: 'kiln.json',
    document: {
      openapi: '3.1.0',
      info: { title: 'Kiln', version: '1' },
      servers: [{ url: 'https://kiln.test' }],
      paths: {
        '/pots': {
          get: {
            operationId: 'listPots',
            parameters: Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema })),
            responses: {
              200: { description: 'Pots.', headers, content: { 'application/json': { schema: response } } },
            },
          },
        },
      },
      components: { schemas },
    },
  });

const link = { Link: { schema: text } };

const kinds: readonly (readonly [kind: string, lists: Lists, pager: object | undefined, open: string])[] = [
  [
    'a page number from 1 gets a pager by page',
    { query: { page: { ...whole, default: 1 } }, response: object({ data: items, total_pages: whole }) },
    { argument: 'page', pages: 'total_pages', items: 'data' },
    '',
  ],
  [
    'a page number from 0 gets a pager that starts at 0',
    { query: { page: { ...whole, default: 0 }, size: whole }, response: object({ content: items, totalPages: whole }) },
    { argument: 'page', pages: 'totalPages', first: 0, items: 'content' },
    '',
  ],
  [
    'a page number from 0 or 1 gets no pager, but the lines to write',
    { query: { pageIndex: whole }, response: object({ data: items, total_pages: whole }) },
    undefined,
    'x-pager: { argument: pageIndex, pages: total_pages, first: 0, items: data }',
  ],
  [
    'an offset and a total gets a pager with the total',
    { query: { offset: { ...whole, default: 0 }, limit: sized }, response: object({ data: items, total: whole }) },
    { argument: 'offset', counts: 'items', count: 'total', items: 'data' },
    '',
  ],
  [
    'an offset and a total next to a currency, which may be an amount, gets a pager without the total',
    {
      query: { offset: whole, limit: sized },
      response: object({ data: items, total: { type: 'number' }, currency: text }),
    },
    { argument: 'offset', counts: 'items', size: 'limit', items: 'data' },
    '',
  ],
  [
    'an offset and a number of elements next to a currency gets a pager with that number',
    {
      query: { offset: whole, limit: sized },
      response: object({ data: items, totalElements: whole, currency: text }),
    },
    { argument: 'offset', counts: 'items', count: 'totalElements', items: 'data' },
    '',
  ],
  [
    'an offset but no total gets a pager by page size',
    { query: { offset: whole, limit: sized }, response: items },
    { argument: 'offset', counts: 'items', size: 'limit' },
    '',
  ],
  [
    'a cursor gets a pager by cursor',
    { query: { cursor: text }, response: object({ data: items, next_cursor: text }) },
    { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
    '',
  ],
  [
    'a cursor and a flag for more pages gets a pager with both',
    { query: { cursor: text }, response: object({ data: items, meta: object({ next_cursor: text, has_more: flag }) }) },
    { argument: 'cursor', cursor: 'meta.next_cursor', more: 'meta.has_more', items: 'data' },
    '',
  ],
  [
    'a cursor argument but no cursor member gets no pager, but the lines to write',
    { query: { cursor: text }, response: object({ data: items, has_more: flag }) },
    undefined,
    "x-pager: { argument: cursor, cursor: '(the member)', more: has_more, items: data }",
  ],
  [
    'the last item as argument gets a pager by last item',
    { query: { starting_after: text, limit: whole }, response: object({ data: items, has_more: flag }) },
    { argument: 'starting_after', last: 'id', more: 'has_more', items: 'data' },
    '',
  ],
  [
    'an ambiguous `after` argument gets no pager, but the lines to write',
    { query: { after: text }, response: object({ data: items, has_more: flag }) },
    undefined,
    'x-pager: { argument: after, last: id, more: has_more, items: data }',
  ],
  [
    'the URL of the next page in the body gets a pager by that URL',
    { query: { page: whole }, response: object({ results: items, next: { ...text, format: 'uri' } }) },
    { next: 'next', items: 'results' },
    '',
  ],
  [
    'a URL in the body that no argument can hold gets no pager, but the lines to write',
    { query: { page_size: whole }, response: object({ results: items, next: { ...text, format: 'uri' } }) },
    undefined,
    'x-pager: { next: next, items: results }',
  ],
  [
    'a Link header gets a pager by header',
    { query: { cursor: text }, response: items, headers: link },
    { header: 'Link' },
    '',
  ],
  [
    'a page number next to a Link header gets a pager by page',
    { query: { page: whole }, response: items, headers: link },
    { argument: 'page' },
    '',
  ],
  [
    'a Link header that no argument can hold gets no pager, but the lines to write',
    { query: { per_page: whole }, response: items, headers: link },
    undefined,
    'x-pager: { header: Link }',
  ],
  [
    'only a limit gets neither a pager nor lines to write',
    { query: { limit: whole }, response: object({ data: items }) },
    undefined,
    '',
  ],
];

test.each(kinds)('a list with %s', (_, lists, pager, open) => {
  const { spec, audited } = draft(lists);
  expect(audited.problems).toEqual([]);
  expect(spec.model.operations[0]?.node['x-pager']).toEqual(pager);
  const left = leftOpen('kiln', spec);
  expect(left !== '').toBe(open !== '');
  expect(left).toContain(open);
});

const inner = { $ref: '#/components/schemas/Pots' };
const paged = { query: { cursor: text } };
const next = object({ next_cursor: text });

test.each<[where: string, response: object, schemas: object, name: string]>([
  ['in the response', object({ data: items, next_cursor: text }), {}, 'PotsListPotsResponseDataItem'],
  ['that is a component itself', object({ data: inner, next_cursor: text }), { Pots: items }, 'PotsItem'],
  ['in a part of an `allOf`', { allOf: [next, object({ data: items })] }, {}, 'PotsListPotsResponseDataItem'],
  [
    'whose item name is taken',
    object({ data: inner, of: { $ref: '#/components/schemas/PotsItem' }, next_cursor: text }),
    { Pots: items, PotsItem: object({ a: text }) },
    'PotsItem2',
  ],
  [
    'that a shared part also describes',
    { allOf: [{ $ref: '#/components/schemas/Page' }, object({ data: items })] },
    { Page: object({ data: { type: 'array', items: { type: 'object' } }, next_cursor: text }) },
    'PotsListPotsResponseDataItem',
  ],
])('the inline items of a list %s become a component that the ledger has a row for', (_, response, schemas, name) => {
  const { spec, audited, contents } = draft({ ...paged, response }, schemas);
  expect(audited.problems).toEqual([]);
  expect(spec.model.operations[0]?.pager?.item).toBe(name);
  expect(JSON.stringify(contents.get('facts.yaml'))).toContain(`${name} · exists = yes`);
});

const named = { type: 'array', items: { $ref: '#/components/schemas/Pot' } };

test('items with a component keep it, even if a shared part describes them inline', () => {
  const Page = object({ data: { type: 'array', items: { type: 'object' } }, next_cursor: text });
  const response = { allOf: [{ $ref: '#/components/schemas/Page' }, object({ data: named })] };
  const { spec } = draft({ ...paged, response }, { Page, Pot: object({ id: text }) });
  expect(spec.model.operations[0]?.pager?.item).toBe('Pot');
});

test('items with a component keep it', () => {
  const { spec } = draft(
    { ...paged, response: object({ data: named, next_cursor: text }) },
    { Pot: object({ id: text }) },
  );
  expect(spec.model.operations[0]?.pager?.item).toBe('Pot');
});
