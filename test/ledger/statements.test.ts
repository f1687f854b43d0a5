import { expect, test } from 'vitest';
import { problemsOf, type Edits } from './acme.ts';

// Every row of a ledger needs its own place, source and effect: otherwise nobody would notice that it is wrong.

const refused: Record<string, readonly [edits: Edits, sentence: string]> = {
  'a source without a name': [{ facts: [['name: npm acme 1.2.3, ', '']] }, 'has no `name`: add it'],
  'two sources with the same name': [
    { facts: [['sources:\n', 'sources:\n  docs: { name: npm acme 1.2.3, cite: acme docs }\n']] },
    'two sources are called "npm acme 1.2.3": name them apart.',
  ],
  'a word that states nothing in a row that is not on the page': [
    { facts: [['    server: https', '    query: limit integer No default 20 rows\n  - from: sdk\n    server: https']] },
    'the word "rows" of the row "limit integer No default 20 rows" states nothing, and is not on a page',
  ],
};

test.each(Object.entries(refused))('refuses %s', (_, [edits, sentence]) => {
  expect(() => problemsOf(edits)).toThrow(sentence);
});

const told: Record<string, readonly [edits: Edits, problem: string]> = {
  'a span that begins too early': [
    { facts: [['lines: 15-19', 'lines: 14-19']] },
    'the span 14-19 begins or ends with a line that has no row of its block. Write 15-19.',
  ],
  'a span that ends too late': [
    { facts: [['lines: 10-11', 'lines: 10-12']] },
    'the span 10-12 begins or ends with a line that has no row of its block. Write 10-11.',
  ],
  'a span without a row': [
    { facts: [['lines: 10-11', 'lines: 10-11, 13']] },
    'no line of the span 13 has a row of its block. Remove the span.',
  ],
  'a source that contradicts itself, even if a dispute takes it': [
    {
      facts: [
        [
          'operationId = charges.list',
          'operationId = charges.list\n  - from: sdk\n    claims: GET /v2/charges · operationId = all',
        ],
        ['silent:', 'disputes:\n  - { claim: GET /v2/charges · operationId, take: sdk, why: none }\n\nsilent:'],
      ],
    },
    'one source says both charges.list and all for GET /v2/charges · operationId. Keep the row that is right.',
  ],
  'an inferred row that other rows already state': [
    { facts: [['silent:', '  - claims: api · server = https://api.acme.example\n    why: none\n\nsilent:']] },
    'inferred, "api · server = https://api.acme.example", since none: other rows already say all of it. Remove the row.',
  ],
  'a sample request with `of`': [
    {
      page: [['Status codes', 'GET https://api.acme.example/v2/charges\nStatus codes']],
      facts: [
        ['  - under: Status codes\n    lines: 22-23', '  - under: Status codes\n    lines: 23-24'],
        [
          'sources:',
          '  - under: Answer\n    lines: 21\n    of: GET /v2/charges\n    request: GET https://api.acme.example/v2/charges\n\nsources:',
        ],
      ],
    },
    'a sample request names its operation itself, in its URL. Remove `of`.',
  ],
};

test.each(Object.entries(told))('reports %s as a problem', (_, [edits, problem]) => {
  expect(problemsOf(edits).join('\n')).toContain(problem);
});
