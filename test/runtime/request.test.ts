import { expect, test, vi } from 'vitest';
import { acme, observed } from './acme.ts';
import { createHttp } from '../../src/http.ts';
import { createClient } from '../../src/index.ts';

const account_id = 'a1';

test('sends arguments in path, query and header', async () => {
  const { client, requests } = observed();
  await client.invoices.list({ account_id, page: 2, status: ['paid', 'open & due'], 'Org-Handle': 'acme' });
  expect(requests[0]?.method).toBe('GET');
  expect(requests[0]?.url).toBe(
    'https://api.acme.test/v1/accounts/a1/invoices?page=2&status=paid&status=open%20%26%20due',
  );
  expect(requests[0]?.headers.get('org-handle')).toBe('acme');
  expect(requests[0]?.body).toBeNull();
});

test('sends body arguments as a JSON object', async () => {
  const { client, requests } = observed();
  await client.topups.create({ account_id, amount: 5000, note: null });
  expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  expect(await requests[0]?.text()).toBe('{"amount":5000,"note":null}');
});

test('does not send undefined arguments', async () => {
  const { client, requests } = observed();
  await client.invoices.list({ account_id, page: undefined, 'Org-Handle': undefined });
  await client.topups.create({ account_id, amount: 1, note: undefined });
  expect(requests[0]?.url).toBe('https://api.acme.test/v1/accounts/a1/invoices');
  expect(requests[0]?.headers.has('org-handle')).toBe(false);
  expect(await requests[1]?.text()).toBe('{"amount":1}');
});

test('an argument that is null is left out of the query', async () => {
  const { client, requests } = observed();
  await client.invoices.list({ account_id, page: null as never });
  expect(requests[0]?.url).toBe('https://api.acme.test/v1/accounts/a1/invoices');
});

test('sends a list, a string or null as a JSON body', async () => {
  const { client, requests } = observed();
  await client.tags.replace({ body: ['a', 'b'] });
  await client.tags.replace({ body: 'a' });
  await client.tags.replace({ body: null });
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['["a","b"]', '"a"', 'null']);
});

test('sends a raw body unchanged', async () => {
  const { client, requests } = observed();
  await client.webhook({ body: '{ "id":1 }', signature: 's' });
  await client.webhook({ body: new Uint8Array([123, 125]), signature: 's' });
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['{ "id":1 }', '{}']);
});

test('sends a raw body with the media type of its spec, or with that of the call', async () => {
  const sent: (string | null)[] = [];
  const fetch = async ({ headers }: Request) => {
    sent.push(headers.get('content-type'));
    return Response.json({});
  };
  const { webhook, ...others } = acme.operations;
  const operations = { ...others, webhook: { ...webhook!, type: 'application/x-www-form-urlencoded' } };
  const client = createClient({ ...acme, operations }, { credential: 'c', fetch });
  await client.webhook({ body: 'a=1&b=2', signature: 's' });
  await client.webhook({ body: 'a=1', signature: 's' }, { headers: { 'content-type': 'text/plain' } });
  expect(sent).toEqual(['application/x-www-form-urlencoded', 'text/plain']);
});

test('createClient refuses a content-type header, which belongs to a body', () => {
  expect(() => observed({ headers: { 'Content-Type': 'text/plain' } })).toThrow(
    new TypeError('acme: createClient takes no header `Content-Type`. Leave it out.'),
  );
});

test('createHttp accepts a content-type header, since a call by path may have any body', () => {
  expect(() => createHttp(acme, { credential: 'c', headers: { 'content-type': 'text/plain' } })).not.toThrow();
});

test('refuses a raw body that cannot be encoded', async () => {
  const { client, requests } = observed();
  await expect(client.webhook({ body: '\ud800', signature: 's' })).rejects.toThrow(
    'cannot send this `body` in the body. Pass text or bytes.',
  );
  expect(requests).toEqual([]);
});

test('leaves out undefined members of a JSON body', async () => {
  const { client, requests } = observed();
  await client.topups.create({ account_id: 'a1', amount: 1, note: { own: undefined } as never });
  expect(await requests[0]?.text()).toBe('{"amount":1,"note":{}}');
});

test('sends a boolean as true or false', async () => {
  const { client, requests } = observed();
  await client.invoices.list({ account_id: true as never, page: false as never });
  expect(requests[0]?.url).toBe('https://api.acme.test/v1/accounts/true/invoices?page=false');
});

test('an operation whose body fields are all optional sends an empty object', async () => {
  const { client, requests } = observed();
  await client.settings.save();
  expect(await requests[0]?.text()).toBe('{}');
});

test('a path value is percent-encoded', async () => {
  const { client, requests } = observed();
  await client.invoices.remove({ account_id: 'a b?c#d&é%', id: '$&..x{id}' });
  expect(requests[0]?.url).toBe(
    'https://api.acme.test/v1/accounts/a%20b%3Fc%23d%26%C3%A9%25/invoices/%24%26..x%7Bid%7D',
  );
});

test('a path keeps its trailing slash', async () => {
  const { client, requests } = observed();
  await client.plan.get();
  expect(requests[0]?.url).toBe('https://api.acme.test/v1/plan/');
});

test.each([
  ['https://other.test', 'https://other.test/plan/'],
  ['https://other.test/', 'https://other.test/plan/'],
  ['https://other.test/mock/{x}///', 'https://other.test/mock/%7Bx%7D/plan/'],
  ['https://other.test/@mock', 'https://other.test/@mock/plan/'],
  ['http://localhost:4010/acme', 'http://localhost:4010/acme/plan/'],
])('baseUrl %s replaces the whole server', async (baseUrl, url) => {
  const { client, requests } = observed({ baseUrl });
  await client.plan.get();
  expect(requests[0]?.url).toBe(url);
});

test('sends the credential after the prefix of the API', async () => {
  const { client, requests } = observed();
  await client.plan.get();
  expect(requests[0]?.headers.get('authorization')).toBe('Token canary-credential');
});

test('a credential object selects the alternative that has its parts', async () => {
  const { client, requests } = observed({ credential: { email: 'a@acme.test', key: 'k' } });
  await client.plan.get();
  expect(requests[0]?.headers.get('x-auth-email')).toBe('a@acme.test');
  expect(requests[0]?.headers.get('x-auth-key')).toBe('k');
  expect(requests[0]?.headers.has('authorization')).toBe(false);
});

test('a credential function is called for each call', async () => {
  let calls = 0;
  const { client, requests } = observed({ credential: async () => `jwt-${++calls}` });
  await client.plan.get();
  await client.plan.get();
  expect(requests.map((request) => request.headers.get('authorization'))).toEqual(['Token jwt-1', 'Token jwt-2']);
});

test('an operation without authentication sends no credential and does not call the credential function', async () => {
  const { client, requests } = observed({
    credential: () => {
      throw new Error('asked');
    },
  });
  await client.webhook({ body: '{}', signature: 's' });
  expect(requests[0]?.headers.has('authorization')).toBe(false);
});

test('headers of a call are sent, and header arguments win over them', async () => {
  const { client, requests } = observed();
  await client.plan.get({ 'Org-Handle': 'mine' }, { headers: { 'x-trace': 't', 'org-handle': 'other' } });
  await client.webhook({ body: 'a=1', signature: 's' }, { headers: { 'content-type': 'text/plain' } });
  expect(requests[0]?.headers.get('x-trace')).toBe('t');
  expect(requests[0]?.headers.get('org-handle')).toBe('mine');
  expect(requests[1]?.headers.get('content-type')).toBe('text/plain');
});

test.each(['content-type-own', 'x-content-type', 'hostname', 'x-host', 'x-upgrade', 'a*b+c'])(
  'sends a header %s of a call next to a JSON body',
  async (name) => {
    const { client, requests } = observed();
    await client.topups.create({ account_id: 'a1', amount: 1 }, { headers: { [name]: 'own' } });
    expect(requests[0]?.headers.get(name)).toBe('own');
  },
);

test('requests do not follow redirects', async () => {
  const { client, requests } = observed();
  await client.plan.get();
  expect(requests[0]?.redirect).toBe('manual');
});

test('fetch is called without a `this`, as browsers require', async () => {
  const fetch = vi.fn(async () => new Response('1'));
  await createClient(acme, { credential: 'c', fetch }).plan.get();
  expect(fetch.mock.contexts).toEqual([undefined]);
});

test('a client without a custom fetch uses the global one at the time of the call', async () => {
  const client = createClient(acme, { credential: 'c' });
  const original = globalThis.fetch;
  globalThis.fetch = async () => new Response('"patched"');
  try {
    expect(await client.plan.get()).toMatchObject({ kind: 'ok', data: 'patched' });
  } finally {
    globalThis.fetch = original;
  }
});
