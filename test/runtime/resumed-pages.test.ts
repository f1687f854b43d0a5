import fc from 'fast-check';
import { expect, test } from 'vitest';
import { account_id, all, idsOf, idsTo, listServer, type Habits } from './lists.ts';

const seed = 20_261_130;

/** The ids of a walk that stops after some pages, and those of another one that goes on from there. */
const resumedAfter = async (stop: number, count: number, habits: Habits, args: object): Promise<number[]> => {
  const { client, asked } = listServer(() => count, { ...habits, strict: true });
  const ids: number[] = [];
  let given: object = args;
  for await (const page of client.counted.list.pages({ account_id, ...args })) {
    if (!page.ok) expect.unreachable();
    ids.push(...idsOf(page.data.list.items));
    if (!page.next) return ids;
    given = { ...args, ...page.next };
    if (--stop === 0) break;
  }
  ids.push(...idsOf(await all(client.counted.list.items({ account_id, ...given }))));
  expect(asked.length).toBeLessThan(50);
  return ids;
};

test.each<[of: string, count: number, habits: Habits, args: object]>([
  ['has a smaller default size than documented', 6, { size: 2 }, {}],
  ['has a smaller default size than documented', 5, { size: 2 }, {}],
  ['has a larger default size than documented', 9, { size: 5 }, {}],
  ['caps the size', 14, { cap: 4 }, { page_size: 10 }],
  ['caps the size', 13, { cap: 4 }, { page_size: 10 }],
])(
  'a resumed walk returns the rest, without another request, if the server %s, for %d items',
  async (_, count, habits, args) => {
    expect(await resumedAfter(1, count, habits, args)).toEqual(idsTo(count));
  },
);

test('walks and resumed walks lose no item, return none twice and request no page beyond the last', async () => {
  const habits = fc.record({ size: fc.integer({ min: 1, max: 6 }), cap: fc.integer({ min: 1, max: 8 }) });
  const args = fc.record({ page_size: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] });
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 40 }),
    habits,
    args,
    async (stop, count, server, given) => {
      expect(await resumedAfter(stop, count, server, given)).toEqual(idsTo(count));
    },
  );
  await fc.assert(property, { seed, numRuns: 600 });
});

test.each([{}, { page_size: 3 }])(
  'a walk requests no page beyond the last if its last items are left out, for %o',
  async (args) => {
    const { client, asked } = listServer(() => 6, { hidden: 5, strict: true });
    expect(idsOf(await all(client.counted.list.items({ account_id, ...args })))).toEqual(idsTo(5));
    expect(asked).toHaveLength(2);
  },
);
