import { afterEach, expect, test, vi } from 'vitest';
import { createClient, explain } from '../../src/index.ts';
import { acme } from './acme.ts';

// React Native's own `URL` is made of patterns: it accepts any text, cannot be changed, and has no `canParse`.
class ReactNativeUrl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }
  #match(pattern: RegExp): string {
    return pattern.exec(this.#url)?.[1] ?? '';
  }
  get href(): string {
    return this.#url;
  }
  get protocol(): string {
    const scheme = this.#match(/^([a-zA-Z][\w+.-]*):/);
    return scheme && `${scheme}:`;
  }
  get hostname(): string {
    return this.#match(/^https?:\/\/(?:[^@/]+@)?([^:/?#]+)/);
  }
  get origin(): string {
    return this.#match(/^(https?:\/\/[^/]+)/);
  }
  get pathname(): string {
    return this.#match(/^https?:\/\/[^/]+(\/[^?#]*)/) || '/';
  }
  get username(): string {
    return this.#match(/^https?:\/\/([^:@/]+)(?::[^@/]*)?@/);
  }
  get password(): string {
    return this.#match(/^https?:\/\/[^:@/]*:([^@/]*)@/);
  }
  toString(): string {
    return this.#url;
  }
}

const credential = 'canary-credential';
const account_id = 'a';

afterEach(() => vi.unstubAllGlobals());

function stub(): { url: string; init: RequestInit }[] {
  const sent: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('URL', ReactNativeUrl);
  vi.stubGlobal('Request', undefined);
  // A whole `process` but for the sign of Node: what tests run on needs the rest.
  vi.stubGlobal('process', Object.create(process, { versions: { value: {} } }));
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return Response.json({ success: true, result: { id: 't1' } });
  });
  return sent;
}

test.each([
  ['https://api.acme.test/v1/', 'https://api.acme.test/v1/accounts/a/topups'],
  ['http://localhost:4010', 'http://localhost:4010/accounts/a/topups'],
  ['http://LOCALHOST:4010', 'http://LOCALHOST:4010/accounts/a/topups'],
  ['HTTPS://api.acme.test', 'https://api.acme.test/accounts/a/topups'],
  ['Http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1/accounts/a/topups'],
  ['http://[::1]', 'http://[::1]/accounts/a/topups'],
  ['http://[::1]:4010/v1', 'http://[::1]:4010/v1/accounts/a/topups'],
])('a call to %s works with the `URL` and `fetch` of React Native', async (baseUrl, url) => {
  const sent = stub();
  const client = createClient(acme, { credential, baseUrl });
  const result = await client.topups.create({ account_id, amount: 1 });
  expect(result).toMatchObject({ kind: 'ok', data: { id: 't1' } });
  expect(sent[0]).toMatchObject({ url, init: { method: 'POST', body: '{"amount":1}' } });
  // The platform's own agent stays, and may send the write twice.
  expect(JSON.stringify(sent[0]?.init.headers)).not.toContain('user-agent');
  expect(explain(result)).toContain('may have sent it twice');
});

test.each([
  'api.acme.test',
  'https://',
  'ftp://a',
  'https://u:p@a.test',
  'https://u@a.test',
  'HTTPS://u:p@a.test',
  'https://a.test\\@b.test',
  'https://a.test/?x',
  'https://a.test/#x',
  '',
])('refuses the base URL %j, which the `URL` of React Native accepts', (baseUrl) => {
  stub();
  expect(() => createClient(acme, { credential, baseUrl })).toThrow('needs a plain http(s) `baseUrl`');
});

test.each([
  'http://api.acme.test',
  'HTTP://api.acme.test',
  'http://localhost.acme.test',
  'http://localhost:80.acme.test',
  'http://[::1].acme.test',
  'http://127.0.0.1.acme.test/',
])('refuses to send a credential over plain http to %s', async (baseUrl) => {
  const sent = stub();
  const client = createClient(acme, { credential, baseUrl });
  await expect(client.topups.create({ account_id, amount: 1 })).rejects.toThrow('over plain http');
  expect(sent).toEqual([]);
});
