import { assertType, expect, expectTypeOf, test } from 'vitest';
import { acme, observed, type AcmeTypes, type InvoicesListResult, type TopupsCreateResult } from './acme.ts';
import { createClient, type Client, type ClientOptions, type Descriptor } from '../../src/index.ts';

/** A client with defaults, and the requests it has sent. */
function withAccount() {
  const requests: Request[] = [];
  const fetch = async (request: Request) => (requests.push(request), Response.json({ result: [] }));
  return { requests, client: createClient(acme, { credential: 'c', fetch, defaults: { account_id: 'shared' } }) };
}

test('a default replaces a missing argument, also in the types', async () => {
  const { client, requests } = withAccount();
  await client.invoices.list();
  await client.invoices.list({ page: 2 });
  await client.topups.create({ amount: 1 });
  expect(requests.map(({ url }) => url.slice(24))).toEqual([
    '/accounts/shared/invoices',
    '/accounts/shared/invoices?page=2',
    '/accounts/shared/topups',
  ]);
});

test('an argument of a call wins over the default, unless it is undefined', async () => {
  const { client, requests } = withAccount();
  await client.invoices.list({ account_id: 'own' });
  await client.invoices.list({ account_id: undefined });
  expect(requests.map(({ url }) => url.slice(24))).toEqual(['/accounts/own/invoices', '/accounts/shared/invoices']);
});

test('operations that do not take a default do not send it', async () => {
  const { client, requests } = withAccount();
  await client.plan.get();
  await client.settings.save();
  expect(requests[0]?.url).toBe('https://api.acme.test/v1/plan/');
  expect(await requests[1]?.text()).toBe('{}');
});

test('a default is read when the client is created', async () => {
  const { requests } = observed();
  const defaults = { account_id: 'first' };
  const client = createClient(acme, {
    credential: 'c',
    defaults,
    fetch: async (request) => (requests.push(request), new Response()),
  });
  defaults.account_id = 'second';
  await client.invoices.list();
  expect(requests[0]?.url).toContain('/accounts/first/');
});

test('refuses a default that it would refuse as an argument', async () => {
  const client = createClient(acme, {
    credential: 'c',
    defaults: { account_id: '..' },
    fetch: async () => new Response(),
  });
  await expect(client.invoices.list()).rejects.toThrow('cannot send this `account_id` in the path');
});

/** Never called: it only has to compile. */
export const typesHold = async () => {
  const { client: plain } = observed();
  const { client } = withAccount();

  // Without defaults the generated interface is untouched.
  expectTypeOf(plain.invoices).toEqualTypeOf<AcmeTypes['client']['invoices']>();
  assertType<AcmeTypes['client']>(plain);
  // @ts-expect-error account_id is required
  await plain.invoices.list();
  // @ts-expect-error account_id is required
  await plain.invoices.list({ page: 1 });

  // A default makes its argument optional, and no other.
  expectTypeOf(await client.invoices.list()).toEqualTypeOf<InvoicesListResult>();
  expectTypeOf(await client.topups.create({ amount: 1 })).toEqualTypeOf<TopupsCreateResult>();
  // @ts-expect-error amount is still required
  await client.topups.create();
  // @ts-expect-error amount is still required
  await client.topups.create({ account_id: 'a' });
  // @ts-expect-error no such argument
  await client.topups.create({ amount: 1, amounts: 2 });
  // @ts-expect-error an id is text
  await client.invoices.list({ account_id: 7 });
  // @ts-expect-error a page is a number
  await client.invoices.list({ page: '2' });
  // @ts-expect-error no such operation
  await client.invoices.get();
  await client.plan.get();
  await client.webhook({ body: '', signature: '' }, { timeoutMs: 1 });
  // @ts-expect-error no such option
  await client.invoices.list({}, { timeout: 1 });

  // A default that may be missing makes no argument optional.
  const perhaps: { account_id?: string } = {};
  const unsure = createClient(acme, { credential: 'c', defaults: perhaps });
  // @ts-expect-error account_id may be missing
  await unsure.invoices.list();

  // @ts-expect-error page is not shared
  createClient(acme, { credential: 'c', defaults: { account_id: 'a', page: 1 } });
  // @ts-expect-error an id is text
  createClient(acme, { credential: 'c', defaults: { account_id: 1 } });
};

interface HomelessTypes extends Omit<AcmeTypes, 'server'> {
  server: undefined;
}

/** Never called: it only has to compile. */
export const optionsHold = (homeless: Descriptor<HomelessTypes>, some: Descriptor) => {
  createClient(homeless, { credential: 'c', baseUrl: 'https://a.test' });
  // @ts-expect-error baseUrl is required
  createClient(homeless, { credential: 'c' });
  createClient(acme, {
    credential: 'c',
    baseUrl: undefined,
    timeoutMs: undefined,
    fetch: undefined,
    defaults: undefined,
  });
  createClient(acme, { credential: () => ({ email: 'e', key: 'k' }) });
  createClient(acme, { credential: async () => 'jwt', fetch });
  // @ts-expect-error a credential is required
  createClient(acme, {});
  // @ts-expect-error a part is missing
  createClient(acme, { credential: { email: 'e' } });
  // @ts-expect-error no such option
  createClient(acme, { credential: 'c', timeout: 1 });
  createClient(some, { baseUrl: 'https://a.test' });
  assertType<ClientOptions<AcmeTypes>>({ credential: 'c', defaults: { account_id: 'a' } });
};

test('refuses a client without `baseUrl` if the API documents no server', () => {
  const homeless: Descriptor<HomelessTypes> = { ...acme, server: undefined } as never;
  expect(() => createClient(homeless, { credential: 'c' } as never)).toThrow(
    'acme: createClient needs a plain http(s) `baseUrl`',
  );
});

test('a default that may be undefined leaves its argument required', () => {
  const call = (client: Client<AcmeTypes, { account_id: string | undefined }>) =>
    // @ts-expect-error account_id may be missing
    client.invoices.list();
  expect(call).toBeTypeOf('function');
});
