import { createClient, type Descriptor, type PageOptions, type Result } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { lastItem } from '../../src/parts/last-item.ts';
import { nextUrl } from '../../src/parts/next-url.ts';
import { offset } from '../../src/parts/offset.ts';
import { pageNumbers } from '../../src/parts/page-numbers.ts';
import { acme } from './acme.ts';
import { idsTo } from './lists.ts';

// The invented API, with a list for each way of paging that only some APIs have.

type Operation = Descriptor['operations'][string];

const query = ['page', 'per_page', 'offset', 'limit', 'cursor', 'after', 'state', 'created', 'old'];
const list = (pager: NonNullable<Operation['pager']>): Operation => ({
  method: 'GET',
  path: '/accounts/{account_id}/list',
  safe: true,
  authenticated: true,
  arguments: {
    account_id: { in: 'path', required: true },
    ...Object.fromEntries(query.map((name) => [name, { in: 'query', required: false } as const])),
  },
  pager,
  answers: { 200: 'json' },
});

const asks = { page: 'number', per_page: 'number', cursor: 'string', old: 'boolean', state: 'string' } as const;
const base = { argument: 'page' } as const;
const operations = {
  fromZero: list({ ...base, items: 'items', pages: 'pages', first: 0 }),
  untilEmpty: list({ ...base, items: 'items', follow: pageNumbers({ argument: 'page' }) }),
  untilShort: list({
    ...base,
    items: 'items',
    follow: pageNumbers({ argument: 'page', first: 0, size: 'per_page', sizeDefault: 3 }),
  }),
  offset: list({
    argument: 'offset',
    items: 'items',
    follow: offset({ argument: 'offset', size: 'limit', sizeDefault: 3 }),
  }),
  untilNoMore: list({ ...base, items: 'items', follow: pageNumbers({ argument: 'page', more: 'more' }) }),
  offsetUntilNoMore: list({ argument: 'offset', items: 'items', follow: offset({ argument: 'offset', more: 'more' }) }),
  offsetOfTotal: list({ argument: 'offset', items: 'items', follow: offset({ argument: 'offset', count: 'total' }) }),
  offsetFromOne: list({
    argument: 'offset',
    items: 'items',
    follow: offset({ argument: 'offset', first: 1, count: 'total' }),
  }),
  cursor: list({ argument: 'cursor', items: 'items', cursor: 'cursor' }),
  lastItem: list({
    argument: 'after',
    items: 'items',
    follow: lastItem({ argument: 'after', last: 'id', more: 'more' }),
  }),
  lastItemAlone: list({
    argument: 'after',
    items: 'items',
    follow: lastItem({ argument: 'after', last: 'id', size: 'limit', sizeDefault: 3 }),
  }),
  url: list({ items: 'items', follow: nextUrl({ next: 'links.next', asks }) }),
  relativeUrl: list({ items: 'items', follow: nextUrl({ next: 'links.relative', asks }) }),
  link: list({ items: 'items', follow: nextUrl({ header: 'Link', asks }) }),
  bareList: list({ follow: nextUrl({ header: 'Link', asks }) }),
};

/** The ways of paging. */
export type Kind = keyof typeof operations;
export const kinds = Object.keys(operations) as Kind[];

/** Kinds of which a full last page is recognized only by the empty page after it. */
export const guessing: readonly Kind[] = ['untilShort', 'offset', 'lastItemAlone'];

interface Item {
  readonly id: number;
}

type Pages = AsyncGenerator<Result & { readonly next?: object }, void>;

interface ListMethod {
  pages(args: object, options?: PageOptions): Pages;
  items(args: object, options?: PageOptions): AsyncGenerator<Item, void>;
}

const { types: _, ...described } = acme;

const descriptor: Descriptor = {
  ...described,
  shared: [...described.shared, ...query],
  operations: Object.fromEntries(Object.entries(operations).map(([kind, operation]) => [`${kind}.list`, operation])),
};
delete (descriptor as { envelope?: unknown }).envelope;

export const BASE = 'https://api.acme.test/v1';

/** A client whose requests go to `answer`. */
export const othersWith = (answer: (request: Request) => Response | Promise<Response>, more: object = {}) =>
  createClient(descriptor, {
    credential: 'canary-credential',
    baseUrl: BASE,
    pages,
    maxRetries: 0,
    fetch: async (request: Request) => answer(request),
    ...more,
  } as never) as unknown as Readonly<Record<Kind, { readonly list: ListMethod }>>;

const FIRST: Partial<Record<Kind, number>> = { fromZero: 0, untilShort: 0 };

const texts = new Map<string, string>();

/** The items of a page as JSON, which every kind of list shares. */
const itemsText = (from: number, end: number): string => {
  const key = `${from}-${end}`;
  const text = texts.get(key) ?? JSON.stringify(idsTo(end, from).map((id) => ({ id })));
  texts.set(key, text);
  return text;
};

/** A list of `count` items, three on a page, and the queries that its server has received. */
export function otherServer(kind: Kind, count: number, more?: object) {
  const asked: string[] = [];
  const answer = (request: Request): Response => {
    const url = new URL(request.url);
    asked.push(url.search);
    const number = (name: string, or: number): number => Number(url.searchParams.get(name) ?? or);
    const size = number('limit', number('per_page', 3));
    const first = FIRST[kind] ?? 1;
    const start = kind === 'offsetFromOne' ? 1 : 0;
    const from = url.searchParams.has('after')
      ? number('after', 0) + 1
      : url.searchParams.has('cursor')
        ? number('cursor', 0)
        : url.searchParams.has('offset')
          ? number('offset', 0) - start
          : (number('page', first) - first) * size;
    const items = itemsText(Math.min(from, count), Math.min(count, from + size));
    const goesOn = from + size < count;
    const next = new URL(url);
    next.searchParams.set('page', String(number('page', 1) + 1));
    const links = goesOn ? { next: next.href, relative: next.search } : {};
    const headers: Record<string, string> = goesOn
      ? { Link: `<${url.href}&a=1,2>; rel="prev first", <${next.href}>; title="a, b"; rel="next"` }
      : { Link: `<${url.href}>; rel="first"` };
    const pages = Math.ceil(count / size);
    const rest = JSON.stringify({
      ...{ pages, total: count, more: goesOn, links },
      cursor: goesOn ? String(from + size) : null,
    });
    headers['content-type'] = 'application/json';
    return new Response(kind === 'bareList' ? items : `{"items":${items},${rest.slice(1)}`, { headers });
  };
  return { asked, list: othersWith(answer, more)[kind].list };
}
