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
  ['https://api.tab.example', 'do not have "https://api.tab.example"'],
])('the server %s is held against the address on its lines', (url, fault) => {
  expect(faults(`api · server = ${url}`, ['Base URL: https://api.tabs.example/v1'])).toContain(fault);
});
