import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyOf } from '../../scripts/ledger/claims/claim.ts';
import { isOpen } from '../../scripts/ledger/notation/open-points.ts';
import { writePages, type Made } from '../../scripts/new/page/folder.ts';
import { temporaryFolder } from '../temporary.ts';

const invoices = `# Invented billing

Base URL: https://api.invented.example

PROSE

## List invoices

GET /v1/invoices

QUERY

### Response

| Name | Type | Description |
|---|---|---|
| amount | integer | WORDS |
| price | integer | What it costs. |
| state | string | VALUES |

MORE
`;

/** The claims of a page as `node · attribute = value`, with their standings. */
async function standingsOf(given: Given): Promise<Map<string, string>> {
  const { audit } = await draftOf(given);
  return new Map(audit.closure.backed.map(({ claim, standing }) => [`${keyOf(claim)} = ${claim.value}`, standing]));
}

type Given = Partial<Record<'words' | 'prose' | 'values' | 'query' | 'more', string>>;

async function draftOf({ words = '', prose = '', values = '', query = '', more = '' }: Given): Promise<Made> {
  const folder = await temporaryFolder();
  const [specs, source] = [join(folder, 'specs'), join(folder, 'page.md')];
  await mkdir(specs);
  const texts = { WORDS: words, PROSE: prose, VALUES: values, QUERY: query, MORE: more };
  await writeFile(
    source,
    Object.entries(texts).reduce((text, [key, value]) => text.replace(key, value), invoices),
  );
  return writePages(specs, { api: 'invented', sources: [source], today: '2026-11-20' });
}

const [amount, price] = ['Invoices · amount', 'Invoices · price'];

test('a unit in the description of one amount is stated for that amount only', async () => {
  const standings = await standingsOf({ words: 'Amount in cents.' });
  expect(standings.get(`${amount} · unit = cents`)).toBe('stated');
  expect([...standings.keys()].filter((key) => key.startsWith(`${price} · unit`))).toEqual([]);
});

test('a unit in a sentence about all amounts is stated for each of them', async () => {
  const standings = await standingsOf({ prose: 'All amounts are in cents.' });
  expect([amount, price].map((node) => standings.get(`${node} · unit = cents`))).toEqual(['stated', 'stated']);
});

test.each([
  ['One of `open`, `paid`, `void`.', '"open"|"paid"|"void"'],
  ['One of open, paid or void.', '"open"|"paid"|"void"'],
  ['The state, one of open or paid', '"open"|"paid"'],
  ['One of name, id or email is required.', 'none'],
  ['One of the states.', 'none'],
])('the description "%s" has the enum: %s', async (words, values) => {
  const standings = await standingsOf({ values: words });
  const found = [...standings.keys()].filter((key) => key.startsWith('Invoices · state · enum'));
  expect(found).toEqual(values === 'none' ? [] : [`Invoices · state · enum = ${values}`]);
});

const row = (words: string): string => `| limit | integer | ${words} |`;
const arguments_ = (words: string): string =>
  `### Query parameters\n\n| Name | Type | Description |\n|---|---|---|\n${row(words)}\n`;

test.each([
  ['a default', 'Most items. Default: 20', 'stated'],
  ['no default', 'Most items.', 'unproven'],
])('a parameter with %s ("%s") is optional, which is %s', async (_, words, standing) => {
  const standings = await standingsOf({ query: arguments_(words) });
  expect(standings.get('GET /v1/invoices · limit · presence = optional')).toBe(standing);
});

test.each([
  'limit integer, required: false. How many.',
  'limit (integer, not required): how many.',
  '- `limit` integer. Required: No',
  '- `limit` (integer) can be omitted',
  '- `limit` (integer, not required) How many.',
])('"%s" states that the argument is optional', async (line) => {
  const standings = await standingsOf({ query: `### Query parameters\n\n${line}\n` });
  expect(standings.get('GET /v1/invoices · limit · presence = optional')).toBe('stated');
});

const media = 'GET /v1/invoices · 200 · media = application/json';

test.each([
  ['Requests and responses are JSON.', 'stated'],
  ['All responses are in `application/json`.', 'stated'],
  ['Requests are sent as JSON.', 'inferred'],
  ['Ask us for a JSON file.', 'inferred'],
])('with the sentence "%s", JSON as the media type of a response is %s', async (prose, standing) => {
  expect((await standingsOf({ prose })).get(media)).toBe(standing);
});

test.each([
  ['## Invoices object', 'stated'],
  ['### Response fields', 'inferred'],
])('the name of a type below the heading "%s" is %s', async (heading, standing) => {
  const standings = await standingsOf({ more: `${heading}\n\n| Name | Type |\n|---|---|\n| amount | integer |\n` });
  expect(standings.get('Invoices · exists = yes')).toBe(standing);
  expect(standings.get('Invoices · type = object')).toBe('stated');
});

test('the types of a response that is only shown as a list come from the sample', async () => {
  const standings = await standingsOf({
    more: '## List notes\n\nGET /v1/notes\n\n### Response\n\n```json\n[{ "text": "a" }]\n```\n',
  });
  const [list, item] = ['NotesListResponse · type = Array<Note>', 'Note · text · type = string'];
  expect([standings.get(list), standings.get(item)]).toEqual(['sample', 'sample']);
});

const waivedIn = async (words: string, type = 'integer'): Promise<readonly string[]> => {
  const { audit } = await draftOf({ query: arguments_(words).replace('| integer |', `| ${type} |`) });
  return audit.books.ledger.facts.flatMap(({ waived, why }) => (isOpen({ why }) ? [waived?.trim() ?? ''] : []));
};

test.each([
  ['Most items, > 0.', '> 0'],
  ['Most items. At most one, up to 20 items.', 'none'],
  ['ADD (default) / SET', 'ADD (default)'],
  ['Which items. Default -created.', 'Default -created'],
  ['Zero-based number of the page.', 'Zero-based'],
  ['Maximum since 2019: 50', 'Maximum since 2019: 50'],
  ['Default for new accounts: 20', 'Default for new accounts: 20'],
  ['Default order is newest first.', 'none'],
  ['One of: `asc`, `desc`, etc.', 'One of: `asc`, `desc`, etc'],
  ['Default sort order is `asc`', 'Default sort order is `asc`'],
  ['At most 3 requests per second.', 'none'],
  ['Most items. Default: the size of a page.', 'none'],
  ['Which are 20 requests at most a minute.', 'none'],
])('the TODO for the field description "%s" is: %s', async (words, left) => {
  expect(await waivedIn(words)).toEqual(left === 'none' ? [] : [left]);
});

const memberRows = (type: string, first: string, second: string): string =>
  `## Get a note\n\nGET /v1/note\n\n### Response\n\n| Name | Type | Required |\n|---|---|---|\n| id | string | ${first} |\n| text | ${type} | ${second} |\n\n\`\`\`json\n{ "id": "n_1", "text": "a" }\n\`\`\`\n`;

test.each([
  ['without a mark next to a required member', 'string', 'yes', '', 'optional', 'unproven'],
  ['without a mark next to another unmarked member', 'string', '', '', 'required', 'unproven'],
  ['without a mark next to an optional member', 'string', 'no', '', 'required', 'unproven'],
  ['whose type marks it as optional', 'string, optional', '', '', 'optional', 'stated'],
  ['whose type marks it as required', 'string, required', '', '', 'required', 'stated'],
])(
  'a response member %s (type "%s", marks "%s" and "%s") is %s, which is %s',
  async (_, type, first, second, presence, standing) => {
    const standings = await standingsOf({ more: memberRows(type, first, second) });
    const found = [...standings].filter(([key]) => key.startsWith('Note · text · presence'));
    expect(found).toEqual([[`Note · text · presence = ${presence}`, standing]]);
  },
);
