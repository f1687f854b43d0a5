import { expect, test } from 'vitest';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import { createClient, explain, messageOf } from '../../src/index.ts';
import { acme } from '../runtime/acme.ts';

// Sentences that promise no more than what the client does, each with what it does.

const texts = new Map(await readGuides());

/** Expects a guide to contain a sentence. */
const says = (guide: string, sentence: string): void => expect(texts.get(guide)).toContain(sentence);

const clientOf = (status: number, body: object) =>
  createClient(acme, {
    credential: 'a credential',
    maxRetries: 0,
    fetch: async () => Response.json(body, { status }),
  });

test('a refused credential is `unexpected` where no 401 is documented, as the guide says', async () => {
  says('authentication', 'An API that documents no 401 yields `unexpected`, with `meta.status` 401');
  const { invoices, topups } = clientOf(401, {});
  expect(await invoices.list({ account_id: 'a1' })).toMatchObject({ kind: 'unexpected', meta: { status: 401 } });
  const write = await topups.create({ account_id: 'a1', amount: 5 });
  expect(write).toMatchObject({ kind: 'unexpected', outcome: 'unknown', meta: { status: 401 } });
});

test('a message quotes the text of a server, whatever it contains besides the credential, as the guide says', async () => {
  says('results', 'up to 200 characters');
  const result = await clientOf(403, { message: 'a1 has no a credential' }).invoices.list({ account_id: 'a1' });
  for (const text of [messageOf(result), explain(result)]) {
    expect(text).toContain('a1 has no ***');
    expect(text.length).toBeLessThan(400);
  }
});

test('a documented error from 500 on is not the outcome `rejected`, as the guide says', async () => {
  says('results', 'by a documented status below 500 (kind `api`)');
  const { topups } = clientOf(500, { message: 'm' });
  expect(await topups.create({ account_id: 'a1', amount: 5 })).toMatchObject({ kind: 'api', outcome: 'unknown' });
});

test('a call throws what `credential` throws, as the guide says', async () => {
  says('results', 'or if your `credential` function throws');
  const credential = (): never => {
    throw new RangeError('mine');
  };
  const { invoices } = createClient(acme, { credential });
  await expect(invoices.list({ account_id: 'a1' })).rejects.toThrow(RangeError);
});

test('a client takes no `content-type` among its headers, as the guide says', () => {
  says('results', 'A client takes no `content-type` among its `headers`');
  const headers = { 'content-type': 'text/plain' };
  expect(() => createClient(acme, { credential: 'c', headers })).toThrow('takes no header `content-type`');
});
