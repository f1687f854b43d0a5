import { expect, test } from 'vitest';
import { createClient, messageOf, type Result } from '../../src/index.ts';
import { serve } from '../loopback.ts';
import { acme, acmeWith } from './acme.ts';

// What `explain` says to do next.

const account_id = 'a1';
const plan = async (response: Response) => acmeWith(() => response).plan.get();
const topUp = async (response: Response) => acmeWith(() => response).topups.create({ account_id, amount: 5000 });

/** The message, without the name of the operation. */
const after = (result: Result): string => messageOf(result).replace(/^acme: \S+ \S+ /, '');

const ARGUMENTS = 'Check the arguments.';
const CREDENTIAL = 'Check the credential.';
const IDS = 'Check `baseUrl`, and the ids in the arguments.';
const LATER = 'Try again later.';
const SERVER = 'Check `baseUrl` and `body`.';
const json = '{"error":{"message":"no such key"}}';
const html = '\n<!DOCTYPE html><p>no</p>';

test.each<[status: number, body: string, words: string, next: string]>([
  [401, json, ': no such key', CREDENTIAL],
  [401, 'no', ': no', CREDENTIAL],
  [401, '', '', CREDENTIAL],
  [401, html, '', CREDENTIAL],
  [404, json, ': no such key', IDS],
  [404, '', '', SERVER],
  [404, html, '', SERVER],
  [418, json, ': no such key', ARGUMENTS],
  [418, '', '', SERVER],
  [418, html, '', SERVER],
  [422, 'key in use', ': key in use', ARGUMENTS],
  [429, json, ': no such key', LATER],
  [429, '', '', LATER],
  [500, json, ': no such key', LATER],
  [503, html, '', LATER],
  [202, json, '', SERVER],
  [408, json, ': no such key', LATER],
  [431, html, '', SERVER],
  [499, '', '', SERVER],
  [500, 'null', '', LATER],
  [409, '{"customer":{"iban":"DE00"}}', '', SERVER],
  [409, '{"iban":"DE00", ', '', SERVER],
])(
  'the message of an undocumented %d with the body %j quotes only words of the API',
  async (status, body, words, next) => {
    const result = await plan(new Response(body, { status }));
    expect(result.kind).toBe('unexpected');
    expect(after(result)).toBe(`returned ${status}, which is not documented${words}. ${next}`);
  },
);

test('the words of an undocumented status do not show the credential', async () => {
  const client = createClient(acme, {
    credential: 'canary-credential',
    fetch: async () => new Response('{"error":"canary-credential is no key"}', { status: 401 }),
  });
  expect(after(await client.plan.get())).toBe(
    'returned 401, which is not documented: *** is no key. Check the credential.',
  );
});

test.each([
  ['plain text', (token: string) => `invalid token ${token}`],
  ['JSON', (token: string) => JSON.stringify({ message: `invalid token ${token}` })],
  ['text after spaces', (token: string) => `Invalid key:${' '.repeat(460)}${token}`],
])('a message shows no part of a credential in a long body: %s', async (_, bodyOf) => {
  const credential = `eyJ${'canary'.repeat(120)}`;
  for (const token of [credential, credential.slice(0, 60)]) {
    const client = createClient(acme, {
      credential: token,
      fetch: async () => new Response(bodyOf(token), { status: 401 }),
    });
    const message = after(await client.plan.get());
    expect(message).not.toContain('canary');
    expect(message).toMatch(/^returned 401, which is not documented(: [^:]*\*\*\*)?\. Check the credential\.$/);
  }
});

test('a documented error that is not JSON is quoted, and a success that is not JSON is not', async () => {
  const list = (status: number) =>
    acmeWith(() => new Response('limit reached', { status })).invoices.list({ account_id });
  expect(after(await list(403))).toBe(
    'returned 403 with a body that is not documented: limit reached. Check the permissions of the credential.',
  );
  expect(after(await list(200))).toBe(`returned 200 with a body that is not documented. ${SERVER}`);
});

const UNKNOWN = 'It may have taken effect: check before sending it again.';

test.each([
  [401, {}, CREDENTIAL],
  [409, {}, SERVER],
  [429, {}, undefined],
  [429, { 'retry-after': '2' }, 'The server asks to wait 2 s.'],
  [500, {}, undefined],
  [503, {}, undefined],
])(
  'after a write that may have taken effect, the message of %d with %o does not say to send it again',
  async (status, headers, next) => {
    const result = await topUp(new Response('', { status, headers }));
    expect(result).toMatchObject({ ok: false, outcome: 'unknown' });
    const message = after(result);
    expect(message.endsWith([next, UNKNOWN].filter(Boolean).join(' '))).toBe(true);
    expect(message).not.toMatch(/again later|Call again/);
  },
);

test.each([
  ['1.2', 'The server asks to wait 2 s.'],
  ['1001', 'The server asks to wait 1001 s.'],
  ['0', LATER],
  ['Infinity', LATER],
  ['soon', LATER],
])('the message of a read that got a Retry-After of %s says: %s', async (seconds, next) => {
  const result = await plan(new Response(null, { status: 500, headers: { 'retry-after': seconds } }));
  expect(after(result)).toBe(`returned 500, which is not documented. ${next}`);
});

test('a response that is cut off keeps its status, its request id and its `Response`', async () => {
  const origin = await serve((_, response) => {
    response.writeHead(200, { 'x-request-id': 'r7', 'content-length': '99' });
    response.write('{"success":', () => response.destroy());
  });
  const client = createClient(acme, { credential: 'c', baseUrl: origin });
  const result = await client.topups.create({ account_id, amount: 5000 });
  expect(result).toMatchObject({
    kind: 'network',
    outcome: 'unknown',
    meta: { status: 200, requestId: 'r7', attempts: 1 },
  });
  expect(result.meta.response?.status).toBe(200);
  expect(after(result)).toMatch(
    /^got an incomplete response from http:\S+: .*\. Check the network\. It may have taken effect/,
  );
});
