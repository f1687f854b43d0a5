import {
  createClient,
  type CallOptions,
  type Clock,
  type Descriptor,
  type NoAnswer,
  type Ok,
  type Page,
  type PageOptions,
  type Rejected,
  type Result,
} from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { acme, type AcmeTypes } from './acme.ts';

// The invented API, with a list for each common way of paging.

interface Item {
  readonly id: number;
}

interface ListArgs {
  account_id: string;
  page?: number | undefined;
  page_size?: number | undefined;
  cursor?: string | undefined;
}

type ListResult = Ok<200, { list: { items: Item[] } }> | Rejected<200, unknown> | NoAnswer;

interface ListMethod {
  /** Lists. */
  list(args: ListArgs, options?: CallOptions): Promise<ListResult>;
}

interface ListWalks {
  pages(
    args: ListArgs,
    options?: PageOptions,
  ): AsyncGenerator<Page<ListResult, Pick<ListArgs, 'page' | 'page_size' | 'cursor'>>, void>;
  items(args: ListArgs, options?: PageOptions): AsyncGenerator<Item, void>;
}

interface ListTypes extends AcmeTypes {
  client: AcmeTypes['client'] & {
    readonly numbered: ListMethod;
    readonly counted: ListMethod;
    readonly followed: ListMethod;
  };
  lists: {
    readonly numbered: { readonly list: ListWalks };
    readonly counted: { readonly list: ListWalks };
    readonly followed: { readonly list: ListWalks };
  };
}

const list = (pager: NonNullable<Descriptor['operations'][string]['pager']>) =>
  ({
    method: 'GET',
    path: '/accounts/{account_id}/list',
    safe: true,
    authenticated: true,
    arguments: {
      account_id: { in: 'path', required: true },
      page: { in: 'query', required: false },
      page_size: { in: 'query', required: false },
      cursor: { in: 'query', required: false },
    },
    pager,
    answers: { 200: 'object', 404: 'undescribed' },
  }) as const;

const { types: _, ...described } = acme;

export const lists: Descriptor<ListTypes> = {
  ...described,
  operations: {
    ...acme.operations,
    'numbered.list': list({ argument: 'page', items: 'list.items', pages: 'list.pages' }),
    'counted.list': list({
      argument: 'page',
      items: 'list.items',
      count: 'list.count',
      size: 'page_size',
      sizeDefault: 3,
    }),
    'followed.list': list({ argument: 'cursor', items: 'list.items', cursor: 'list.cursor', more: 'list.more' }),
  },
};

/** The default and the maximal number of items on a page, and how the server treats other pages. */
export interface Habits {
  readonly size?: number;
  readonly cap?: number;
  /** The id of an item that is left out of its page. */
  readonly hidden?: number;
  /** Whether a page beyond the last one is not found. */
  readonly strict?: boolean;
  /** The request that fails, counted from 1. */
  readonly failAt?: number;
}

const json = (list: object) => Response.json({ success: true, result: { list } });

/** A client of a server with `count` items at each request, and the queries that it has received. */
export function listServer(count: () => number, { size = 3, cap = 100, hidden, strict, failAt }: Habits = {}) {
  const asked: string[] = [];
  const answer = ({ url }: Request): Response => {
    const { search, searchParams } = new URL(url);
    asked.push(search);
    if (asked.length === failAt) return new Response('down', { status: 503 });
    const total = count();
    const length = Math.min(Number(searchParams.get('page_size') ?? size), cap);
    const cursor = searchParams.get('cursor');
    const from = cursor === null ? (Number(searchParams.get('page') ?? 1) - 1) * length : Number(cursor.slice(1));
    if (strict && from >= total && from > 0) return new Response(null, { status: 404 });
    const items = Array.from({ length: Math.max(0, Math.min(length, total - from)) }, (_, index) => ({
      id: from + index,
    })).filter(({ id }) => id !== hidden);
    const more = from + length < total;
    return json({
      items,
      count: total,
      pages: Math.ceil(total / length),
      more,
      cursor: more ? `c${from + length}` : null,
    });
  };
  return { asked, client: listsWith(answer) };
}

/** A client whose requests go to `answer`. */
export const listsWith = (answer: (request: Request) => Response | Promise<Response>, clock?: Clock) =>
  createClient(lists, {
    credential: 'canary-credential',
    pages,
    maxRetries: 0,
    fetch: async (request) => answer(request),
    ...(clock && { clock }),
  });

/** A client that gets one list after the other, and then always the last. */
export function listsAnswered(...answers: readonly object[]) {
  let sent = 0;
  return listsWith(() => json(answers[Math.min(sent++, answers.length - 1)] ?? {}));
}

export const account_id = 'a';

/** The ways of paging. */
export const forms = ['numbered', 'counted', 'followed'] as const;
export type Form = (typeof forms)[number];

/** All values of an iterable. */
export const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
};

export const idsTo = (end: number, from = 0): number[] =>
  Array.from({ length: end - from }, (_, index) => from + index);
export const idsOf = (items: readonly { readonly id: number }[]): number[] => items.map(({ id }) => id);
/** How results ended: their kind, or the reason of an unexpected one. */
export const kindsOf = (pages: readonly Result[]): string[] =>
  pages.map((page) => (page.kind === 'unexpected' ? page.reason : page.kind));
