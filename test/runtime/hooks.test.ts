import { expect, test } from 'vitest';
import { acme, type AcmeTypes } from './acme.ts';
import { patientClock } from './clock.ts';
import { createClient, type ClientOptions, type Hooks } from '../../src/index.ts';

const account_id = 'private-account';
const refused = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }));

/** A client that gets each of `answers` in turn, and all events of its hooks. */
function listened(
  answers: (() => Response | Promise<Response>)[],
  options: Partial<ClientOptions<AcmeTypes, {}>> = {},
) {
  const told: [hook: string, event: object][] = [];
  const hooks = ['onAttempt', 'onRetry', 'onEnd', 'onIssues'] as const satisfies (keyof Hooks)[];
  const { clock, waits } = patientClock();
  const client = createClient(acme, {
    credential: 'canary-credential',
    clock,
    random: () => 0.5,
    fetch: async () => (answers.length > 1 ? answers.shift() : answers[0])!(),
    ...Object.fromEntries(hooks.map((hook) => [hook, (event: object) => told.push([hook, event])])),
    ...options,
  });
  return { client, told, waits };
}

test('the hooks receive each attempt, each wait and the end of a call, with one id', async () => {
  const { client, told } = listened([
    () => new Response('', { status: 503 }),
    refused,
    () => Response.json({ success: true, result: [] }),
  ]);
  const { meta } = await client.invoices.list({ account_id });
  const call = { api: 'acme', operation: 'invoices.list', clientRequestId: meta.clientRequestId };
  expect(told).toEqual([
    ['onAttempt', { ...call, attempt: 1 }],
    ['onRetry', { ...call, attempt: 1, delayMs: 375, status: 503 }],
    ['onAttempt', { ...call, attempt: 2 }],
    ['onRetry', { ...call, attempt: 2, delayMs: 750, code: 'ECONNREFUSED' }],
    ['onAttempt', { ...call, attempt: 3 }],
    ['onEnd', { ...call, kind: 'ok', attempts: 3, durationMs: 1125, status: 200 }],
  ]);
});

test('`onEnd` receives the outcome of a write', async () => {
  const { client, told } = listened([refused], { maxRetries: 0 });
  await client.topups.create({ account_id, amount: 1 });
  expect(told.at(-1)).toMatchObject(['onEnd', { kind: 'network', outcome: 'not-sent', code: 'ECONNREFUSED' }]);
});

test('a hook that throws or rejects does not change the result', async () => {
  const fail = () => {
    throw new Error('an observer that fails');
  };
  const failLater = async () => fail();
  const { client } = listened([() => new Response('', { status: 500 }), () => Response.json({ result: [] })], {
    onAttempt: fail,
    onRetry: failLater,
    onEnd: failLater,
  });
  expect((await client.invoices.list({ account_id })).kind).toBe('ok');
});

test('no hook receives an argument, a credential or a text from the network', async () => {
  const { client, told } = listened([
    () => new Response('a text from the network', { status: 502, statusText: 'a text from the network' }),
    () =>
      Promise.reject(Object.assign(new TypeError('Failed to fetch canary-credential'), { code: 'canary-credential' })),
  ]);
  await client.invoices.list({ account_id });
  expect(told).toHaveLength(6);
  expect(JSON.stringify(told)).not.toMatch(/canary|private|text from/);
});

test('a call sends one id with all of its attempts, in the configured header', async () => {
  const sent: (string | null)[] = [];
  const client = createClient(acme, {
    credential: 'c',
    clock: patientClock().clock,
    clientRequestIdHeader: 'x-client-request-id',
    fetch: async ({ headers }) => (sent.push(headers.get('x-client-request-id')), new Response('', { status: 500 })),
  });
  const { meta } = await client.plan.get();
  expect(sent).toEqual([meta.clientRequestId, meta.clientRequestId, meta.clientRequestId]);
  expect((await client.plan.get()).meta.clientRequestId).not.toBe(meta.clientRequestId);
});

test('a call sends its id in no header unless one is configured', async () => {
  const sent: string[] = [];
  const fetch = async (request: Request) => (sent.push(...request.headers.values(), request.url), new Response('1'));
  const { meta } = await createClient(acme, { credential: 'canary-credential', fetch }).plan.get();
  expect(sent.join()).toContain('canary-credential');
  expect(sent.join()).not.toContain(meta.clientRequestId);
});

test.each(['content-length', 'a b', '', 5, null])('refuses %j as the header of the request id', (header) => {
  const options = { credential: 'c', clientRequestIdHeader: header as never };
  expect(() => createClient(acme, options)).toThrow(
    'acme: createClient cannot use this `clientRequestIdHeader`. Pass the name of a header.',
  );
});

test.each(['x-id', 'X-ID'])(
  'a header %s of a client or a call wins over the request id in that header',
  async (name) => {
    const seen: (string | null)[] = [];
    const client = createClient(acme, {
      credential: 'c',
      clientRequestIdHeader: 'X-Id',
      headers: { [name]: 'client' },
      fetch: async ({ headers }) => (seen.push(headers.get('x-id')), new Response('1')),
    });
    await client.plan.get();
    await client.plan.get({}, { headers: { [name]: 'call' } });
    expect(seen).toEqual(['client', 'call']);
  },
);
