import { expect, test } from 'vitest';
import type { Exchange } from '../../scripts/change/verify/exchange.ts';
import { pagesOf } from '../../scripts/change/verify/paging.ts';
import type { OperationModel } from '../../scripts/spec/model/operation.ts';

/** A list as a server has it: how many items there are, how many a page holds, and the least size that it takes. */
interface List {
  readonly items: number;
  readonly size: number;
  readonly least?: number;
}

type Row = NonNullable<OperationModel['pager']>['row'];

/** What asking such a server for pages shows: whether each sighting fits, what was not decided, and the statuses. */
async function shownBy(row: Row, { items, size, least = 1 }: List) {
  const minimum = { type: 'integer', minimum: least };
  const takes = { all: [{ name: 'size', in: 'query', schema: minimum }] };
  const operation = { method: 'GET', path: '/items', pointer: '#', pager: { row }, takes } as unknown as OperationModel;
  const statuses: number[] = [];
  const send = (values: Readonly<Record<string, unknown>>): Exchange => {
    const asked = Number(values['size'] ?? size);
    const start = row.counts ? Number(values['offset'] ?? 0) : (Number(values['page'] ?? 1) - 1) * asked;
    const all = Array.from({ length: items }, (_, id) => ({ id }));
    const url = start + asked < items ? `/items?size=${asked}&page=${start / asked + 2}` : undefined;
    const headers = url === undefined ? [] : [['link', `</items?page=1>; rel="first", <${url}>; rel="next"`]];
    const body = { items: all.slice(start, start + asked), total: items, pages: Math.ceil(items / size), next: url };
    const status = asked < least ? 422 : 200;
    statuses.push(status);
    return { sent: { operation }, status, headers, text: JSON.stringify(body) } as unknown as Exchange;
  };
  const { sightings, undecided } = await pagesOf({}, send({}), async (values) => send(values));
  return { fits: sightings.map((sighting) => sighting.fits), undecided, statuses: new Set(statuses) };
}

const kinds: readonly (readonly [name: string, row: Row])[] = [
  ['numbers that end with an empty page', { argument: 'page', items: 'items' }],
  ['numbers up to a total', { argument: 'page', items: 'items', pages: 'pages' }],
  ['offsets that end with an empty page', { argument: 'offset', counts: 'items', items: 'items' }],
  ['offsets up to a count', { argument: 'offset', counts: 'items', count: 'total', items: 'items' }],
  ['URLs in a member', { next: 'next', asks: { page: 'number' }, items: 'items' }],
  ['URLs in a header', { header: 'Link', asks: { page: 'number', size: 'number' }, items: 'items' }],
  ['numbers, with a size', { argument: 'page', size: 'size', sizeDefault: 10, items: 'items' }],
  ['offsets, with a size', { argument: 'offset', counts: 'items', size: 'size', sizeDefault: 10, items: 'items' }],
];

test.each(kinds)('a list with %s that has but one page is not a deviation', async (_, row) => {
  for (const items of [0, 1, 3, 10]) expect((await shownBy(row, { items, size: 10 })).fits).not.toContain(false);
});

test.each(kinds)('a list with %s that has more pages is seen to lead from one to the next', async (_, row) => {
  expect(await shownBy(row, { items: 25, size: 10 })).toMatchObject({ fits: [true], undecided: undefined });
});

test.each(kinds)('of a list with %s no page is asked for that is smaller than its size may be', async (_, row) => {
  expect(await shownBy(row, { items: 25, size: 10, least: 5 })).toMatchObject({
    fits: [true],
    statuses: new Set([200]),
  });
  expect(await shownBy(row, { items: 5, size: 10, least: 5 })).toMatchObject({ statuses: new Set([200]) });
});
