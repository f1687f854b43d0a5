import { expect, test } from 'vitest';
import { parseTableRow } from '../../scripts/ledger/notation/table-row.ts';
import { request } from '../../scripts/ledger/notation/interpret-requests.ts';
import { parseRows } from '../../scripts/ledger/notation/row.ts';
import type { Said } from '../../scripts/ledger/claims/fact.ts';
import { factsOfSample } from '../../scripts/ledger/claims/sample.ts';
import { problemsByLock, problemsOnPage, type Edits } from './quarry.ts';

const stated: Record<string, Readonly<Record<string, string>>> = {
  'limit integer required': { type: 'integer', presence: 'required' },
  'limit integer default:"50" optional': { type: 'integer', default: '50', presence: 'optional' },
  'limit integer Required range: 1 <= x <= 100': { type: 'integer', minimum: '1', maximum: '100' },
  'limit integer Required range: x <= 100': { type: 'integer', maximum: '100' },
  'limit integer Required range: x >= 1': { type: 'integer', minimum: '1' },
  'limit integer Range: 1 to 100': { type: 'integer', minimum: '1', maximum: '100' },
  'limit integer Max 200': { type: 'integer', maximum: '200' },
  'kind enum<string> required Available options: day, hour': {
    type: 'string',
    presence: 'required',
    enum: '"day"|"hour"',
  },
  'since string<date-time>': { type: 'string', format: 'date-time' },
  'items array required': { type: 'array', presence: 'required' },
  'tags array<string>': { type: 'Array<string>' },
  'id string Invoice number, date, amount': { type: 'string' },
  'status string Payment status: paid, pending': { type: 'string', enum: '"paid"|"pending"' },
};

test.each(Object.entries(stated))('the row "%s" is read with all of its attributes', (row, attributes) => {
  const [parsed] = parseRows(row).map(parseTableRow);
  expect(parsed?.attributes).toEqual(attributes);
});

/** The page says only that the entries are an array. */
const array: Edits = {
  entries: [['next\nstring', 'next\narray']],
  facts: [
    ['fields: next string', 'fields: next array'],
    ['      Entries · exists = yes', '      Balance · exists = yes\n      Entries · exists = yes'],
    ['      Balance · exists = yes\n      Balance · type', '      Balance · type'],
  ],
  spec: [['next: { type: string }', "next: { type: array, items: { $ref: '#/components/schemas/Balance' } }"]],
};

test('a row for a member inside a named type is a problem that names the node of the spec', () => {
  const named = `next: { $ref: '#/components/schemas/Next' }
    Next: { type: object, required: [id], properties: { id: { type: string } } }`;
  const found = problemsOnPage({
    spec: [['next: { type: string }', named]],
    facts: [['as: Entries, fields: next string', 'as: Entries, fields: next.id string']],
  });
  expect(found.join('\n')).toMatch(
    /the spec lacks Entries · next\.id · exists: .*\. It has Next · id: write the row for that\./,
  );
});

test('a plain array on the page matches an array of items that only the spec names', () => {
  expect(problemsOnPage(array)).toEqual([]);
  expect(problemsByLock(array, array)).toEqual([]);
});

test('a plain array on the page matches neither a string nor an array of strings', () => {
  const text = { ...array, spec: [] };
  expect(problemsOnPage(text).join()).toContain('Entries · next · type is string in the spec, but the facts say array');
  const items: Edits = {
    ...array,
    spec: [['next: { type: string }', 'next: { type: array, items: { type: string } }']],
  };
  expect(problemsOnPage(items).join()).toContain(
    'Entries · next · type is Array<string> in the spec, but the facts say array',
  );
});

/** The spec has a named enum instead of a string, and the page prints its values. */
const kind: Edits = {
  spec: [
    ['next: { type: string }', "next: { $ref: '#/components/schemas/Kind' }"],
    ['    Entries:\n', '    Kind: { type: string, enum: [day, hour] }\n    Entries:\n'],
  ],
  entries: [['next\nstring', 'Kind = "day" | "hour"\nnext: Kind']],
  facts: [
    [
      'lines: 9-10, as: Entries, fields: next string }',
      'lines: 9, types: \'Kind = "day" | "hour"\' }\n  - { page: entries, under: Entries, lines: 10, waived: \'next: Kind\', why: x }',
    ],
  ],
};

test('a named enum on the page is compared with the schema of that name', () => {
  expect(problemsOnPage(kind).join('\n')).not.toMatch(/Kind · (?:type|enum|exists)/);
  const wrong = { ...kind, spec: [...(kind.spec ?? []), ['[day, hour]', '[day, week]'] as const] };
  expect(problemsOnPage(wrong).join('\n')).toContain('Kind · enum is "day"|"week" in the spec');
});

const evidence = { standing: 'sample', source: 'sample', where: {} } as const;
const spec = {
  paths: {
    '/v1/topups': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { amount: { type: 'integer' }, kind: { $ref: '#/components/schemas/Kind' } },
              },
            },
          },
        },
      },
    },
  },
  components: { schemas: { Kind: { type: 'string', enum: ['card'] } } },
};

test('a sample body of a request states the arguments, with named types if the spec has them', () => {
  const facts = factsOfSample(spec, 'POST /v1/topups', 'body', { amount: 5, kind: 'card' }, evidence);
  expect(facts.map(({ node, attribute, value }) => `${node} · ${attribute} = ${value}`)).toEqual([
    'POST /v1/topups · body · exists = yes',
    'POST /v1/topups · amount · exists = yes',
    'POST /v1/topups · amount · in = body',
    'POST /v1/topups · amount · type = integer',
    'POST /v1/topups · kind · exists = yes',
    'POST /v1/topups · kind · in = body',
    'POST /v1/topups · kind · type = Kind',
  ]);
});

test('a sample that is a list states the type of its items and their members', () => {
  const [list, item] = ['#/components/schemas/Topups', '#/components/schemas/Topup'];
  const listed = {
    paths: {
      '/v1/topups': {
        get: { responses: { '200': { content: { 'application/json': { schema: { $ref: list } } } } } },
      },
    },
    components: {
      schemas: {
        Topups: { type: 'array', items: { $ref: item } },
        Topup: { type: 'object', properties: { amount: { type: 'integer' } } },
      },
    },
  };
  const facts = factsOfSample(listed, 'GET /v1/topups', '200', [{ amount: 5 }], evidence);
  expect(facts.map(({ node, attribute, value }) => `${node} · ${attribute} = ${value}`)).toEqual([
    'GET /v1/topups · 200 · exists = yes',
    'GET /v1/topups · 200 · body = Topups',
    'GET /v1/topups · returns = Topups',
    'Topups · type = Array<Topup>',
    'Topup · type = object',
    'Topup · amount · exists = yes',
    'Topup · amount · type = integer',
  ]);
});

test('the body of a sample request states arguments of the operation', () => {
  const curl: Edits = {
    balance: [
      [
        '200 returns the balance',
        '200 returns the balance\ncurl https://api.quarry.example/v1/balance -d \'{"cents": 5}\'',
      ],
    ],
    facts: [
      [
        '  - { page: entries, under: List entries, lines: 2-3',
        '  - page: balance\n    under: Balance\n    lines: 9\n    request: |\n      GET https://api.quarry.example/v1/balance\n      -d \'{"cents": 5}\'\n  - { page: entries, under: List entries, lines: 2-3',
      ],
    ],
  };
  const found = problemsOnPage({
    ...curl,
    balance: [
      [
        '200 returns the balance',
        '200 returns the balance\nGET https://api.quarry.example/v1/balance -d \'{"cents": 5}\'',
      ],
    ],
  });
  expect(found.join('\n')).toContain('the spec lacks GET /v1/balance · cents · exists: yes');
});

test('a type printed in one row states its members and their types, each compared with the spec', () => {
  const inline: Edits = {
    facts: [
      [
        '    why: the pages do not say\n\nsilent',
        '    why: the pages do not say\n  - { types: "Balance { open_cents: number, extra?: string }", why: none }\n\nsilent',
      ],
    ],
  };
  const found = problemsOnPage(inline).join('\n');
  expect(found).toContain('Balance · open_cents · type is disputed: integer');
  expect(found).toContain('Balance · extra · exists');
});

/** The facts that rows of a sample request state about an API with one operation. */
const saidBy = (text: string): string[] => {
  const all = ['GET /v1/accounts/{id}/credits'];
  const said: Said = { facts: [], listings: [] };
  const context = { operations: [], all, returns: new Map(), as: '', evidence: () => evidence };
  request(parseRows(text), context, said);
  return said.facts.map(({ node, attribute, value }) => `${node} · ${attribute} = ${value}`);
};

test.each([
  [
    'a value in place of a variable',
    'GET https://a.example/base/v1/accounts/42/credits',
    'api · server = https://a.example/base',
  ],
  ['a variable', 'GET https://a.example/v1/accounts/{id}/credits', 'GET /v1/accounts/{id}/credits · exists = yes'],
  [
    'a header in lower case',
    'https://a.example/v1/accounts/42/credits\nauthorization: Bearer KEY',
    'credential Authorization: Bearer · exists = yes',
  ],
  [
    'a vendor-specific header',
    'https://a.example/v1/accounts/42/credits\nx-vendor-key: KEY',
    'credential x-vendor-key · exists = yes',
  ],
])('a sample request may have %s', (_, rows, fact) => {
  expect(saidBy(rows)).toContain(fact);
});

test('refuses a sample request whose path has a segment more than the operation', () => {
  expect(() => saidBy('GET https://a.example/v1/accounts/42/43/credits')).toThrow('calls no operation of the page');
});
