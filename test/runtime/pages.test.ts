import { expect, expectTypeOf, test } from 'vitest';
import { ApiError, createClient, type Result } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import {
  account_id,
  all,
  forms,
  idsOf,
  idsTo,
  kindsOf,
  listsAnswered,
  listServer,
  lists,
  type Habits,
} from './lists.ts';

test.each(forms)('a %s list can be called like any operation', async (form) => {
  const { client, asked } = listServer(() => 7);
  const result = await client[form].list({ account_id }, { timeoutMs: 1000 });
  expect(result).toMatchObject({ kind: 'ok', data: { list: { items: [{ id: 0 }, { id: 1 }, { id: 2 }] } } });
  expect(result).not.toHaveProperty('next');
  expect(asked).toEqual(['']);
});

const sizes = forms.flatMap((form) => [0, 1, 2, 3, 4, 6, 7].map((count) => ({ form, count })));

test.each(sizes)(
  'a walk over a $form list of $count items returns all of them without extra requests',
  async ({ form, count }) => {
    const { client, asked } = listServer(() => count, { strict: true });
    expect(idsOf(await all(client[form].list.items({ account_id })))).toEqual(idsTo(count));
    expect(asked).toHaveLength(Math.max(1, Math.ceil(count / 3)));
  },
);

test.each(sizes)('a walk over a $form list of $count items can be resumed after each page', async ({ form, count }) => {
  const { client } = listServer(() => count, { strict: true });
  const args = { account_id };
  for await (const page of client[form].list.pages(args)) {
    if (!page.ok) expect.unreachable();
    const last = page.data.list.items.at(-1)?.id ?? -1;
    if (!page.next) expect(last).toBe(count - 1);
    else expect(idsOf(await all(client[form].list.items({ ...args, ...page.next })))).toEqual(idsTo(count, last + 1));
  }
});

test('each page is the result of its call, with the arguments of the next one as `next`', async () => {
  const { client, asked } = listServer(() => 7);
  const pages = await all(client.followed.list.pages({ account_id, page_size: 4 }));
  expect(pages).toMatchObject([
    { kind: 'ok', status: 200, meta: { operation: 'followed.list' }, next: { cursor: 'c4' } },
    { kind: 'ok', data: { list: { more: false } } },
  ]);
  expect(pages[1]).not.toHaveProperty('next');
  expect(asked).toEqual(['?page_size=4', '?page_size=4&cursor=c4']);
});

test('a walk requests a page only when it is needed', async () => {
  const { client, asked } = listServer(() => 100);
  const pages = client.counted.list.pages({ account_id });
  expect(asked).toHaveLength(0);
  await pages.next();
  await pages.next();
  await pages.return();
  for await (const { id } of client.counted.list.items({ account_id })) if (id === 4) break;
  expect(asked).toHaveLength(4);
});

const capped: { of: string; count: number; args: object; habits: Habits; asked: string[] }[] = [
  {
    of: 'caps the size',
    count: 9,
    args: { page_size: 50 },
    habits: { cap: 4 },
    asked: ['?page_size=50', '?page=2&page_size=50', '?page=3&page_size=50'],
  },
  {
    of: 'has a smaller default size than documented',
    count: 5,
    args: {},
    habits: { size: 2 },
    asked: ['', '?page=2', '?page=3'],
  },
  {
    of: 'has a larger default size than documented',
    count: 9,
    args: {},
    habits: { size: 5 },
    asked: ['', '?page=2'],
  },
  {
    of: 'caps the size to the whole list',
    count: 4,
    args: { page_size: 50 },
    habits: { cap: 4 },
    asked: ['?page_size=50'],
  },
];

test.each(capped)('a walk loses no items if the server $of', async ({ count, args, habits, asked: wanted }) => {
  const { client, asked } = listServer(() => count, { ...habits, strict: true });
  expect(idsOf(await all(client.counted.list.items({ account_id, ...args })))).toEqual(idsTo(count));
  expect(asked.map((query) => [...new URLSearchParams(query)].sort().join('&'))).toEqual(
    wanted.map((query) => [...new URLSearchParams(query)].sort().join('&')),
  );
});

const hiddenItems = forms.flatMap((form) =>
  [0, 2, 3, 5].flatMap((hidden) => [{}, { page_size: 3 }].map((args) => ({ form, hidden, args }))),
);

test.each(hiddenItems)(
  'a walk over a $form list returns no item twice if the server leaves item $hidden out of its page, for $args',
  async ({ form, hidden, args }) => {
    const { client } = listServer(() => 6, { hidden });
    const items = await all(client[form].list.items({ account_id, ...args }));
    expect(idsOf(items)).toEqual(idsTo(6).filter((id) => id !== hidden));
  },
);

test('a walk over a list that has shrunk ends at the new end, even after a full page', async () => {
  const { client, asked } = listServer(() => 5, { strict: true });
  const full = { items: [{ id: 3 }, { id: 4 }, { id: 5 }], count: 5 };
  expect(await all(listsAnswered(full).counted.list.pages({ account_id, page: 2 }))).toHaveLength(1);
  expect(await all(client.counted.list.pages({ account_id }))).toHaveLength(2);
  expect(asked).toEqual(['', '?page=2']);
});

test.each([0, -1, 0.5, NaN])('a walk refuses %d as `maxPages`', async (maxPages) => {
  const { client, asked } = listServer(() => 1);
  await expect(all(client.counted.list.pages({ account_id }, { maxPages }))).rejects.toThrow(
    new TypeError('acme: GET /accounts/{account_id}/list cannot use this `maxPages`. Pass a number from 1.'),
  );
  expect(asked).toEqual([]);
});

test('a walk ends at a first page with more items than the count of the list', async () => {
  const more = { items: [{ id: 0 }, { id: 1 }], count: 1 };
  expect(await all(listsAnswered(more).counted.list.pages({ account_id }))).toHaveLength(1);
});

test('a walk follows a cursor if the list does not say whether there are more pages', async () => {
  const answers = [
    { items: [{ id: 0 }], cursor: 'c1' },
    { items: [{ id: 1 }], cursor: null },
  ];
  expect(await all(listsAnswered(...answers).followed.list.items({ account_id }))).toEqual([{ id: 0 }, { id: 1 }]);
});

test('a walk that starts in the middle of a list with capped pages loses no items', async () => {
  const { client, asked } = listServer(() => 35, { cap: 10 });
  expect(idsOf(await all(client.counted.list.items({ account_id, page: 2, page_size: 50 })))).toEqual(idsTo(35, 10));
  expect(asked.map((query) => new URLSearchParams(query).get('page_size'))).toEqual(asked.map(() => '50'));
  let resumed = 0;
  for await (const page of client.counted.list.pages({ account_id, page_size: 50 })) {
    if (!page.ok || !page.next) break;
    const rest = await all(client.counted.list.items({ account_id, page_size: 50, ...page.next }));
    expect(rest.at(-1)).toEqual({ id: 34 });
    resumed += 1;
  }
  expect(resumed).toBeGreaterThan(0);
});

test.each(forms)('a walk over a %s list that shrinks or grows meanwhile ends', async (form) => {
  for (const change of [-4, -1, 1]) {
    let count = 20;
    const { client, asked } = listServer(() => (count = Math.max(0, Math.min(30, count + change))));
    const pages = await all(client[form].list.pages({ account_id }));
    expect(pages.every(({ ok }) => ok)).toBe(true);
    expect(asked.length).toBeLessThan(12);
  }
});

test.each(forms)('a walk over a %s list ends with the first result that is not ok', async (form) => {
  const { client, asked } = listServer(() => 20, { failAt: 3 });
  const pages = await all(client[form].list.pages({ account_id }, { maxRetries: 0 } as object));
  expect(kindsOf(pages)).toEqual(['ok', 'ok', 'status']);
  expect(asked).toHaveLength(3);
});

test('a walk over items throws a failure as an ApiError, after the items before it', async () => {
  const { client } = listServer(() => 20, { failAt: 2 });
  const found: number[] = [];
  const walk = async () => {
    for await (const { id } of client.numbered.list.items({ account_id }, { maxRetries: 0 } as object)) found.push(id);
  };
  const error = await walk().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ kind: 'unexpected', status: 503 });
  expect(found).toEqual([0, 1, 2]);
});

test('a walk can be resumed at the page that failed', async () => {
  const { client } = listServer(() => 8, { failAt: 3 });
  let args = { account_id };
  const found: unknown[] = [];
  for (let walks = 0; walks < 2; walks++)
    for await (const page of client.counted.list.pages(args, { maxRetries: 0 } as object)) {
      if (!page.ok) break;
      found.push(...page.data.list.items);
      args = { ...args, ...page.next };
    }
  expect(found).toHaveLength(8);
});

test('a walk that is aborted between two pages ends with a result of the kind aborted', async () => {
  const controller = new AbortController();
  const { client, asked } = listServer(() => 20);
  const walked: Result[] = [];
  for await (const each of client.counted.list.pages({ account_id }, { signal: controller.signal })) {
    walked.push(each);
    if (walked.length === 2) controller.abort();
  }
  expect(kindsOf(walked)).toEqual(['ok', 'ok', 'aborted']);
  expect(asked).toHaveLength(2);
});

test('a walk refuses wrong arguments and options like a single call', async () => {
  const { client } = listServer(() => 1);
  await expect(all(client.numbered.list.pages({} as never))).rejects.toThrow('needs the argument `account_id`');
  await expect(all(client.numbered.list.items({ account_id }, { timeoutMs: 0 }))).rejects.toThrow('`timeoutMs`');
});

const item = { id: 1 };

test('defaults make the arguments of walks optional, too', async () => {
  const { asked } = listServer(() => 1);
  const client = createClient(lists, {
    pages,
    credential: 'c',
    defaults: { account_id },
    fetch: async ({ url }) => (
      asked.push(new URL(url).pathname),
      Response.json({ result: { list: { items: [item], pages: 1 } } })
    ),
  });
  expectTypeOf(await client.numbered.list()).toExtend<Result>();
  expect(await all(client.numbered.list.items())).toEqual([item]);
  expect(await all(client.numbered.list.pages({ page: 1 }, { maxPages: 1 }))).toHaveLength(1);
  expect(asked).toEqual(['/v1/accounts/a/list', '/v1/accounts/a/list', '/v1/accounts/a/list']);
  const refused = () => [
    // @ts-expect-error no such argument
    client.numbered.list.items({ pages: 1 }),
    // @ts-expect-error a single call takes no `maxPages`
    client.numbered.list({}, { maxPages: 1 }),
  ];
  expect(refused).toBeTypeOf('function');
});
