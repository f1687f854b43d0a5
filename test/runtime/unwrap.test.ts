import { assertType, expect, test } from 'vitest';
import { acme, acmeWith } from './acme.ts';
import { patientClock } from './clock.ts';
import { ApiError, createClient, explain, isApiError, messageOf, unwrap, type Result } from '../../src/index.ts';

const account_id = 'a1';

/** What a function throws. */
function thrown(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('unwrap returns the data of a success, with its type', async () => {
  const data = unwrap(await acmeWith(() => Response.json({ result: [{ id: 'i' }] })).invoices.list({ account_id }));
  assertType<{ id: string }[]>(data);
  // @ts-expect-error data is not a string
  assertType<string>(data);
  expect(data).toEqual([{ id: 'i' }]);
});

test('unwrap throws an ApiError that carries the failure', async () => {
  const result = await acmeWith(() => Response.json({ message: 'no funds' }, { status: 402 })).topups.create({
    account_id,
    amount: 1,
  });
  const error = thrown(() => unwrap(result));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: 'ApiError',
    kind: 'api',
    status: 402,
    outcome: 'rejected',
    body: { message: 'no funds' },
    result,
  });
  expect(error).toHaveProperty('message', messageOf(result));
  expect(messageOf(result)).toBe(
    'acme: POST /accounts/{account_id}/topups returned 402: no funds. Check the payment method. It has had no effect.',
  );
});

test('an ApiError has the status and text of an undocumented response, and neither without a response', async () => {
  const odd: Result = await acmeWith(() => new Response('<p>', { status: 502 })).plan.get();
  expect(thrown(() => unwrap(odd))).toMatchObject({ kind: 'unexpected', status: 502, body: '<p>', outcome: undefined });
  const none: Result = await acmeWith(() => Promise.reject(new Error('x'))).plan.get();
  expect(thrown(() => unwrap(none))).toMatchObject({ kind: 'network', status: undefined, body: undefined });
});

test('isApiError recognizes an ApiError of another copy of the package by its name', async () => {
  const result = await acmeWith(() => new Response('', { status: 502 })).plan.get();
  expect(isApiError(thrown(() => unwrap(result)))).toBe(true);
  expect(isApiError(Object.assign(new Error('x'), { name: 'ApiError', result }))).toBe(true);
  expect(
    [
      new Error('x'),
      Object.assign(new Error('x'), { name: 'ApiError' }),
      Object.assign(new Error('x'), { result }),
      undefined,
      null,
      'ApiError',
    ].map(isApiError),
  ).toEqual(Array(6).fill(false));
});

test('the message of a success has its status', async () => {
  const result = await acmeWith(() => Response.json({ result: [] })).invoices.list({ account_id });
  expect(messageOf(result)).toBe('acme: GET /accounts/{account_id}/invoices returned 200.');
});

test.each(['No such account.', 'No such account. ', 'No such account'])(
  'a message that quotes "%s" from the server has one period after it',
  async (message) => {
    const result = await acmeWith(() => Response.json({ message }, { status: 403 })).invoices.list({
      account_id: 'a1',
    });
    expect(messageOf(result)).toBe(
      'acme: GET /accounts/{account_id}/invoices returned 403: No such account. Check the permissions of the credential.',
    );
  },
);

test.each([
  [403, { 'x-request-id': 'r1' }, '1 attempt in 0 ms', ", the server's r1"],
  [403, {}, '1 attempt in 0 ms', ''],
  [500, { 'x-request-id': 'r2' }, '3 attempts in 1500 ms', ", the server's r2"],
])(
  'explain reports the attempts, the time and the ids of a %d with the headers %j',
  async (status, headers, attempts, id) => {
    const client = createClient(acme, {
      credential: 'c',
      clock: patientClock().clock,
      random: () => 1,
      fetch: async () => new Response('{}', { status, headers: headers as HeadersInit }),
    });
    const result = await client.invoices.list({ account_id });
    const { clientRequestId } = result.meta;
    expect(explain(result)).toBe(`${messageOf(result)} (${attempts}, request id ${clientRequestId}${id})`);
  },
);
