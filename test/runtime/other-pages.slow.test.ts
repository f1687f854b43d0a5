import { expect, test } from 'vitest';
import { explain, type Result } from '../../src/index.ts';
import { account_id, all, idsOf, idsTo, kindsOf } from './lists.ts';
import { BASE, guessing, kinds, otherServer, othersWith } from './other-lists.ts';

const sizes = kinds.flatMap((kind) => [0, 1, 2, 3, 4, 6, 7].map((count) => ({ kind, count })));

/** The number of requests that a walk needs. */
const requests = (kind: (typeof kinds)[number], count: number): number => {
  if (kind === 'untilEmpty') return Math.ceil(count / 3) + 1;
  return guessing.includes(kind) ? Math.floor(count / 3) + 1 : Math.max(1, Math.ceil(count / 3));
};

test.each(sizes)(
  '$kind: a walk over $count items returns all of them without extra requests',
  async ({ kind, count }) => {
    const { list, asked } = otherServer(kind, count);
    expect(idsOf(await all(list.items({ account_id })))).toEqual(idsTo(count));
    expect(asked).toHaveLength(requests(kind, count));
  },
);

test.each(sizes)('$kind: a walk over $count items can be resumed after each page', async ({ kind, count }) => {
  const { list } = otherServer(kind, count);
  const args = { account_id, state: 'paid' };
  let seen = 0;
  for await (const page of list.pages(args)) {
    if (!page.ok) expect.unreachable();
    seen = Math.min(count, seen + 3);
    if (page.next) expect(idsOf(await all(list.items({ ...args, ...page.next })))).toEqual(idsTo(count, seen));
  }
  expect(seen).toBe(count);
});

test.each(kinds)('%s: a walk sends its arguments with every request', async (kind) => {
  const { list, asked } = otherServer(kind, 7);
  await all(list.items({ account_id, state: 'paid' }));
  expect(asked.map((query) => new URLSearchParams(query).get('state'))).toEqual(asked.map(() => 'paid'));
});

test.each(kinds)('%s: a walk with a page size from `defaults` loses no items', async (kind) => {
  const { list } = otherServer(kind, 7, { defaults: { limit: 2, per_page: 2 } });
  expect(idsOf(await all(list.items({ account_id })))).toEqual(idsTo(7));
});

test.each([
  ['fromZero', { page: 1 }],
  ['untilEmpty', { page: 2 }],
  ['untilShort', { page: 1 }],
  ['offset', { offset: 3 }],
  ['offsetOfTotal', { offset: 3 }],
  ['offsetFromOne', { offset: 4 }],
  ['cursor', { cursor: '3' }],
  ['lastItem', { after: 2 }],
] as const)('%s: a walk starts at the page that `defaults` name', async (kind, defaults) => {
  const { list } = otherServer(kind, 7, { defaults });
  expect(idsOf(await all(list.items({ account_id })))).toEqual(idsTo(7, 3));
});

test.each(kinds)('%s: a walk over more pages than `maxPages` ends as endless', async (kind) => {
  const { list } = otherServer(kind, 20);
  expect(kindsOf(await all(list.pages({ account_id }, { maxPages: 2 })))).toEqual(['ok', 'ok', 'endless']);
});

test.each(['lastItem', 'url', 'link', 'bareList', 'cursor'] as const)(
  '%s: a walk that leads back to an earlier page ends as endless',
  async (kind) => {
    let sent = 0;
    const client = othersWith(() => {
      const at = sent++ % 3;
      const items = [{ id: at }];
      const url = `?cursor=c${at}`;
      const body = { items, more: true, links: { next: url }, cursor: `c${at}` };
      return Response.json(kind === 'bareList' ? items : body, { headers: { link: `<${url}>; rel=next` } });
    });
    expect(kindsOf(await all(client[kind].list.pages({ account_id }))).at(-1)).toBe('endless');
    expect(sent).toBeLessThan(10);
  },
);

const answering = (next: unknown, more: object = {}) => {
  const asked: Request[] = [];
  const client = othersWith((request) => {
    asked.push(request);
    return Response.json({ items: [{ id: 1 }], links: { next: asked.length === 1 ? next : null } });
  }, more);
  return { asked, list: client.url.list };
};

test.each([
  ['another server', 'https://evil.test/v1/accounts/a/list?page=2'],
  ['another scheme', 'http://api.acme.test/v1/accounts/a/list?page=2'],
  ['another port', 'https://api.acme.test:444/v1/accounts/a/list?page=2'],
  ['another operation', '/v1/accounts/a/top-ups?page=2'],
  ['another server, with this one as its user name', 'https://api.acme.test@evil.test/v1/accounts/a/list?page=2'],
  ['an invalid URL', 'https://'],
  ['a URL with an unknown argument', '?page=2&secret=1'],
  ['a URL with an argument of the path', '?account_id=b'],
])('a walk does not request a next page at %s', async (_, next) => {
  const { asked, list } = answering(next);
  const walked: Result[] = await all(list.pages({ account_id }));
  expect(kindsOf(walked)).toEqual(['ok', 'redirect']);
  expect(asked).toHaveLength(1);
  expect(walked[0]).not.toHaveProperty('next');
  expect(walked[1]).toMatchObject({ ok: false, body: next });
  expect(explain(walked[1] as Result)).toContain('with a redirect, which is not followed. Check `baseUrl`');
  await expect(all(answering(next).list.items({ account_id }))).rejects.toThrow('not followed');
});

test('a next URL on the documented server is followed on the `baseUrl` of the client', async () => {
  const { asked, list } = answering(`${BASE}/accounts/a/list?page=2&old=true`, { baseUrl: 'http://localhost:9/mock' });
  const [first] = await all(list.pages({ account_id, per_page: 5 }));
  expect(asked.map(({ url }) => url)).toEqual([
    'http://localhost:9/mock/accounts/a/list?per_page=5',
    'http://localhost:9/mock/accounts/a/list?page=2&old=true',
  ]);
  expect(first).toHaveProperty('next', { page: 2, per_page: undefined, old: true });
});

test('a next URL does not change an argument that it sends as several parameters', async () => {
  const { asked, list } = answering('?page=2&created[gte]=1&created[lt]=5');
  await all(list.pages({ account_id, created: 'given' }));
  expect(asked[1]?.url).toMatch(/list\?(page=2&created=given|created=given&page=2)$/);
});

test.each([undefined, null, '', false])('a next URL of %j ends the walk', async (next) => {
  expect(kindsOf(await all(answering(next).list.pages({ account_id })))).toEqual(['ok']);
});

test.each([
  ['<?page=2>; rel="next"', 2],
  ['<?page=2>; rel=next', 2],
  ['<?page=2>; title="rel=next"; rel=prev', 1],
  ['<?page=9>; rel="prev", <?page=2>;rel="last next"', 2],
  ['<?page=2&state=a,b>; REL=Next; title="x, y"', 2],
  ['<?page=2>; rel="nextish"', 1],
  ['<?page=2>; rel=nextish', 1],
  ['?page=2; rel=next', 1],
])('the `Link` header %s leads to a walk over %i pages', async (header, count) => {
  let sent = 0;
  const client = othersWith(() => Response.json([{ id: 1 }], { headers: sent++ ? {} : { link: header } }));
  await all(client.bareList.list.pages({ account_id }));
  expect(sent).toBe(count);
});

test.each([null, undefined])('a walk over a list whose total is %s ends at an empty page', async (total) => {
  const client = othersWith((request) => {
    const at = Number(new URL(request.url).searchParams.get('offset') ?? 0);
    return Response.json({ items: idsTo(Math.min(4, at + 2), Math.min(4, at)).map((id) => ({ id })), total });
  });
  expect(idsOf(await all(client.offsetOfTotal.list.items({ account_id })))).toEqual(idsTo(4));
});

test('a walk over a list without a total continues if the server caps the requested page size', async () => {
  const client = othersWith((request) => {
    const page = Number(new URL(request.url).searchParams.get('page') ?? 0);
    return Response.json({ items: idsTo([5, 10, 12][page] ?? 12, [0, 5, 10][page] ?? 12).map((id) => ({ id })) });
  });
  expect(idsOf(await all(client.untilShort.list.items({ account_id, per_page: 50 })))).toEqual(idsTo(12));
});

test.each(kinds)(
  '%s: a walk over a million items returns all of them in at most 1,001 requests',
  { timeout: 60_000 },
  async (kind) => {
    const { list, asked } = otherServer(kind, 1_000_000);
    let walked = 0;
    const size = { limit: 1000, per_page: 1000 };
    const sized = kind === 'offset' || kind === 'lastItemAlone' ? { limit: 1000 } : size;
    for await (const { id } of list.items({ account_id, ...sized })) if (id !== walked++) expect.unreachable();
    expect(walked).toBe(1_000_000);
    expect(asked.length).toBeLessThanOrEqual(1001);
  },
);
