import { expect, test } from 'vitest';
import { wordsAstray } from '../../scripts/ledger/page/other-words.ts';
import { pageFromText } from '../../scripts/ledger/page/page.ts';

/** What is wrong with rows that say these lines in other words. */
const faults = (rows: string, lines: readonly string[]): string =>
  wordsAstray({ under: 'Lines', lines: `1-${lines.length}` }, rows, pageFromText(lines.join('\n')))
    .map(({ message }) => message)
    .join('\n');

const node = 'GET /v1/tabs · limit';

test.each<[claim: string, fault: string, ...lines: string[]]>([
  ['maximum = 100', 'do not have "100"', 'limit integer Required range: 1 <= x <= 1000'],
  ['maximum = 50', 'say maximum 100', 'limit integer default 50, max 100'],
  ['default = 100', 'say default 50', 'limit integer default 50, max 100'],
  ['maximum = 50', 'have 50 as the default', 'limit integer, default: 50'],
  ['minimum = 500', 'say minimum 1', 'limit integer between 1 and 500'],
  ['default = 20', 'do not have "20"', 'limit integer', 'page integer default 20'],
  ['type = string', 'print the type integer', '| limit | integer | no |'],
  ['type = integer', 'print the type string', '- `limit` (string, optional): How many.'],
  ['type = integer', 'print the type string', 'limit', 'string', 'The number of tabs.'],
  ['type = integer', 'print the type array', 'limit array of integers'],
  ['type = null|integer', 'do not say null', 'limit integer How many.'],
  ['type = integer', 'say that it may be null', 'limit integer or null How many.'],
  ['presence = optional', 'say required', '- `limit` (integer, required): How many.'],
  ['presence = required', 'say optional', 'limit', 'integer', 'optional'],
  ['presence = optional', 'say required', '| Name | Type | Required |', '|---|---|---|', '| limit | integer | yes |'],
  ['presence = required', 'say optional', '| Name | Type | Required |', '|---|---|---|', '| limit | integer | no |'],
  ['in = query', 'say header', 'limit integer (header) How many.'],
  ['in = query', 'say header', '| limit | header | integer |'],
  ['format = date', 'print the format date-time', 'limit string<date-time>'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string One of: open, paid, void'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit enum<string> Available options: `open`, `paid` or `void`.'],
  ['exists = yes', 'do not have "limit"', 'size integer How many.'],
  ['presence = required', 'say optional', 'limit integer. Required: false'],
  ['presence = required', 'say optional', 'limit (integer, required: no)'],
  ['presence = required', 'say optional', 'limit', 'integer', 'Required', 'No'],
  ['presence = required', 'say optional', 'limit integer, not required. How many.'],
  ['presence = required', 'say optional', 'limit integer. May be omitted.'],
  ['presence = optional', 'say required', 'limit integer. Cannot be omitted.'],
  ['presence = optional', 'say required', 'limit: integer. Is not optional.'],
  ['presence = optional', 'say required', 'limit integer, optional: false'],
  ['type = integer', 'print the type string', 'limit is a string of digits'],
  ['default = 100', 'say default 20', 'limit integer. Default page size is 20, and 100 is the maximum'],
  ['maximum = 20', 'say maximum 100', 'limit integer. Default page size is 20, and 100 is the maximum'],
  ['maxLength = 3', 'have 3 as the minimum', 'limit string, at least 3 characters'],
  ['minLength = 64', 'say minLength 3', 'limit string, at least 3 and at most 64 characters'],
  ['multipleOf = 7', 'do not have "7"', 'limit integer, a multiple of 10'],
  ['exclusiveMinimum = 999', 'do not have "999"', 'limit integer, greater than 0'],
  ['pattern = ^[a-z]+$', 'do not have "^[a-z]+$"', 'limit string. Pattern ^[0-9]+$'],
  ['unit = cents', 'say seconds', 'limit integer in seconds', 'amount integer in cents'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string. Either `open`, `paid` or `void`'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string (open | paid | void)'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string: `open`, `paid` or `void`.'],
  [
    'enum = "open"|"paid"',
    'have "void" too',
    '| Name | Type | Notes |',
    '| limit | string | `open` / `paid` / `void` |',
  ],
  ['enum = "open"|"paid"', 'have "void" too', '| Name | Type | Values |', '| limit | string | open, paid, void |'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit', 'string', 'Possible values:', 'open', 'void', 'paid'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string', 'enum:', '• open', '• paid', '• void'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string', 'Allowed values: open paid void'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string  Enum: "open" "paid" "void"'],
  ['enum = "open"|"paid"', 'have "void" too', 'limit string', 'Possible values: [open, paid, void]'],
  ['presence = optional', 'say required', '| Name | Type | Required |', '| limit | integer | ✅ |'],
  ['presence = required', 'say optional', '| Name | Type | Required |', '| limit | integer | ❌ |'],
  ['presence = required', 'say optional', '| Name | Type | Optional |', '| limit | integer | ✓ |'],
  ['presence = optional', 'say required', 'limit', 'integerrequired'],
  ['presence = optional', 'say required', 'limit* integer How many.'],
  ['in = query', 'say header', 'limit', 'integerheaderrequired'],
  ['in = query', 'say header', '| Name | In | Type |', '| limit | Header | integer |'],
  ['in = query', 'say header', '## Header parameters', 'limit integer'],
  ['format = date', 'print the format uuid', '| Name | Type | Required |', '| limit | uuid | ✅ |'],
  ['format = date', 'print the format uuid', 'limit', 'string · uuid'],
  ['format = float', 'print the format double', 'limit number · double · nullable'],
  ['type = Array<integer>', 'print the type string[]', 'limit', 'string[]', 'Which.'],
  ['type = Array<integer>', 'print the type array of strings', 'limit array of strings'],
  [
    'default = open',
    'say default all',
    '| Name | Type | Default | Notes |',
    '| limit | string | all | `all`, `open` |',
  ],
  ['default = 4', 'say default 2', 'limit', 'integerdefault:2', 'Up to 4.'],
  ['maximum = 1', 'say maximum 9', '| Name | Type | Min | Max |', '| limit | integer | 1 | 9 |'],
  ['presence = required', 'say optional', 'limit', 'integer', 'Optional', 'page', 'integer', 'Required'],
  ['presence = optional', 'say required', 'limit string (uuid), required. Which.'],
  ['presence = optional', 'say required', 'limit required integer How many.'],
  ['presence = optional', 'say required', 'limit integer required How many.'],
  ['presence = optional', 'say required', '| limit | integer | Required | How many |'],
  ['presence = optional', 'say required', 'limit', 'integer · int32', '**Required**'],
  ['type = string', 'say that it may be null', 'limit string, or null when closed'],
  ['type = integer', 'say that it may be null', 'limit integer, nullable'],
  ['in = query', 'say header', 'Header parameters', '', 'limit integer'],
])('the claim %s is a problem where its lines %s', (claim, fault, ...lines) => {
  expect(faults(`${node} · ${claim}`, lines)).toContain(fault);
});

test.each<[claim: string, ...lines: string[]]>([
  ['maximum = 1000', 'limit integer Required range: 1 <= x <= 1,000'],
  ['maximum = 200', 'limitinteger Max 200How many.'],
  ['default = 0', 'offset integer default 0', 'limit integer default 0'],
  ['default = open', 'limit string default:"open"'],
  ['type = string', 'limit uuid The number of the tab.'],
  ['type = integer', 'limit How many: a string of digits is refused.'],
  ['type = Array<string>', 'limit array of strings'],
  ['type = Array<string>', 'limit string[] Which.'],
  ['type = Tab', 'limit object What it is.'],
  ['type = null|string', 'limit string | null'],
  ['presence = required', 'limit integer, required if a cursor is sent'],
  ['presence = optional', 'limit integer optional Required range: 1 <= x <= 10'],
  ['in = query', 'limit integer Goes into the query, never into a header.'],
  ['format = date-time', 'limit string<date-time>'],
  ['enum = "open"|"paid"', 'limit string One of open or paid.'],
  ['unit = cents', 'All amounts are cents.'],
  ['unit = cents', 'limit integer How much may be refunded in 30 days.', 'All amounts are cents.'],
  ['presence = optional', 'limit integer. Required: false'],
  ['presence = optional', 'limit integer, not required. Defaults to 1.'],
  ['presence = optional', 'limit integer, not required if a page is given, but optional'],
  ['presence = required', 'limit integer. May be omitted if a page is given; required'],
  ['default = 20', 'limit integer. Default page size is 20, and 100 is the maximum'],
  ['maximum = 100', 'limit integer. Default page size is 20, and 100 is the maximum'],
  ['default = 20', 'limit integer. How many. The default of 20 is usual'],
  ['default = 20', 'limit integer. Default for new accounts: 20'],
  ['default = 20', 'limit integer. By default 20 are returned'],
  ['default = asc', 'limit string. Default sort order is `asc`'],
  ['default = asc', 'limit string, default asc.'],
  ['minLength = 1', 'limit string. A string of up to 64 characters, minimum 1'],
  ['maxLength = 64', 'limit string, 64 characters max'],
  ['type = integer', 'limit is a number of pages'],
  ['pattern = ^\\d{1,100}$', 'limit string. Pattern `^\\d{1,100}$`'],
  ['enum = "open"|"paid"', 'limit (`open` | `paid` | null)'],
  ['enum = "open"|"paid"', 'limit', 'string', 'Possible values:', 'open', 'paid', 'page', 'integer'],
  ['enum = "open"|"paid"', 'limit string', 'Possible values: open or paid, as the tabs are'],
  ['enum = "open"|"paid"', '| Name | Type | Values |', '| limit | string | open, paid |'],
  ['presence = required', '| Name | Type | Required |', '| limit | integer | if paged |'],
  ['presence = optional', '| Name | Type | Default |', '| limit | integer | yes |'],
  ['presence = optional', '**limit** integer How many.'],
  ['in = query', '## Header parameters', 'Key string', '## List tabs', 'limit integer'],
  ['in = query', 'Header parameters', 'Key string', 'Lines', 'limit integer'],
  ['in = query', '## Header parameters', 'limit integer (query)'],
  ['format = date-time', 'limit Date and time of it, ISO 8601.'],
  ['format = date-time', '| Name | Type | Notes |', '| limit | date | RFC 3339 |'],
  ['type = Array<Tab>', 'limit', 'object[]'],
  ['type = Array<integer>', 'limit', 'array', 'Strings are refused.'],
  ['default = 20', '| Name | Type | Default |', '| limit | integer | `20` |'],
  ['default = 20', '| Name | Type | Default |', '| limit | integer | 20 on all pages |'],
  ['presence = optional', 'limit: only required in the EU.'],
  ['presence = optional', 'limit is no longer required.'],
  ['presence = optional', 'limit integer, never required.'],
  ['presence = optional', 'limit integer, required with a discount.'],
  ['presence = optional', 'limit integer How many, after all required approvals.'],
  ['presence = optional', 'limit integer, required only if paged'],
  ['presence = optional', 'limit integer', 'Required, if there is a page.'],
  ['presence = required', 'limit integer required', 'No more than 100.'],
  ['presence = optional', 'limit integer optional', 'False by default.'],
  ['presence = required', 'limit', 'integer', 'Required', 'No more than 100.'],
  ['presence = required', 'limit integer. Of an optional page.'],
  ['presence = required', 'limit integer. When there is one page, it may be omitted.'],
  ['type = integer', 'limit integer, is not nullable.'],
  ['type = string', 'limit string, never null.'],
  ['type = string', 'limit string. Must not be an empty string or null.'],
  ['type = integer', 'limit integer. If 0 or null, is ignored.'],
  ['type = integer', 'limit integer. Must not be empty or null.'],
  ['type = integer', '| Name | Type | Default |', '| limit | integer | null |'],
  ['type = null|integer', '| Name | Type | Notes |', '| limit | integer | Nullable. |'],
  ['enum = "open"|"paid"', 'limit string: "open" or "paid", "memo" tells why.'],
  ['enum = "open"|"paid"', 'limit string. One of: "open" or "paid", "memo" tells why.'],
  ['enum = "open"|"paid"', 'limit string. Allowed: open, paid and others.'],
  ['enum = "open"|"paid"', 'limit string. One of: `open`, `paid`, etc.'],
  ['enum = "open"|"paid"', 'limit', 'string', 'Possible values:', 'open', 'paid', 'Required', 'Note'],
  ['enum = "Open"|"Paid"', 'limit', 'string', 'Possible values:', 'Open', 'Paid', 'Required', 'Note'],
  ['in = query', 'Header parameters', 'Key string', 'Form data', 'limit integer'],
  ['in = query', 'Header parameters', 'Key string', 'JSON payload', 'limit integer'],
  ['in = query', 'Header parameters', 'Key string', 'Inputs', 'limit integer'],
  ['in = query', 'Header parameters', 'Key string', 'Template variables', 'limit integer'],
  ['in = query', 'Key', 'string', 'header', 'Which.', 'limit', 'integer'],
])('the claim %s holds where its lines say "%s"', (claim, ...lines) => {
  expect(faults(`${node} · ${claim}`, lines)).toBe('');
});

test('what a line says of one name backs no claim of another', () => {
  const rows = `${node} · default = 20\nGET /v1/tabs · page · default = 1`;
  expect(faults(rows, ['page integer default 1', 'limit integer default 20'])).toBe('');
  expect(faults(rows, ['page integer default 20', 'limit integer default 1'])).toContain('limit · default = 20');
});

test.each([
  ['https://api.tabs.example/v1', ''],
  ['https://api.tabs.example', ''],
  ['https://api.tabs', 'do not have "https://api.tabs"'],
  ['https://api.tabs.example/v', 'do not have "https://api.tabs.example/v"'],
  ['https://api.tab.example', 'do not have "https://api.tab.example"'],
])('the server %s is held against the address on its lines', (url, fault) => {
  expect(faults(`api · server = ${url}`, ['Base URL: https://api.tabs.example/v1'])).toContain(fault);
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
])('an operation whose %s is held against "%s"', (claim, line, fault) => {
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
])('that there is %s is held against its address: %s', (operation, fault, ...lines) => {
  const found = faults(`${operation} · exists = yes`, lines);
  expect(found).toContain(fault);
  expect(found === '').toBe(fault === '');
});

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
])('a credential %s is held against the header on its lines: %s', (wire, fault, ...lines) => {
  const found = faults(`GET /v1/tabs · security = ${wire}`, lines);
  expect(found).toContain(fault);
  expect(found === '').toBe(fault === '');
});
