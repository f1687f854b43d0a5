import { expect, test } from 'vitest';
import { acmeWith } from './acme.ts';

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
])('the code %s makes the outcome %s', async (code, outcome) => {
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

test('the attempts of an aggregate prove that nothing was sent only together', async () => {
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
])('what fetch throws (%o) makes a network failure', async (error) => {
  const result = await failing(error).topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(result).not.toHaveProperty('code');
});

test('an error that is its own cause does no harm', async () => {
  const error: Error = coded('ECONNREFUSED');
  error.cause = error;
  expect(await failing(error).topups.create({ account_id, amount: 1 })).toMatchObject({
    kind: 'network',
    outcome: 'unknown',
  });
});

test('a fetch that returns no response makes a network failure', async () => {
  expect(await acmeWith(() => undefined as never).plan.get()).toMatchObject({ kind: 'network' });
});
