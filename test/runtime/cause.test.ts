import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { ApiError, createClient, explain } from '../../src/index.ts';
import { acme, acmeWith } from './acme.ts';

// The cause of a result shows no credential, in any form and at any place in what `fetch` threw.

const credential = 'canary-credential';
const everything = { showHidden: true, depth: null, getters: true };

const selfCaused = (error: Error): Error => Object.assign(error, { cause: error });

const throwing = (error: unknown) => acmeWith(() => Promise.reject(error));

/** An error with a member, hidden or not. */
const withMember = (name: string | symbol, value: unknown, enumerable = true) =>
  Object.defineProperty(new TypeError('x'), name, { value, enumerable });

class Getter extends Error {
  readonly #key = credential;
  get config(): unknown {
    return { auth: this.#key };
  }
  toJSON(): unknown {
    return this.config;
  }
}

const bytes = new TextEncoder().encode(credential);
const pair = btoa(`user:${credential}`);

test.each<readonly [string, unknown]>([
  ['its message', new TypeError(`no ${credential}`)],
  ['its stack', withMember('stack', `TypeError: ${credential}\n at x`)],
  ['its name', withMember('name', credential)],
  ['its code', withMember('code', credential)],
  ['a thrown string', `no ${credential}`],
  ['a list', [credential]],
  ['a hidden property', withMember('config', { auth: [`Token ${credential}`] }, false)],
  ['a getter of the error', Object.defineProperty(new TypeError('x'), 'config', { get: () => ({ auth: credential }) })],
  ['a getter of its class', new Getter('x')],
  ['the name of a property', withMember(credential, 1)],
  ['the name of a nested property', withMember('config', { [credential]: 1 })],
  ['a symbol', withMember(Symbol('auth'), credential)],
  ['the name of a symbol', withMember('config', { [Symbol(credential)]: 1 })],
  ['a function', withMember('toJSON', () => credential)],
  ['a buffer', withMember('body', Buffer.from(credential))],
  ['a typed array', withMember('body', bytes)],
  ['an array buffer', withMember('body', bytes.buffer)],
  ['a URL', withMember('url', new URL(`https://user:${credential}@a.test/`))],
  ['the query of a URL', withMember('url', new URLSearchParams({ key: credential }))],
  ['a request', withMember('request', new Request('http://a', { headers: { a: credential } }))],
  ['a set', withMember('seen', new Set([credential]))],
  ['a map', withMember('headers', new Map([['a', credential]]))],
  ['an error that caused it', new TypeError('x', { cause: new AggregateError([new Error(credential)]) })],
  ['an error that is its own cause', selfCaused(new Error(credential))],
  ['a getter of the class of a cause', new TypeError('x', { cause: new Getter(credential) })],
  ['base64', new TypeError(`no ${btoa(credential)}`)],
  ['base64 after a user name', new TypeError(`no Basic ${pair}`)],
  ['base64 after a user name that is one letter shorter', new TypeError(`no ${btoa(`use:${credential}`)}`)],
  ['base64 after a user name that is two letters shorter', new TypeError(`no ${btoa(`us:${credential}:more`)}`)],
  ['capitals', new TypeError(`no ${credential.toUpperCase()}`)],
  ['two lines', new TypeError(`no ${credential.replace('-', '-\n')}`)],
])('a cause shows no credential from %s', async (_, thrown) => {
  const result = await throwing(thrown).plan.get();
  const error = new ApiError(result as never);
  const printed = [
    inspect([result, error, error.cause], everything),
    JSON.stringify([error.cause]),
    String(error.cause),
  ];
  for (const form of [
    credential,
    'anary-\ncred',
    btoa(credential).slice(0, -4),
    pair,
    'Y2FuYXJ5',
    'NhbmFyeS',
    'jYW5hcn',
  ])
    expect(printed.join('\n').toLowerCase()).not.toContain(form.toLowerCase());
  expect(printed.join('\n')).not.toContain(
    Buffer.from(credential)
      .toString('hex')
      .replace(/(..)(?=.)/g, '$1 '),
  );
});

test.each<readonly [string, Record<string, string>, string]>([
  ['the header `authorization`', { authorization: 'Bearer other-credential' }, 'other-credential'],
  ['the header `cookie`', { cookie: 'session=other-credential; a=b' }, 'other-credential'],
  ['a credential header of the API', { 'X-Auth-Key': 'other-credential' }, 'other-credential'],
  ['a header such as `x-api-key`', { 'x-api-key': 'other-credential' }, 'other-credential'],
])('a cause redacts a credential that a client or a call sends in %s', async (_, headers, secret) => {
  const fetch = () => Promise.reject(new TypeError(`fetch failed for ${secret} of ${btoa(secret)}`));
  const args = { body: '{}', signature: 's' };
  for (const [all, one] of [
    [headers, {}],
    [{}, headers],
  ]) {
    const client = createClient(acme, { credential, maxRetries: 0, fetch, ...(all && { headers: all }) });
    for (const result of [
      await client.plan.get({}, { ...(one && { headers: one }) }),
      await client.webhook(args, { ...(one && { headers: one }) }),
    ]) {
      const { cause } = new ApiError(result as never);
      expect(inspect([result, cause, explain(result)], everything)).toContain('fetch failed for ***');
      expect(inspect([result, cause, explain(result)], everything)).not.toMatch(/other-c|b3RoZXIt/);
    }
  }
});

test('a very long chain of causes is cut', async () => {
  let endless = new Error('first');
  for (let count = 0; count < 6000; count++) endless = new Error('next', { cause: endless });
  const result = await throwing(endless).plan.get();
  expect(inspect(result.kind === 'network' && result.cause, { depth: null }).match(/next/g)?.length).toBeLessThan(100);
});

test('a cause does not redact a credential of one letter', async () => {
  const client = createClient(acme, { credential: 't', fetch: () => Promise.reject(new Error('not that')) });
  const result = await client.plan.get();
  expect(result.kind === 'network' && result.cause).toMatchObject({ message: 'not that' });
});

test('a message does not redact the value of a header that carries no credential', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed for trace-12345'));
  const client = createClient(acme, { credential, maxRetries: 0, fetch, clientRequestIdHeader: 'x-id' });
  const result = await client.plan.get({}, { headers: { 'x-trace': 'trace-12345' } });
  expect(explain(result)).toContain('fetch failed for trace-12345');
});

test('a cause is a TypeError only if `fetch` threw one', async () => {
  const result = await throwing(new TypeError('x', { cause: new Error('far') })).plan.get();
  const cause = result.kind === 'network' ? (result.cause as Error) : undefined;
  expect(cause).toBeInstanceOf(TypeError);
  expect(cause?.cause).not.toBeInstanceOf(TypeError);
});

test('errors that cause each other are copied and read once each', async () => {
  let copied = 0;
  const errors: Error[] = [];
  for (let count = 0; count < 300; count++) {
    const each = Object.assign(new AggregateError(errors.slice()), { code: 'ECONNRESET' });
    Object.defineProperty(each, 'cause', { get: () => (copied++, errors[count - 1]) });
    errors.push(each);
  }
  const result = await throwing(errors.at(-1)).topups.create({ account_id: 'a', amount: 1 });
  expect(result).toMatchObject({ kind: 'network', outcome: 'unknown' });
  expect(copied).toBeLessThan(301);
});
