import { expect, test } from 'vitest';
import { acme, acmeWith } from './acme.ts';
import { createClient, messageOf } from '../../src/index.ts';

const account_id = 'a1';

/** A client whose `fetch` fails. */
const failing = (error: unknown) => acmeWith(() => Promise.reject(error));

/** An error as Node's `fetch` throws it. */
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });
const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

test.each([
  ['ECONNREFUSED', 'not-sent'],
  ['ENOTFOUND', 'not-sent'],
  ['EAI_AGAIN', 'not-sent'],
  ['UND_ERR_CONNECT_TIMEOUT', 'not-sent'],
  ['ECONNRESET', 'unknown'],
  ['EPIPE', 'unknown'],
  ['ETIMEDOUT', 'unknown'],
  ['UND_ERR_SOCKET', 'unknown'],
  ['UND_ERR_HEADERS_TIMEOUT', 'unknown'],
])('a write that fails with the code %s has the outcome %s', async (code, outcome) => {
  for (const error of [
    coded(code),
    fetchFailed(coded(code)),
    fetchFailed(new Error('wrapped', { cause: coded(code) })),
  ]) {
    expect(await failing(error).topups.create({ account_id, amount: 1 })).toMatchObject({
      kind: 'network',
      code,
      outcome,
    });
  }
});

test('an AggregateError means not-sent only if all of its errors do', async () => {
  const attempts = (...codes: string[]) =>
    fetchFailed(Object.assign(new AggregateError(codes.map((code) => coded(code))), { code: codes[0] }));
  const outcomeOf = async (error: unknown) => failing(error).topups.create({ account_id, amount: 1 });
  expect(await outcomeOf(attempts('ECONNREFUSED', 'ECONNREFUSED'))).toMatchObject({
    code: 'ECONNREFUSED',
    outcome: 'not-sent',
  });
  expect(await outcomeOf(attempts('ECONNREFUSED', 'ECONNRESET'))).toMatchObject({
    code: 'ECONNREFUSED',
    outcome: 'unknown',
  });
});

test.each([
  undefined,
  null,
  'text',
  7,
  {},
  new Error('x'),
  new TypeError('Failed to fetch'),
  { code: 7 },
  { message: Object.create(null) },
])('a write whose fetch throws %o is a network failure with unknown outcome', async (error) => {
  const result = await failing(error).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(result).not.toHaveProperty('code');
});

test('a write whose fetch throws an error that is its own cause has an unknown outcome', async () => {
  const error: Error = coded('ECONNREFUSED');
  error.cause = error;
  const result = await failing(error).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(messageOf(result)).toContain(': ECONNREFUSED. ');
});

test('the message quotes the innermost error, and the first of several', async () => {
  const several = new AggregateError([coded('A', 'the first'), coded('B', 'the second')], 'several');
  expect(messageOf(await failing(fetchFailed(several)).plan.get())).toContain(': the first. ');
  const chain = ['four', 'three', 'two', 'one'].reduce<unknown>(
    (cause, words) => new Error(words, { cause }),
    'no error',
  );
  expect(messageOf(await failing(fetchFailed(chain)).plan.get())).toContain(': four. ');
  expect(messageOf(await failing({ message: 7 }).plan.get())).toContain(' from https://api.acme.test. Check `cause`.');
});

test('a fetch that returns no response is a network failure', async () => {
  expect(await acmeWith(() => undefined as never).plan.get()).toMatchObject({ kind: 'network' });
});

const refused = coded('ECONNREFUSED');

test.each([
  ['next to another error', new AggregateError(['socket hang up', refused])],
  ['next to a nested list', new AggregateError([refused, [coded('ECONNRESET')]])],
  ['below another code', Object.assign(coded('ECONNRESET'), { cause: refused })],
  [
    'next to a long chain of causes',
    new AggregateError([refused, [1, 2, 3, 4, 5, 6].reduce<unknown>((cause) => new Error('deep', { cause }), 'end')]),
  ],
])('ECONNREFUSED %s leaves the outcome unknown', async (_, error) => {
  const result = await failing(fetchFailed(error)).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
});

test('a write whose response body fails with ENOTFOUND has an unknown outcome, and is sent once', async () => {
  let sent = 0;
  const body = () => new ReadableStream({ pull: (controller) => controller.error(coded('ENOTFOUND')) });
  const client = createClient(acme, { credential: 'c', fetch: async () => (sent++, new Response(body())) });
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(sent).toBe(1);
});

test.each(['ERR_INVALID_URL', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
  'a read that fails with %s is not retried',
  async (code) => {
    let sent = 0;
    const fetch = async () => (sent++, Promise.reject(coded(code)));
    await createClient(acme, { credential: 'c', fetch }).plan.get();
    expect(sent).toBe(1);
  },
);

const readable = async () => '{}';
const nothing = async () => undefined;

test.each([
  undefined,
  null,
  'text',
  {},
  { ok: true, status: 200, json: async () => ({}) },
  { ok: true, status: 200, text: readable },
  { ok: true, status: 200, headers: {}, text: readable },
  { ok: true, status: 200, headers: new Headers(), text: nothing },
])('a custom `fetch` that returns %j leads to a result, since the request may have been sent', async (answer) => {
  const client = acmeWith(() => answer as never);
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({ ok: false, outcome: 'unknown' });
  expect(await client.invoices.list({ account_id })).toMatchObject({ ok: false });
});

test.each([undefined, false])('the status decides the result if a custom `fetch` returns %j as `ok`', async (ok) => {
  const answer = {
    ok,
    status: 200,
    headers: new Headers(),
    text: async () => '{"success":true,"result":{"id":"t1"}}',
  };
  const result = await acmeWith(() => answer as never).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'ok', status: 200, data: { id: 't1' } });
});
