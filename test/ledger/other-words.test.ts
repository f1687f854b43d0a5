import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { problemsByLock, problemsOnPage, quarry, type Edits } from './quarry.ts';

/** What the page of balances says about all amounts, in a sentence. */
const unit = 'Balance · open_cents · unit = cents';
const block = (claims: string): string =>
  `{ page: balance, under: Balance, lines: 7, claims: '${claims}' }\n  - { page: balance, under: Balance, lines: 8, of: GET`;
const base: Edits = {
  facts: [
    ["  - { page: balance, under: Balance, lines: 7, waived: 'in cents.', why: prose }\n", ''],
    ['{ page: balance, under: Balance, lines: 8, of: GET', block(unit)],
    [`      ${unit}\n`, ''],
  ],
};
const with_ = (more: Edits): Edits => ({ ...base, ...more, facts: [...(base.facts ?? []), ...(more.facts ?? [])] });

test('a line that states a claim in other words backs it like any row', () => {
  expect(problemsOnPage(base)).toEqual([]);
  expect(problemsByLock(base, base)).toEqual([]);
  const [backed] = audit(quarry(base)).closure.backed.filter(({ claim }) => claim.attribute === 'unit');
  expect(backed).toMatchObject({
    standing: 'stated',
    facts: [{ evidence: { where: { page: 'balance', lines: '7' } } }],
  });
});

/** Statuses of all operations, on a line above the first operation. */
const everywhere: Edits = {
  balance: [['Get balance\nGET', 'Get balance\nStatus codes are 200 and 429.\nGET']],
  facts: [
    [
      '{ page: balance, under: Get balance, lines: 2-3, operations',
      "{ page: balance, under: Get balance, lines: 2, of: '*', statuses: '200, 429' }\n  - { page: balance, under: Get balance, lines: 3-4, operations",
    ],
    ['lines: 5-6, as', 'lines: 6-7, as'],
    ['lines: 7, claims', 'lines: 8, claims'],
    ['lines: 8, of: GET', 'lines: 9, of: GET'],
    [
      "  - { item: '429 · *', why: the pages do not say }\n",
      "  - { item: 'body · * · 429', why: the pages do not say }\n",
    ],
  ],
  spec: [
    [
      '    get:\n      operationId: balance.get\n      responses:\n',
      "    get:\n      operationId: balance.get\n      responses:\n        '429': { description: too many }\n",
    ],
    [
      "      responses:\n        '200':\n          description: entries",
      "      responses:\n        '429': { description: too many }\n        '200':\n          description: entries",
    ],
  ],
};

test("a line with `of: '*'` applies to the operations of every page, even if it stands above them", () => {
  expect(problemsOnPage(with_(everywhere))).toEqual([]);
  const [, limit] = audit(quarry(with_(everywhere))).closure.backed.filter(({ claim }) => claim.node.endsWith('429'));
  expect(limit?.standing).toBe('stated');
});

test('a claim on `{operation}` applies to each operation of its block', () => {
  const edits = with_({
    balance: [['in cents.', 'in cents, with your key.']],
    facts: [
      [`claims: '${unit}'`, `of: '*', claims: "{operation} · security = X-Key\\n${unit}"`],
      ['      GET /v1/balance · security = X-Key\n', ''],
      ['      GET /v1/entries · security = X-Key\n', ''],
    ],
  });
  expect(problemsOnPage(edits)).toEqual([]);
});

test('each pattern of a rule on lines of the page must add a claim', () => {
  const rule = (nodes: string): Edits =>
    with_({ facts: [[`claims: '${unit}'`, `nodes: ${nodes}, claim: unit = cents`]] });
  expect(problemsOnPage(rule("['* · *_cents']"))).toEqual([]);
  expect(problemsOnPage(rule("['* · *_cents', '* · *_pence']")).join()).toContain('adds nothing');
});

test('a rule with `nodes` may be stated by a line of the page', () => {
  const edits = with_({ facts: [[`claims: '${unit}'`, "nodes: '* · *_cents', claim: unit = cents"]] });
  expect(problemsOnPage(edits)).toEqual([]);
  expect(problemsByLock(edits, edits)).toEqual([]);
});

const wrong: Record<string, [edits: Edits, problem: string]> = {
  'a claimed unit that is not on its lines': [
    with_({ facts: [['unit = cents', 'unit = dollars']], spec: [['x-unit: cents', 'x-unit: dollars']] }),
    'is in other words, but its lines do not have "dollar"',
  ],
  'a figure on the line that no claim covers': [
    with_({ balance: [['in cents.', 'in cents, 50 at most.']] }),
    'line 7 is said in other words, but has "50" too, which the spec has (GET /v1/entries · limit · default). Claim what the line says about it or, if another row does, write a block of facts for line 7 with `waived: 50` and why.',
  ],
  'a pager whose argument is not on its lines': [
    with_({ facts: [[unit, 'GET /v1/entries · pager = argument after, items data, cursor next']] }),
    'is in other words, but its lines do not have "after"',
  ],
  'a claim that the spec does not make': [
    with_({ facts: [[unit, 'Balance · open_cents · minimum = 1']] }),
    'the spec lacks Balance · open_cents · minimum',
  ],
  'a block of claims with rows of another kind': [
    with_({ facts: [[`claims: '${unit}'`, `statuses: '200', claims: '${unit}'`]] }),
    'a block in other words than the page holds nothing else',
  ],
};

test.each(Object.entries(wrong))('%s is a problem', (_, [edits, problem]) => {
  expect(problemsOnPage(edits).join('\n')).toContain(problem);
});

test('a claim in other words is sealed with its lines: the same change of both books breaks the seal', () => {
  const edits = with_({ facts: [['unit = cents', 'unit = dollars']], spec: [['x-unit: cents', 'x-unit: dollars']] });
  expect(problemsByLock(edits, base).join()).toContain('line 7 of balance was sealed by other rows than now');
});

test.each([
  ['In the smallest currency unit.', true],
  ['In minor units.', true],
  ['In the unit of the currency.', false],
])('"%s" says that an amount is in cents: %s', (words, says) => {
  const edits = with_({ balance: [['What is open, in cents.', words]] });
  expect(problemsOnPage(edits).every((problem) => !problem.includes('do not have "cent"'))).toBe(says);
});
