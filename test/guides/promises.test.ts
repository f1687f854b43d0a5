import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import { createClient, explain, messageOf } from '../../src/index.ts';
import { acme } from '../runtime/acme.ts';

// Sentences that promise no more than what the client does, each with what it does.

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = new Map([...(await readGuides()), ['README', await readFile(join(root, 'README.md'), 'utf8')]]);

/** Expects a guide to say one thing, and no longer another. */
const says = (guide: string, sentence: string, before: string): void => {
  expect(texts.get(guide)).toContain(sentence);
  expect(texts.get(guide)).not.toContain(before);
};

const clientOf = (status: number, body: object) =>
  createClient(acme, {
    credential: 'a credential',
    maxRetries: 0,
    fetch: async () => Response.json(body, { status }),
  });

test('a refused credential is `unexpected` where no 401 is documented, as the guide says', async () => {
  says('authentication', 'An API that documents no 401 yields `unexpected`, with `meta.status` 401', 'like any other');
  const { invoices, topups } = clientOf(401, {});
  expect(await invoices.list({ account_id: 'a1' })).toMatchObject({ kind: 'unexpected', meta: { status: 401 } });
  const write = await topups.create({ account_id: 'a1', amount: 5 });
  expect(write).toMatchObject({ kind: 'unexpected', outcome: 'unknown', meta: { status: 401 } });
});

test('a message quotes the text of a server, whatever it contains besides the credential, as the guide says', async () => {
  says('results', 'up to 200 characters', 'Neither contains the credential or an argument');
  const result = await clientOf(403, { message: 'a1 has no a credential' }).invoices.list({ account_id: 'a1' });
  for (const text of [messageOf(result), explain(result)]) {
    expect(text).toContain('a1 has no ***');
    expect(text.length).toBeLessThan(400);
  }
});

test('a documented error from 500 on is not the outcome `rejected`, as the guide says', async () => {
  says('results', 'by a documented status below 500 (kind `api`)', 'by an error status (kind `api`)');
  const { topups } = clientOf(500, { message: 'm' });
  expect(await topups.create({ account_id: 'a1', amount: 5 })).toMatchObject({ kind: 'api', outcome: 'unknown' });
});

test('a call throws what `credential` throws, as the guide says', async () => {
  says('results', 'or if your `credential` function throws', 'for example with an unknown option.');
  const credential = (): never => {
    throw new RangeError('mine');
  };
  const { invoices } = createClient(acme, { credential });
  await expect(invoices.list({ account_id: 'a1' })).rejects.toThrow(RangeError);
});

test('a `content-type` among the headers of a client is refused by its calls, as the guide says', async () => {
  says('results', '`content-type` among the `headers` of a client is refused by each call', 'never refused');
  const client = createClient(acme, { credential: 'c', headers: { 'content-type': 'text/plain' } });
  await expect(client.invoices.list({ account_id: 'a1' })).rejects.toThrow('takes no header `content-type`');
});

test.each([
  [
    'README',
    'to see what is disputed, inferred or not documented',
    'Hover over an operation, an argument or a field to see its evidence',
  ],
  ['README', 'or carries a documented idempotency key', 'only if it provably never left.'],
  ['authentication', 'says how the client sends it', 'which headers the client makes'],
  ['authentication', 'a single token or key', 'If an API has a second way to authenticate'],
  ['authentication', 'fewer than four letters', 'of a client never contain it. `error`'],
  ['start', 'under the names that the vendor gives them, if it does', 'the vendor gives them.'],
  ['retries', 'reconcile<TopupCreateCandidate>(result)', 'await reconcile(result)'],
  ['retries', 'twice as long, up to eight seconds', 'each further one is twice as long ('],
  ['money', 'carries the unit, if a source of the vendor states it', 'Its type carries the unit, so'],
  ['validators', 'never contains a value of the response, but its path may', 'a value of the response.'],
  ['adding-an-api', '`.items()` throws', 'iterating over it throws'],
  ['when-a-page-changes', "only `validate: 'strict'` refuses it", 'a new member of an enum breaks nothing'],
])('%s says "%s", and not "%s"', says);
