import { expect, test } from 'vitest';
import type { Exchange } from '../../scripts/change/verify/exchange.ts';
import { pagesOf } from '../../scripts/change/verify/paging.ts';
import type { OperationModel } from '../../scripts/spec/model/operation.ts';

/** A list on a server: the number of items, the size of a page, and the smallest size that it accepts. */
interface List {
  readonly items: number;
  readonly size: number;
  readonly least?: number;
  /** Maps the requested page to the page that is sent, both from 0. */
  readonly turn?: (page: number) => number;
  /** Whether all items are equal. */
  readonly alike?: boolean;
  /** Overrides members of the body. */
  readonly otherwise?: object;
}

type Row = NonNullable<OperationModel['pager']>['row'];

/** The results of requesting pages of such a list: whether each sighting fits, what is undecided, and the statuses. */
async function shownBy(
  row: Row,
  { items, size, least = 1, turn = (page) => page, alike = false, otherwise = {} }: List,
) {
  const minimum = { type: 'integer', minimum: least };
  const takes = { all: [{ name: 'size', in: 'query', schema: minimum }] };
  const operation = { method: 'GET', path: '/items', pointer: '#', pager: { row }, takes } as unknown as OperationModel;
  const statuses: number[] = [];
  const all = Array.from({ length: items }, (_, id) => ({ id: alike ? 0 : id }));
  const send = (values: Readonly<Record<string, unknown>>): Exchange => {
    const asked = Number(values['size'] ?? size);
    const offset = Number(values['offset'] ?? values['cursor'] ?? Number(values['after'] ?? -1) + 1);
    const page = turn(values['page'] === undefined ? offset / asked : Number(values['page']) - 1);
    const [start, end] = [page * asked, (page + 1) * asked];
    const url = end < items ? `/items?size=${asked}&page=${page + 2}` : undefined;
    const headers = url === undefined ? [] : [['link', `</items?page=1>; rel="first", <${url}>; rel="next"`]];
    const pages = Math.ceil(items / asked);
    const cursor = end < items ? String(end) : null;
    const body = { items: all.slice(start, end), total: items, pages, next: url, cursor, more: end < items };
    const status = asked < least ? 422 : 200;
    statuses.push(status);
    return {
      sent: { operation },
      status,
      headers,
      text: JSON.stringify({ ...body, ...otherwise }),
    } as unknown as Exchange;
  };
  const { sightings, undecided } = await pagesOf({}, send({}), async (values) => send(values));
  const says = sightings.flatMap((sighting) => (sighting.fits ? [] : [sighting.says]));
  return {
    fits: sightings.map(({ fits }) => fits),
    says,
    undecided,
    statuses: new Set(statuses),
    asked: statuses.length,
  };
}

const kinds: readonly (readonly [name: string, row: Row])[] = [
  ['page numbers that end with an empty page', { argument: 'page', items: 'items' }],
  ['page numbers and their total', { argument: 'page', items: 'items', pages: 'pages' }],
  ['offsets that end with an empty page', { argument: 'offset', counts: 'items', items: 'items' }],
  ['page numbers and a flag', { argument: 'page', items: 'items', more: 'more' }],
  ['offsets and a flag', { argument: 'offset', counts: 'items', items: 'items', more: 'more' }],
  ['offsets and a count', { argument: 'offset', counts: 'items', count: 'total', items: 'items' }],
  ['URLs in a member', { next: 'next', asks: { page: 'number' }, items: 'items' }],
  ['URLs in a header', { header: 'Link', asks: { page: 'number', size: 'number' }, items: 'items' }],
  ['cursors', { argument: 'cursor', cursor: 'cursor', items: 'items' }],
  ['cursors and a flag', { argument: 'cursor', cursor: 'cursor', more: 'more', items: 'items' }],
  ['the last item as cursor', { argument: 'after', last: 'id', items: 'items' }],
  ['the last item as cursor, and a flag', { argument: 'after', last: 'id', more: 'more', items: 'items' }],
  ['cursors, with a size', { argument: 'cursor', cursor: 'cursor', size: 'size', sizeDefault: 10, items: 'items' }],
  ['page numbers, with a size', { argument: 'page', size: 'size', sizeDefault: 10, items: 'items' }],
  [
    'page numbers and a count, with a size',
    { argument: 'page', count: 'total', size: 'size', sizeDefault: 10, items: 'items' },
  ],
  ['offsets, with a size', { argument: 'offset', counts: 'items', size: 'size', sizeDefault: 10, items: 'items' }],
];

test.each(kinds)('pagesOf reports nothing for a single page of a list with %s', async (_, row) => {
  for (const items of [0, 1, 3, 10]) expect((await shownBy(row, { items, size: 10 })).fits).not.toContain(false);
});

test.each(kinds)('pagesOf confirms several pages of a list with %s', async (_, row) => {
  expect(await shownBy(row, { items: 25, size: 10 })).toMatchObject({ fits: [true], undecided: undefined });
});

test.each(kinds)('pagesOf requests no page below the minimum size of a list with %s', async (_, row) => {
  expect(await shownBy(row, { items: 25, size: 10, least: 5 })).toMatchObject({
    fits: [true],
    statuses: new Set([200]),
  });
  expect(await shownBy(row, { items: 5, size: 10, least: 5 })).toMatchObject({ statuses: new Set([200]) });
});

const turns: readonly (readonly [name: string, turn: (page: number) => number, says: string])[] = [
  ['ignores the requested page', () => 0, 'is ignored: the page after the first repeats it'],
  ['repeats the second page', (page) => Math.min(page, 1), 'does not advance: page 3 repeats page 2'],
  ['returns to the first page', (page) => (page === 2 ? 0 : page), 'leads back: page 3 repeats page 1'],
  ['returns to the second page later', (page) => (page === 3 ? 1 : page), 'leads back: page 4 repeats page 2'],
];

const turned = kinds.flatMap(([kind, row]) =>
  turns.map(([name, turn, says]) => [kind, name, row, turn, says] as const),
);

test.each(turned)('for a list with %s, pagesOf reports once that the server %s', async (_, __, row, turn, says) => {
  const shown = await shownBy(row, { items: 45, size: 10, turn });
  expect(shown.says).toEqual([expect.stringContaining(says)]);
  expect(shown.asked).toBeLessThanOrEqual(6);
});

test.each(kinds)('pagesOf stops after at most six requests for a long list with %s', async (_, row) => {
  const { fits, asked } = await shownBy(row, { items: 1000, size: 10 });
  expect([fits, asked]).toEqual([[true], 'size' in row ? 6 : 5]);
});

const sized = kinds.filter(([, { size }]) => size !== undefined);

test.each(sized)('pagesOf reports nothing for a list with %s whose items are all equal', async (_, row) => {
  expect((await shownBy(row, { items: 25, size: 10, alike: true })).fits).toEqual([true]);
});

test.each<[string, Row, object, string]>([
  [
    'a count below the number of its items',
    { argument: 'offset', counts: 'items', count: 'total' },
    { total: 3 },
    '`total` is 3, with 10 items seen',
  ],
  ['items but no pages', { argument: 'page', pages: 'pages' }, { pages: 0 }, '`pages` is 0, with 1 page seen'],
  [
    'another page but no cursor',
    { argument: 'cursor', cursor: 'cursor', more: 'more' },
    { more: true, cursor: null },
    '`more` is true, but there is no `cursor` to request the next page with',
  ],
  [
    'an end before the last item',
    { argument: 'cursor', cursor: 'cursor', size: 'size' },
    { cursor: null },
    '1 of 10 items are said to be the whole list',
  ],
])('pagesOf reports a list that claims to have %s', async (_, row, otherwise, says) => {
  expect((await shownBy({ ...row, items: 'items' }, { items: 25, size: 10, otherwise })).says).toEqual([says]);
});

test.each<[string, Row, object]>([
  ['offsets but no count', { argument: 'offset', counts: 'items', count: 'total' }, { total: undefined }],
  ['page numbers but no numeric total', { argument: 'page', pages: 'pages' }, { pages: 'many' }],
  ['page numbers and a size but no count', { argument: 'page', count: 'total', size: 'size' }, { total: undefined }],
])('pagesOf confirms a list with %s', async (_, row, otherwise) => {
  const shown = await shownBy({ ...row, items: 'items' }, { items: 25, size: 10, otherwise });
  expect(shown).toMatchObject({ fits: [true], says: [] });
});

test('pagesOf reports a list whose count is null', async () => {
  const row: Row = { argument: 'offset', counts: 'items', count: 'total', items: 'items' };
  expect((await shownBy(row, { items: 25, size: 10, otherwise: { total: null } })).says).toEqual([
    '`total` is null, with 10 items seen',
  ]);
});

test('pagesOf does not request a cursor that cannot be encoded in a URL', async () => {
  const row: Row = { argument: 'cursor', cursor: 'cursor', items: 'items' };
  expect(await shownBy(row, { items: 25, size: 10, otherwise: { cursor: '\ud800' } })).toMatchObject({ asked: 1 });
});
