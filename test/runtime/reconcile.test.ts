import { expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import { reconcile, type Reconciliation } from '../../src/reconcile.ts';
import { acme } from './acme.ts';
import { BEGAN, scene, type Scene } from './writes.ts';

const charge = (at: unknown, sum: object = { amount: 500, currency: 'usd' }) => ({ at, sum });
const listed = (...charges: object[]) => ({ charges, meta: { more: false } });
const args = { account_id: 'a', amount: 500, currency: 'usd' };

/** Reconciles a charge whose connection broke. */
async function lookFor(reads: readonly (object | (() => Response))[], more: Scene = {}): Promise<Reconciliation> {
  const { client } = scene({ reads, ...more });
  return reconcile(await client.charges.create(args), { maxRetries: 0 } as object);
}

test('an item created since the call began is a candidate, with all of its members', async () => {
  const before = charge('2026-11-21T09:59:00Z');
  const since = charge('2026-11-21T10:00:03Z');
  expect(
    await lookFor([listed(before, since)], { serverDate: 'Sat, 21 Nov 2026 10:00:05 GMT', afterMs: 5000 }),
  ).toEqual({
    kind: 'found',
    candidates: [since],
  });
});

test('a write is not-found-yet if no item was created since it began', async () => {
  expect(await lookFor([listed()])).toEqual({ kind: 'not-found-yet' });
  expect(await lookFor([listed(charge('2026-11-21T09:00:00Z'))])).toEqual({ kind: 'not-found-yet' });
});

test('the read sends only the arguments that it shares with the call', async () => {
  const { client, requests } = scene({ reads: [listed()] });
  await reconcile(await client.charges.create({ ...args, account_id: 'own' }));
  expect(requests.map(({ method, url }) => `${method} ${url.slice(24)}`)).toEqual([
    'POST /accounts/own/charges',
    'GET /accounts/own/charges',
  ]);
  expect(requests[1]?.headers.get('authorization')).toBe('Token c');
});

test('changing the argument object after the call does not change the reconciliation', async () => {
  const { client } = scene({ reads: [listed(charge('2100-01-01T00:00:00Z'))] });
  const reused = { ...args };
  const result = await client.charges.create(reused);
  Object.assign(reused, { amount: 7, account_id: 'other' });
  expect(await reconcile(result)).toMatchObject({ kind: 'found' });
});

test('a default counts as an argument of the call', async () => {
  const { client, requests } = scene({ reads: [listed()], defaults: { account_id: 'shared' } });
  await reconcile(await client.charges.create({ amount: 1, account_id: undefined }));
  expect(requests[1]?.url).toContain('/accounts/shared/charges');
  const taken = scene({ reads: [{ owner: 'shared' }], defaults: { account_id: 'shared' } });
  expect(await reconcile(await taken.client.accounts.take())).toMatchObject({ kind: 'found' });
});

const HOUR = 3_600_000;
const date = (ms: number): string => new Date(ms).toUTCString();

test.each([-24 * HOUR, 0, 24 * HOUR])(
  'a local clock that is %i ms off changes nothing if the server sends its date',
  async (offMs) => {
    const afterMs = 20_000;
    const look = (at: number) =>
      lookFor([listed(charge(new Date(at).toISOString()))], { serverDate: date(BEGAN + afterMs), afterMs, offMs });
    expect(await look(BEGAN)).toMatchObject({ kind: 'found' });
    expect(await look(BEGAN - 9000)).toMatchObject({ kind: 'found' });
    expect(await look(BEGAN - 15_000)).toEqual({ kind: 'not-found-yet' });
  },
);

test('without a date of the server, the local clock counts, with minutes of tolerance', async () => {
  const look = (at: number) => lookFor([listed(charge(new Date(at).toISOString()))], { afterMs: HOUR });
  expect(await look(BEGAN - HOUR / 12)).toMatchObject({ kind: 'found' });
  expect(await look(BEGAN - HOUR / 5)).toEqual({ kind: 'not-found-yet' });
});

test.each([
  ['seconds', 1000],
  ['milliseconds', 1],
])('a time in %s since 1970 is recognized by its size', async (_, unit) => {
  expect(await lookFor([listed(charge((BEGAN + 1000) / unit))])).toMatchObject({ kind: 'found' });
  expect(await lookFor([listed(charge((BEGAN - HOUR) / unit))])).toEqual({ kind: 'not-found-yet' });
});

test.each([
  '2026-11-21T09:00:00Z',
  '2026-11-21t09:00:00z',
  '2026-11-21T10:00+01:00',
  '2026-11-21T04:00:00.5-0500',
  date(BEGAN - HOUR),
])('the time %s, an hour before the call, excludes an item', async (at) => {
  expect(await lookFor([listed(charge(at))])).toEqual({ kind: 'not-found-yet' });
});

test.each([undefined, null, '2026-11-20', '2026-11-20T10:00:00', '20/11/2026', {}])(
  'an item whose time is unclear (%j) is a candidate',
  async (at) => {
    expect(await lookFor([listed(charge(at))])).toEqual({ kind: 'found', candidates: [charge(at)] });
  },
);

test('a member that differs from its argument excludes an item, unless no source states its unit', async () => {
  const at = '2026-11-21T10:00:00Z';
  const inDollars = charge(at, { amount: 5, currency: 'usd' });
  expect(await lookFor([listed(inDollars)])).toEqual({ kind: 'found', candidates: [inDollars] });
  expect(await lookFor([listed(charge(at, { amount: 500, currency: 'inr' }))])).toEqual({ kind: 'not-found-yet' });
});

test('an argument that was not given is not compared', async () => {
  const { client } = scene({ reads: [listed(charge('2026-11-21T10:00:00Z', { amount: 1, currency: 'inr' }))] });
  expect(await reconcile(await client.charges.create({ account_id: 'a', currency: undefined }))).toMatchObject({
    kind: 'found',
  });
});

test('a list that may have more items leaves a write undecided, unless it has a candidate', async () => {
  const found = charge('2026-11-21T10:00:00Z');
  const undecided = { kind: 'undecided', why: 'incomplete' };
  expect(await lookFor([{ charges: [], meta: { more: true } }])).toEqual(undecided);
  expect(await lookFor([{ charges: [] }])).toEqual(undecided);
  expect(await lookFor([{ charges: null, meta: { more: false } }])).toEqual(undecided);
  expect(await lookFor([{ charges: [found], meta: { more: true } }])).toEqual({ kind: 'found', candidates: [found] });
});

test('a list is complete if its last page says so, whatever the first pages say', async () => {
  const walked = (...pages: object[]) =>
    scene({ reads: pages.map((page, at) => ({ charges: [charge(`2026-11-21T0${at}:00:00Z`)], pages: 2, ...page })) });
  const { client } = walked({ more: true }, { more: false });
  expect(await reconcile(await client.charges.import())).toEqual({ kind: 'not-found-yet' });
  const unread = walked({ charges: null, more: true }, { more: false });
  expect(await reconcile(await unread.client.charges.import())).toMatchObject({ kind: 'undecided' });
  const cut = walked({ more: true }, { more: true });
  expect(await reconcile(await cut.client.charges.import())).toEqual({ kind: 'undecided', why: 'incomplete' });
});

test('a charge is found after the machine slept and its monotonic clock stood still', async () => {
  const since = charge('2026-11-21T10:00:03Z');
  const slept = { serverDate: 'Sat, 21 Nov 2026 12:00:05 GMT', afterMs: 5000, sleptMs: 7_200_000 };
  expect(await lookFor([listed(since)], slept)).toEqual({ kind: 'found', candidates: [since] });
});

test('a read that fails leaves a write undecided, and its result is returned', async () => {
  expect(await lookFor([() => new Response('down', { status: 503 })])).toMatchObject({
    kind: 'undecided',
    why: 'read-failed',
    result: { kind: 'unexpected', reason: 'status', meta: { operation: 'charges.list', status: 503 } },
  });
});

test('a list of several pages is walked through', async () => {
  const [old, one, two] = ['09:00', '10:01', '10:02'].map((time) => charge(`2026-11-21T${time}:00Z`));
  const { client, requests } = scene({
    reads: [
      { charges: [old, one], pages: 2 },
      { charges: [two], pages: 2 },
    ],
  });
  expect(await reconcile(await client.charges.import())).toEqual({ kind: 'found', candidates: [one, two] });
  expect(requests).toHaveLength(3);
  const broken = scene({ reads: [{ charges: [old], pages: 2 }, () => new Response('down', { status: 503 })] });
  const result = await broken.client.charges.import();
  expect(await reconcile(result, { maxRetries: 0 } as object)).toMatchObject({ kind: 'undecided', why: 'read-failed' });
});

const states = [
  { set: { amount: 500 }, state: { limit: { amount: 500 }, note: 'x' }, answer: { kind: 'found' } },
  { set: { amount: 500, note: null }, state: { limit: { amount: 500 }, note: null }, answer: { kind: 'found' } },
  { set: { amount: 500, note: 'y' }, state: { limit: { amount: 500 }, note: 'x' }, answer: { kind: 'not-found-yet' } },
  { set: { amount: 500, note: 'y' }, state: { limit: { amount: 5 }, note: 'x' }, answer: { kind: 'not-found-yet' } },
  { set: { amount: 500 }, state: { limit: { amount: 5 } }, answer: { kind: 'undecided', why: 'unit' } },
  { set: { amount: 500 }, state: { limit: null }, answer: { kind: 'undecided', why: 'unit' } },
  { set: {}, state: { limit: { amount: 5 } }, answer: { kind: 'undecided', why: 'no-read' } },
];

test.each(states)('a write that sets $set is $answer if the state is $state', async ({ set, state, answer }) => {
  const { client } = scene({ reads: [state] });
  const found = await reconcile(await client.limit.set({ account_id: 'a', ...set }));
  expect(found).toEqual(answer.kind === 'found' ? { ...answer, candidates: [state] } : answer);
});

test('a write with a constant is found if the state matches it', async () => {
  const look = async (state: object) =>
    reconcile(await scene({ reads: [state] }).client.limit.remove({ account_id: 'a' }));
  expect(await look({ on: false })).toEqual({ kind: 'found', candidates: [{ on: false }] });
  expect(await look({ on: true })).toEqual({ kind: 'not-found-yet' });
  expect(await look({})).toEqual({ kind: 'not-found-yet' });
});

test('a write that no operation can check is undecided, and no read is sent', async () => {
  const { client, requests } = scene({});
  expect(await reconcile(await client.sessions.open())).toEqual({ kind: 'undecided', why: 'no-read' });
  expect(requests).toHaveLength(1);
  const part = scene({ without: 'charges.list' });
  expect(await reconcile(await part.client.charges.create(args))).toEqual({ kind: 'undecided', why: 'no-read' });
  expect(part.requests).toHaveLength(1);
});

test('a write that fails with 502 can be reconciled like one whose connection broke', async () => {
  const { client } = scene({ write: () => new Response('down', { status: 502 }), reads: [{ on: false }] });
  expect(await reconcile(await client.limit.remove({ account_id: 'a' }))).toMatchObject({ kind: 'found' });
});

test('refuses to reconcile a result whose outcome is known', async () => {
  const { client, requests } = scene({ write: () => Response.json({}, { status: 402 }), reads: [listed()] });
  const rejected = await client.charges.create(args);
  await expect(reconcile(rejected)).rejects.toThrow(
    'acme: POST /accounts/{account_id}/charges cannot be reconciled. Its outcome is already known.',
  );
  const fine = scene({ write: () => Response.json({ result: {} }), reads: [listed()] });
  await expect(reconcile(await fine.client.charges.create(args))).rejects.toThrow(TypeError);
  await expect(reconcile(await fine.client.charges.list({ account_id: 'a' }))).rejects.toThrow(TypeError);
  expect(requests).toHaveLength(1);
});

test('refuses to reconcile a copy of a result', async () => {
  const { client } = scene({});
  const result = await client.charges.create(args);
  await expect(reconcile({ ...result } as typeof result)).rejects.toThrow(
    'reconcile does not know this result. Pass the result that a call returned, not a copy.',
  );
});

test('the options of `reconcile` apply to its reads', async () => {
  const { client } = scene({ reads: [listed()] });
  const answer = await reconcile(await client.charges.create(args), { signal: AbortSignal.abort() });
  expect(answer).toMatchObject({ kind: 'undecided', why: 'read-failed', result: { kind: 'aborted' } });
});

/** Never called: it only has to compile. */
export const typesHold = async () => {
  const client = createClient(acme, { credential: 'c' });
  const result = await client.topups.create({ account_id: 'a', amount: 1 });
  // @ts-expect-error it may be ok
  await reconcile(result);
  if (!result.ok && result.outcome === 'unknown') {
    const found = await reconcile<{ id: string }>(result);
    if (found.kind === 'found') found.candidates[0]?.id.at(0);
    if (found.kind === 'undecided' && found.why === 'read-failed') found.result.kind satisfies string;
  }
  const read = await client.invoices.list({ account_id: 'a' });
  // @ts-expect-error a read has changed nothing
  if (!read.ok) await reconcile(read);
};
