import { afterEach, expect, test, vi } from 'vitest';
import { createClient, explain } from '../../src/index.ts';
import { acme } from './acme.ts';
import { patientClock } from './clock.ts';

// What the errors of each runtime prove about a write.

const account_id = 'a';
const credential = 'canary-credential';

afterEach(() => vi.unstubAllGlobals());

const certificate = { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', message: 'self-signed certificate' };
const denoConnect = (why: string) =>
  `error sending request for url (https://api.acme.test/v1?a=(b)): client error (Connect): ${why}`;

type Row = readonly [runtime: string, globals: object, ours: boolean, error: object, outcome: string, attempts: number];

const node = {};
const bun = { Bun: {} };
const deno = { Deno: {} };
const workerd = { WebSocketPair: {} };
// A whole `process` but for the sign of Node: what tests run on needs the rest.
const browser = { process: Object.create(process, { versions: { value: {} } }) as object };

// Each error as the runtime throws it, measured by the runtimes lane.
const rows: readonly Row[] = [
  ['Node.js', node, true, { code: 'ECONNREFUSED', syscall: 'connect' }, 'not-sent', 3],
  ['Node.js', node, true, { code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'not-sent', 3],
  ['Node.js', node, true, { code: 'EHOSTUNREACH', syscall: 'connect' }, 'not-sent', 3],
  ['Node.js', node, true, { code: 'ERR_ACCESS_DENIED', syscall: 'connect' }, 'not-sent', 1],
  ['Node.js', node, false, { code: 'ERR_ACCESS_DENIED' }, 'unknown', 1],
  ['Node.js', node, false, { code: 'UNABLE_TO_READ_BODY' }, 'unknown', 1],
  ['Node.js', node, true, certificate, 'not-sent', 1],
  ['Node.js', node, true, { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'not-sent', 1],
  ['Node.js', node, true, { code: 'CERT_HAS_EXPIRED' }, 'not-sent', 1],
  ['Node.js', node, true, { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'not-sent', 1],
  ['Node.js', node, false, { code: 'NO_CERT_SENT' }, 'unknown', 1],
  ['Node.js', node, true, { message: 'bad port' }, 'not-sent', 1],
  ['Node.js', node, true, { message: 'this is a bad port' }, 'unknown', 1],
  ['Node.js', node, true, { code: 'ECONNRESET', syscall: 'read' }, 'unknown', 1],
  ['Node.js', node, true, { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'unknown', 1],
  ['Bun', bun, true, { code: 'ECONNREFUSED' }, 'not-sent', 3],
  ['Bun', bun, true, certificate, 'not-sent', 1],
  ['Bun', bun, true, { code: 'EPROTO', message: 'EPROTO: The TLS handshake failed. Does…' }, 'not-sent', 1],
  ['Bun', bun, true, { code: 'ECONNRESET' }, 'unknown', 1],
  // Unless told not to reuse connections, its own `fetch` may send a request twice and report the second attempt.
  ['Bun', bun, false, { code: 'ECONNREFUSED' }, 'unknown', 1],
  ['Bun', bun, false, { code: 'ECONNREFUSED', syscall: 'connect' }, 'not-sent', 3],
  ['Deno', deno, true, { message: denoConnect('tcp connect error: Connection refused (os error 111)') }, 'not-sent', 3],
  ['Deno', deno, true, { message: denoConnect('dns error: failed to lookup address information') }, 'not-sent', 3],
  ['Deno', deno, true, { message: denoConnect('invalid peer certificate: UnknownIssuer') }, 'not-sent', 1],
  ['Deno', deno, false, { message: denoConnect('tcp connect error: Connection refused') }, 'unknown', 1],
  ['Deno', deno, true, { name: 'NotCapable', message: 'Requires net access to "a"' }, 'not-sent', 1],
  ['Deno', deno, true, { message: 'Fetch failed: Requests to port 6000 are blocked' }, 'not-sent', 1],
  [
    'Deno',
    deno,
    true,
    {
      message: 'error sending request from 127.0.0.1:4 for https://a (1.2.3.4:443): client error (SendRequest): closed',
    },
    'unknown',
    1,
  ],
  [
    'Deno',
    deno,
    true,
    { message: `no error sending request for url (a b): client error (Connect): tcp ` },
    'unknown',
    1,
  ],
  ['Deno', deno, false, { name: 'NotCapable', message: 'Requires write access to "a"' }, 'unknown', 1],
  ['workerd', workerd, true, { message: 'Network connection lost.', remote: true }, 'unknown', 1],
  [
    'workerd',
    workerd,
    true,
    { message: 'Disallowed operation called within global scope. Asynchronous' },
    'not-sent',
    1,
  ],
  ['a browser', browser, true, { message: 'Failed to fetch' }, 'unknown', 1],
  // A custom `fetch`, such as that of a mock, may throw codes on any runtime.
  ['a browser', browser, false, { code: 'ECONNREFUSED', syscall: 'connect' }, 'not-sent', 3],
];

test.each(rows)('on %s %j (its own fetch: %s), a write that fails with %j is %s after %d attempts', async (...row) => {
  const [, globals, ours, members, outcome, attempts] = row;
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const cause = Object.assign(new Error('x'), members);
  // As the runtime's own function prints itself.
  const own = { toString: () => 'function fetch() { [native code] }' };
  const fetch = Object.assign(() => Promise.reject(new TypeError('fetch failed', { cause })), own);
  if (ours) vi.stubGlobal('fetch', fetch);
  const { clock } = patientClock();
  const client = createClient(acme, { credential, clock, ...(!ours && { fetch }) });
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome, meta: { attempts } });
});

test('a write opens a new connection on Bun, and uses a separate HTTP client on Deno and closes it', async () => {
  const given: unknown[] = [];
  const closed: unknown[] = [];
  vi.stubGlobal(
    'fetch',
    async (_: string, init: object) => (given.push(init), Response.json({ success: true, result: { id: 'i' } })),
  );
  const client = createClient(acme, { credential });
  vi.stubGlobal('Bun', {});
  await client.topups.create({ account_id, amount: 1 });
  await client.plan.get();
  vi.stubGlobal('Bun', undefined);
  vi.unstubAllGlobals();
  expect(given).toMatchObject([{ keepalive: false }, {}]);
  expect(given[1]).not.toHaveProperty('keepalive');
  vi.stubGlobal(
    'fetch',
    async (_: string, init: object) => (given.push(init), Response.json({ success: true, result: { id: 'i' } })),
  );
  const pool = { close: () => void closed.push(pool) };
  const made: unknown[] = [];
  vi.stubGlobal('Deno', { createHttpClient: (options: unknown) => (made.push(options), pool) });
  await client.topups.create({ account_id, amount: 1 });
  await client.plan.get();
  expect(given[2]).toMatchObject({ client: pool });
  expect(given[3]).not.toHaveProperty('client');
  expect([made, closed]).toEqual([[{ poolMaxIdlePerHost: 0 }], [pool]]);
});

test('the result of a write says that it may have been sent twice in a browser, and only there', async () => {
  const told = async (globals: object, write: boolean) => {
    vi.stubGlobal('fetch', async () => Response.json({ success: true, result: { id: 'i' } }));
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const client = createClient(acme, { credential });
    const result = write ? await client.topups.create({ account_id, amount: 1 }) : await client.plan.get();
    const text = explain(result);
    vi.unstubAllGlobals();
    return text;
  };
  expect(await told(browser, true)).toContain('`fetch` may have sent it twice.');
  expect(await told(browser, false)).not.toContain('twice');
  expect(await told(node, true)).not.toContain('twice');
});

test('a message does not quote the URL of the call from an error of the runtime', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.reject(new TypeError('x', { cause: new Error('for url (https://a.test/accounts/7?x=1): gone') })),
  );
  const result = await createClient(acme, { credential, maxRetries: 0 }).topups.create({ account_id, amount: 1 });
  expect(explain(result)).toContain('for url (its URL): gone');
});
