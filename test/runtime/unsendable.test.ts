import { expect, test } from 'vitest';
import { observed } from './acme.ts';

// Values that would be sent empty or fail later are refused before anything is sent.

class Money {
  readonly #cents = 5;
  add(cents: number): number {
    return this.#cents + cents;
  }
}

test('refuses an object of a class without readable fields in a body, which JSON would send as empty', async () => {
  const { client, requests } = observed();
  await expect(client.topups.create({ account_id: 'a', amount: new Money() as never })).rejects.toThrow(
    'acme: POST /accounts/{account_id}/topups cannot send this body as JSON. Pass what JSON can hold.',
  );
  expect(requests).toEqual([]);
});

test.each(['x', 7, true])('refuses %j as a signal', async (signal) => {
  const { client, requests } = observed();
  await expect(client.plan.get({}, { signal: signal as never })).rejects.toThrow(
    'acme: GET /plan/ cannot use this `signal`. Pass an AbortSignal.',
  );
  expect(requests).toEqual([]);
});

test('refuses a list in a list in a query', async () => {
  const { client, requests } = observed();
  await expect(client.invoices.list({ account_id: 'a', status: [['day', 'hour'], 'x'] as never })).rejects.toThrow(
    'cannot send this `status` in the query. Pass text, finite numbers or booleans.',
  );
  expect(requests).toEqual([]);
});
