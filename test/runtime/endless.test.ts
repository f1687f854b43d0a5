import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ApiError } from '../../src/index.ts';
import {
  account_id,
  all,
  forms,
  idsOf,
  idsTo,
  kindsOf,
  listsAnswered,
  listServer,
  listsWith,
  type Form,
} from './lists.ts';

const item = { id: 1 };
const page = (members: object) => ({ items: [item], more: true, cursor: null, ...members });
const cursors = (...names: string[]) => names.map((cursor) => page({ cursor }));
const circle = (length: number) =>
  cursors(...idsTo(length + 3).map((at) => `c${at < 3 ? at : ((at - 3) % length) + 3}`));

const endless: { of: string; form: Form; answers: object[]; pages: number }[] = [
  { of: 'a page with the same cursor again', form: 'followed', answers: cursors('x'), pages: 2 },
  { of: 'a page with the cursor of the call', form: 'followed', answers: cursors('start'), pages: 1 },
  { of: 'more pages without a cursor', form: 'followed', answers: [page({})], pages: 1 },
  { of: 'more pages with an empty cursor', form: 'followed', answers: cursors(''), pages: 1 },
  {
    of: 'more pages after an empty one',
    form: 'counted',
    answers: [
      { items: [item, item, item], count: 9 },
      { items: [], count: 9 },
    ],
    pages: 2,
  },
  { of: 'more pages after an empty first one', form: 'counted', answers: [{ items: [], count: 9 }], pages: 1 },
];

test.each(endless)('a walk ends as endless if the list reports $of', async ({ form, answers, pages }) => {
  const cursor = form === 'followed' ? { cursor: 'start' } : {};
  const walked = await all(listsAnswered(...answers)[form].list.pages({ account_id, ...cursor }));
  expect(kindsOf(walked)).toEqual([...Array.from({ length: pages }, () => 'ok'), 'endless']);
  expect(walked.at(-1)).toMatchObject({ ok: false, body: '', meta: { operation: `${form}.list`, status: 200 } });
  expect(walked.at(-2)).not.toHaveProperty('next');
});

test.each([1, 2, 3, 10, 100])('a walk ends as endless if cursors repeat in a circle of %i', async (length) => {
  let sent = 0;
  const answers = circle(length);
  const client = listsWith(() => {
    const list = answers[sent < answers.length ? sent : ((sent - 3) % length) + 3];
    sent++;
    return Response.json({ success: true, result: { list } });
  });
  const walked = await all(client.followed.list.pages({ account_id }));
  expect(kindsOf(walked).at(-1)).toBe('endless');
  expect(walked.length).toBeLessThan(3 * (length + 3) + 3);
});

test.each(forms)(
  'a walk over a %s list with more pages than `maxPages` ends as endless, and can be resumed',
  async (form) => {
    const { client, asked } = listServer(() => 20);
    const walked = await all(client[form].list.pages({ account_id }, { maxPages: 2 }));
    expect(kindsOf(walked)).toEqual(['ok', 'ok', 'endless']);
    expect(asked).toHaveLength(2);
    const [, second] = walked;
    if (!second?.ok) return expect.unreachable();
    expect(idsOf(await all(client[form].list.items({ account_id, ...second.next })))).toEqual(idsTo(20, 6));
  },
);

test('a walk over as many pages as `maxPages` does not end as endless', async () => {
  const { client } = listServer(() => 6);
  expect(kindsOf(await all(client.counted.list.pages({ account_id }, { maxPages: 2 })))).toEqual(['ok', 'ok']);
});

test.each([
  ['items that are not an array', 'numbered', { items: null, pages: 1 }],
  ['no items', 'followed', { more: false }],
] as const)('a walk ends as unexpected after a response with %s', async (_, form, answer) => {
  expect(kindsOf(await all(listsAnswered(answer)[form].list.pages({ account_id })))).toEqual(['body']);
  await expect(all(listsAnswered(answer)[form].list.items({ account_id }))).rejects.toBeInstanceOf(ApiError);
});

test.each([
  ['counted', {}],
  ['numbered', {}],
  ['counted', { count: null }],
  ['numbered', { pages: null }],
] as const)(
  'a walk over a %s list that reports only %j about its end continues after a short page',
  async (form, said) => {
    const client = listsAnswered({ items: [item], ...said }, { items: [], ...said });
    expect(kindsOf(await all(client[form].list.pages({ account_id })))).toEqual(['ok', 'ok', 'endless']);
  },
);

test('a walk over a million items does not keep earlier pages in memory', { timeout: 20_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const size = 1000;
  const items = JSON.stringify(Array.from({ length: size }, (_, id) => ({ id })));
  let sent = 0;
  const client = listsWith(() => {
    sent++;
    const list = `{"items":${items},"more":${sent < 1000},"cursor":"c${sent}"}`;
    return new Response(`{"success":true,"result":{"list":${list}}}`);
  });
  const heap: number[] = [];
  let walked = 0;
  for await (const { id } of client.followed.list.items({ account_id })) {
    walked++;
    if (id === 0 && [100, 1000].includes(sent)) {
      collect();
      heap.push(process.memoryUsage().heapUsed);
    }
  }
  expect(walked).toBe(1_000_000);
  const [early = 0, late = Infinity] = heap;
  // In between are 900,000 objects, about 40 MB; compiled code and caches take a few.
  expect(late - early).toBeLessThan(5_000_000);
});
