import { expect, test } from 'vitest';
import { strayToken } from '../../scripts/ledger/page/audit-lines.ts';
import { locate, matchWords } from '../../scripts/ledger/page/locate-row.ts';
import { pageFromLock, pageFromText, type Page } from '../../scripts/ledger/page/page.ts';
import { sealOf } from '../../scripts/ledger/page/placement.ts';
import { lock, problemsOf, type Edits } from './acme.ts';

const evidences = ['page', 'lock'] as const;

test.each(evidences)('books that agree with each other and the %s close', (evidence) => {
  expect(problemsOf({}, evidence)).toEqual([]);
});

const property = 'note: { type: string }';
const bothBooks: Record<string, Edits> = {
  'a member that the page does not have': {
    spec: [[property, `${property}\n        bogus: { type: string }`]],
    facts: [
      ['note?: string', 'note?: string\n        bogus?: string'],
      ['state, 1 more', 'state, 2 more'],
    ],
  },
  'a member without a part of its name': {
    spec: [
      ['cents: { type', 'cent: { type'],
      ['cents, state]', 'cent, state]'],
      ['cents: 5', 'cent: 5'],
    ],
    facts: [
      ['id, cents', 'id, cent'],
      ['cents: integer', 'cent: integer'],
    ],
  },
  'another type': {
    spec: [['cents: { type: integer', 'cents: { type: number']],
    facts: [['cents: integer', 'cents: number']],
  },
  'a type without the null of the page': {
    spec: [["type: [string, 'null']", 'type: string']],
    facts: [['string | null', 'string']],
  },
  'a required member that is optional on the page': {
    spec: [['cents, state]', 'cents, state, note]']],
    facts: [['note?: string', 'note: string']],
  },
  'a member left out': { spec: [[`        ${property}\n`, '']], facts: [['        note?: string\n', '']] },
  'a status left out': {
    spec: [["        '401':\n          description: The key is missing.\n", '']],
    facts: [
      ['      401 no key\n', ''],
      ["  - item: 'body · * · 401'\n    why: the page shows no error body\n", "  - item: '401 · *'\n    why: none\n"],
    ],
  },
  'a status that the page does not have': {
    spec: [["        '401':", "        '402': { description: Pay. }\n        '401':"]],
    facts: [['401 no key', '401 no key\n      402 pay']],
  },
  'an enum member that the page does not have': {
    spec: [['[open, settled]', '[open, settled, void]']],
    facts: [['"open" | "settled"', '"open" | "settled" | "void"']],
  },
  'another scope': { spec: [['[charges:read]', '[charges:write]']], facts: [['charges:read', 'charges:write']] },
  'another path': {
    spec: [['/v2/charges:', '/v1/charges:']],
    facts: Array.from({ length: 6 }, (): readonly [string, string] => ['/v2/charges', '/v1/charges']),
  },
};

for (const evidence of evidences)
  test.each(Object.entries(bothBooks))(
    `the ${evidence} contradicts both books if they share an error: %s`,
    (_, edits) => {
      expect(
        problemsOf(edits, evidence).filter((problem) =>
          /page line|the page (?:does not say|has no heading)/.test(problem),
        ),
      ).not.toEqual([]);
    },
  );

const newOnThePage: Record<string, readonly [string, string]> = {
  'an endpoint': ['Status codes', 'GET /v2/refunds\nStatus codes'],
  'a member': ['note?: string', 'note?: string\nrefund_id?: string'],
  'a status': ['401 no key', '401 no key\n429 slow down'],
  'a null in a type': ['id: string\n', 'id: string | null\n'],
  'a deprecation': ['Status codes', 'Deprecated.\nStatus codes'],
  'a type run together with its presence': ['Status codes', 'stringrequired\nStatus codes'],
  'a bound in prose': ['Status codes', 'At most 100 charges\nStatus codes'],
};

test.each(Object.entries(newOnThePage))('%s added to the page is a problem', (_, edit) => {
  expect(problemsOf({ page: [edit] })).not.toEqual([]);
});

test('a page without spaces is matched word by word', () => {
  expect(matchWords('page integer No default 1', 'pageintegerNoPage number (default: 1)', 0)).toBeDefined();
});

test('a word inside a longer one is not a match', () => {
  expect(matchWords('id: string', 'void: string', 0)).toBeUndefined();
  expect(matchWords('amount: number', 'amount_due: number', 0)).toBeUndefined();
});

const prose = [
  'Returns paginated billing history.',
  'Billing endpoints are read-only and organization scoped.',
  'Card brand (and so on).',
];
const code = [
  'brand?: string',
  'PATCH it',
  'see /v1/plan',
  'use Org-Handle',
  'the field due_date',
  'at most 20',
  'a "quoted" word',
  'or null',
  'billing:read',
];

test.each(prose)('"%s" is prose', (line) => {
  expect(strayToken(line, [])).toBeUndefined();
});

test.each(code)('"%s" holds a code-like token', (line) => {
  expect(strayToken(line, [])).toBeDefined();
});

test.each([
  ['since string optional', 'since string<date-time> optional Only after it'],
  ['state enum<string> optional', 'state enum<string> optional Available options: open, settled, failed'],
  ['state string', 'state string Allowed values: open'],
  ['limit integer optional', 'limit integer optional Required range: 1 <= x <= 100'],
])('the row "%s" does not account for all of "%s"', (row, line) => {
  const { placed } = locate([row], [1], pageFromText(line));
  const own = placed.map((placement) => ({ ...placement, waived: false, page: 'page' }));
  expect(own).not.toEqual([]);
  expect(strayToken(line, own)).toBeDefined();
});

test.each([
  ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text: string) => `\uFEFF${text}`],
  ['with CR', (text: string) => text.replaceAll('\n', '\r')],
])('a lock saved %s is read like the original', (_, saved) => {
  expect(pageFromLock(saved(lock()), 'page.lock')).toEqual(pageFromLock(lock(), 'page.lock'));
});

test('the lock contains no words of the page', () => {
  expect(lock()).not.toMatch(/charges|cents|Acme-Key/);
});

test('rows that differ only in indentation get the same lines from the lock as from the page', () => {
  const rows = JSON.stringify({ error: { code: 'a', message: 'b' } }, null, 2).split('\n');
  const page = pageFromText('{\n  "error": { "code": "a", "message": "b" }\n}');
  const lines = [1, 2, 3];
  const linesIn = (from: Page) => locate(rows, lines, from).placed.map(({ line }) => line);
  const { placed } = locate(rows, lines, page);
  const sealed = placed.filter(({ exact }) => !exact);
  const locked = page.map(({ hash }, at) => ({
    hash,
    locked: { account: 'sealed' as const, seals: sealed.filter(({ line }) => line === at + 1).map(sealOf) },
  }));
  expect(linesIn(page)).toEqual([1, 2, 2, 2, 2, 3]);
  expect(linesIn(locked)).toEqual(linesIn(page));
});
