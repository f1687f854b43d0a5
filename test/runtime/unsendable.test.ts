import { expect, test } from 'vitest';
import { observed } from './acme.ts';

// Values that would be emptied or fail halfway are refused before anything is sent.

class Money {
  readonly #cents = 5;
  add(cents: number): number {
    return this.#cents + cents;
  }
}

test('an object of a class without readable fields, which JSON would empty, is refused in a body', async () => {
  const { client, requests } = observed();
  await expect(client.topups.create({ account_id: 'a', amount: new Money() as never })).rejects.toThrow(
    'acme: POST /accounts/{account_id}/topups cannot send this body as JSON. Pass what JSON can hold.',
  );
  expect(requests).toEqual([]);
});

test.each(['x', 7, true])('the signal %j is refused', async (signal) => {
  const { client, requests } = observed();
  await expect(client.plan.get({}, { signal: signal as never })).rejects.toThrow(
    'acme: GET /plan/ cannot use this `signal`. Pass an AbortSignal.',
  );
  expect(requests).toEqual([]);
});

test('a list in a list is refused in a query', async () => {
  const { client, requests } = observed();
  await expect(client.invoices.list({ account_id: 'a', status: [['day', 'hour'], 'x'] as never })).rejects.toThrow(
    'cannot send this `status` in the query. Pass text, finite numbers or booleans.',
  );
  expect(requests).toEqual([]);
});
