import { expect, test } from 'vitest';
import { faults } from './faults.ts';

test.each([
  ['https://api.tabs.example/v1', ''],
  ['https://api.tabs.example', ''],
  ['https://api.tabs', 'do not have "https://api.tabs"'],
  ['https://api.tabs.example/v', 'do not have "https://api.tabs.example/v"'],
  ['https://api.tab.example', 'do not have "https://api.tab.example"'],
])('the server %s is compared with the address on its lines', (url, fault) => {
  const found = faults(`api · server = ${url}`, ['Base URL: https://api.tabs.example/v1']);
  expect(found).toContain(fault);
  expect(found === '').toBe(fault === '');
});

test.each([
  ['security = Key', 'How many tabs there are.', 'do not have "Key"'],
  ['security = Key', 'Every request has your token.', ''],
  ['security = Key', 'This operation needs no API key.', 'do not have "Key"'],
  ['security = Bearer', 'Call it without a token.', 'do not have "Bearer"'],
  ['security = none', 'This operation is public.', ''],
  ['security = none', 'This operation needs no API key.', ''],
  ['security = none', 'Send your API key.', 'do not have "none"'],
  ['idempotency key = Request-Id', 'Send it once.', 'do not have "Request-Id"'],
  ['idempotency key = Request-Id', 'Send a Request-Id once.', ''],
])('the claim %s of an operation is compared with the line "%s"', (claim, line, fault) => {
  const found = faults(`POST /v1/tabs · ${claim}`, [line]);
  expect(found).toContain(fault);
  expect(found === '').toBe(fault === '');
});

test.each<[claim: string, fault: string, ...lines: string[]]>([
  ['DELETE /tab/{id}', 'print the path /tabs/:id', '## Close a tab — `DELETE /tabs/:id`'],
  ['DELETE /tab/{id}', 'print the path /v1/tabs/{id}', 'delete', 'https://api.tabs.example', '/v1/tabs/{id}'],
  ['POST /tabs', 'print the method GET', '## `GET /tabs`'],
  ['POST /tabs', 'print the method GET', 'get/tabs'],
  ['POST /tabs', 'print the method PUT', 'put', '/tabs'],
  ['DELETE /tabs/{id}', '', '## Close a tab — `DELETE /tabs/:id`'],
  ['GET /tabs', '', 'get', 'https://api.tabs.example', '/v1/tabs'],
  ['GET /v1/tabs/{id}', '', 'GET', '/', 'v1', '/', 'tabs', '/', '{id}'],
  ['GET /tabs/{id}', '', 'curl https://api.tabs.example/v1/tabs/t_1'],
  ['GET /tabs', '', 'Lists the tabs and/or what is on them, as application/json.'],
  ['POST /tabs', '', 'get/tabs', 'POST /tabs'],
  ['GET /tabs', '', 'Lists tabs: they can be read at /v1/docs/faq as well.'],
  ['GET /tabs', '', 'Lists tabs.', 'https://docs.tabs.example/v1/faq'],
  ['GET /tabs', '', 'Get https://docs.tabs.example/v1/faq first.'],
  ['GET /tabs', '', 'A plan is $5 /month.'],
  ['GET /tabs', '', 'Delete', 'Patch'],
  ['POST /tabs', '', 'Get', 'A tab to begin with.'],
  ['POST /tabs', 'print the path /v1/tab', 'Open a tab', '/v1/tab'],
  [
    'POST /tabs',
    'print the path https://api.tabs.example/v1/tab',
    'post https://api.tabs.example/v1/tab',
    'POST https://api.tabs.example/v1/tab',
  ],
])(
  'the operation %s is compared with the address on its lines, with the problem "%s"',
  (operation, fault, ...lines) => {
    const found = faults(`${operation} · exists = yes`, lines);
    expect(found).toContain(fault);
    expect(found === '').toBe(fault === '');
  },
);

test.each<[wire: string, fault: string, ...lines: string[]]>([
  ['Tab-Token', 'print the header Tab-Key', '- **Auth:** header `Tab-Key`'],
  ['X-Tab-Token', 'print the header X-Tab-Key', 'Send your key in the header X-Tab-Key.'],
  ['tab-token', 'print the header tab-key', 'Authorizations', 'tab-key', 'string header required'],
  ['Authorization: Bearer', 'print the header X-Tab-Key', 'X-Tab-Key: YOUR_KEY'],
  ['Authorization: Basic', 'say Bearer', 'Bearer authentication header of the form Bearer <token>.'],
  ['Authorization: Bearer', 'say Basic', 'HTTP Basic auth, with your key as the name.'],
  ['Authorization: Bearer', '', 'Authorization: Bearer TOKEN. Basic plans have no key.'],
  ['X-Tab-Key', '', 'Send your API-key with each call.'],
  ['Tab-Key', '', '- **Auth:** header `tab-key`'],
  ['X-Tab-Key', '', "-H 'X-Tab-Key: KEY'", "-H 'Idempotency-Key: 1'"],
  ['?key', '', 'Your key goes into the query. Never send it as `X-Tab-Key`.'],
  ['none', '', 'This is public: send no Authorization header.'],
  ['Tab-Key', '', 'token-based: yes'],
  ['Tab-Key', '', 'Two-factor-auth: on'],
  ['Tab-Key', '', 'Send as headers key-value pairs.'],
  ['Tab-Key', '', 'Two-factor-auth'],
  ['Authorization: Basic', '', 'A bearer of the key may call it.'],
  ['Tab-Token', 'print the header x-tab-key', 'x-tab-key: KEY'],
  ['Authorization: Basic', 'say Bearer', 'Send a bearer token.'],
])('the credential %s is compared with the header on its lines, with the problem "%s"', (wire, fault, ...lines) => {
  const found = faults(`GET /v1/tabs · security = ${wire}`, lines);
  expect(found).toContain(fault);
  expect(found === '').toBe(fault === '');
});
