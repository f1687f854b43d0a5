import { expect, test } from 'vitest';
import { parseLedger } from '../../scripts/ledger/notation/ledger.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { parseMember, parseType } from '../../scripts/ledger/notation/member.ts';
import { parseRows } from '../../scripts/ledger/notation/row.ts';
import { problemsOf, type Edits } from './acme.ts';

test('rows nest by their indentation', () => {
  const [first, second] = parseRows('a\n  b\n    c\n  d\ne');
  expect(first?.children.map(({ text }) => text)).toEqual(['b', 'd']);
  expect(first?.children[0]?.children.map(({ text }) => text)).toEqual(['c']);
  expect(second?.text).toBe('e');
});

const types: Record<string, string> = {
  'number | null': 'null|number',
  'Array<Invoice>': 'Array<Invoice>',
  'PaymentMethod | null': 'PaymentMethod|null',
  '"b" | "a"': 'string',
  'TopupConfig { amount, 4 more }': 'TopupConfig',
  true: 'boolean',
};

test.each(Object.entries(types))('the printed type %s is read as %s', (printed, type) => {
  expect(parseType(printed).type).toBe(type);
});

test('a printed enum is read with its values and their total number', () => {
  expect(parseType('"draft" | "open" | 2 more')).toMatchObject({ values: ['"draft"', '"open"'], size: 4 });
});

test('a member is read with its name, presence, type and facets', () => {
  expect(parseMember('amount?: integer, minimum 1000, unit cents')).toMatchObject({
    name: 'amount',
    optional: true,
    printed: { type: 'integer' },
    facets: [
      ['minimum', '1000'],
      ['unit', 'cents'],
    ],
  });
});

const refused: Record<string, [edits: Edits, sentence: string]> = {
  'a span past the end of the page': [
    { facts: [['lines: 22-23', 'lines: 22-99']] },
    'the span 22-99 leaves the page, which has 24 lines',
  ],
  'an unknown source': [{ facts: [['- from: sdk', '- from: rumour']] }, 'rumour, which is not under sources'],
  'an unknown key': [
    { facts: [['    lines: 5', '    lines: 5\n    lies: true']] },
    'must NOT have unevaluated properties (lies)',
  ],
  'a row without a type': [
    { facts: [['limit?: integer', 'limit, maybe']] },
    'the row "limit, maybe" is not of the form name: type',
  ],
  'an unknown type': [{ facts: [['limit?: integer', 'limit?: float']] }, '"float" is not a type'],
  'an unknown facet': [{ facts: [['cents: integer', 'cents: integer, about 5']] }, '"about 5" is not a facet'],
  'a block for an operation that is not on the page': [
    { facts: [['    types: |\n      Charge {', '    of: GET /v9/x\n    types: |\n      Charge {']] },
    'names no operation of the page',
  ],
};

test.each(Object.entries(refused))('refuses %s', (_, [edits, sentence]) => {
  expect(() => problemsOf(edits)).toThrow(sentence);
});

test('broken YAML is refused with its file and line', () => {
  expect(() => parseYaml('a: 1\nb:\n\t- c\n', 'specs/x/facts.yaml')).toThrow(/^specs\/x\/facts\.yaml:3 is not YAML/);
  expect(() => parseLedger(parseYaml('page: 1', 'specs/x/facts.yaml'))).toThrow('specs/x/facts.yaml:1 ');
});

const told: Record<string, [edits: Edits, problem: string]> = {
  'a rule in a block with rows of the page': [
    { facts: [['    lines: 5', "    lines: 5\n    nodes: '*'\n    claim: presence = required"]] },
    'a block in other words than the page holds nothing else. Put its operations into a separate block.',
  ],
  'a heading not on the page': [{ facts: [['under: Answer', 'under: Reply']] }, 'the page has no heading "Reply"'],
  'a number of members that differs from the rows': [
    { facts: [['state, 1 more', 'state, 2 more']], page: [['state, 1 more', 'state, 2 more']] },
    '5 members of Charge, but the rows of its source give 4',
  ],
  'two sources that differ': [
    { facts: [['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        id: integer']] },
    'Charge · id · type is disputed: string (page line 16',
  ],
  'a member that another source adds to a full list': [
    { facts: [['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        extra?: string']] },
    'Charge · extra · exists is disputed: yes (source sdk, "extra?: string") against it is absent',
  ],
  'a dispute on a claim that no sources differ on': [
    { facts: [['silent:', 'disputes:\n  - { claim: Charge · id · type, take: page, why: none }\n\nsilent:']] },
    'no two sources differ on Charge · id · type',
  ],
  'a dispute that takes an unknown source': [
    { facts: [['silent:', 'disputes:\n  - { claim: Charge · id · type, take: rumour, why: none }\n\nsilent:']] },
    'takes "rumour", which is not a source',
  ],
  'a dispute that takes a source that does not state the claim': [
    {
      facts: [
        ['sources:\n', 'sources:\n  docs: { name: acme docs, cite: acme docs }\n'],
        ['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        id: integer'],
        ['silent:', 'disputes:\n  - { claim: Charge · id · type, take: docs, why: none }\n\nsilent:'],
      ],
    },
    'the dispute takes "docs", which does not state Charge · id · type',
  ],
  'a silence about something that is known': [
    { facts: [["item: '429 · *'", "item: '4*1 · *'"]] },
    'the silence "4*1 · *" is stale',
  ],
  'a silence that matches nothing': [
    { facts: [["item: '429 · *'", "item: '499 · *'"]] },
    'the silence "499 · *" names nothing',
  ],
  'an amount without a unit': [
    { spec: [['cents: { type: integer }', 'cost: { type: integer }']] },
    'nothing is said of "unit · Charge · cost"',
  ],
  'an example documented by no sample': [{ spec: [['invented:', 'documented:']] }, 'facts.yaml has no such sample'],
  'a second server': [
    { spec: [['servers:', 'servers:\n  - url: https://evil.example']] },
    'api · server is https://evil.example in the spec, but the facts say',
  ],
  'a duplicate argument': [
    {
      spec: [
        ['      parameters:', '      parameters:\n        - { name: limit, in: query, schema: { type: integer } }'],
      ],
    },
    'GET /v2/charges · limit · exists is said here and at #/paths/~1v2~1charges/get/parameters/0',
  ],
  'a waiver of a status': [
    {
      facts: [
        [
          'statuses: |\n      200 ok\n      401 no key',
          'waived: 401 no key\n    why: prose\n  - under: Status codes\n    lines: 22\n    statuses: 200 ok',
        ],
      ],
    },
    '"401 no key" states a status. Claim it in a row of that kind instead; if a sentence only mentions it, waive the words before it too.',
  ],
  ...Object.fromEntries(
    [
      ['https://api.acme.example/v2/plan', 'a server'],
      ['GET https://api.acme.example/v2/plan', 'an operation'],
      ['api · server = https://api.acme.example', 'a claim'],
    ].map(([text, what]): [string, [Edits, string]] => [
      `a waiver of ${what}`,
      [
        { facts: [['statuses: |\n      200 ok\n      401 no key', `waived: ${text}\n    why: prose`]] },
        `"${text}" states ${what}. Claim it in a row of that kind instead; if a sentence only mentions it, waive the words before it too.`,
      ],
    ]),
  ),
  'rows on lines below another operation': [
    {
      page: [['Status codes', 'GET /v2/plan\n\nStatus codes']],
      facts: [
        ['lines: 22-23', 'lines: 24-25\n    of: GET /v2/charges'],
        [
          '  - under: GET /v2/charges\n',
          '  - under: Answer\n    lines: 21\n    operations: GET /v2/plan\n  - under: GET /v2/charges\n',
        ],
      ],
    },
    'the lines are below GET /v2/plan, not below GET /v2/charges. Write `of: GET /v2/plan`, or fix the lines.',
  ],
  'a row that is not on the page': [
    { facts: [['operations: GET /v2/charges', 'operations: GET /v2/chargez']] },
    'the page does not say "GET /v2/chargez" there, but "GET /v2/charges". Write the row with the words of the page, or fix the lines.',
  ],
  'a rule that adds nothing': [
    { facts: [['silent:', "  - { nodes: 'Gone · *', claim: presence = required, why: none }\n\nsilent:"]] },
    'the rule "Gone · * · presence = required" adds nothing',
  ],
};

test.each(['100 requests', '500 requests per hour', '250 credits free'])(
  'a waiver of "%s" is not taken for a waiver of a status',
  (text) => {
    const edits: Edits = {
      facts: [['statuses: |\n      200 ok\n      401 no key', `waived: ${text}\n    why: prose`]],
    };
    expect(problemsOf(edits).join('\n')).not.toContain('states a status');
  },
);

test.each(Object.entries(told))('reports %s as a problem', (_, [edits, problem]) => {
  expect(problemsOf(edits).join('\n')).toContain(problem);
});

const settled: Record<string, [take: string, type: string]> = {
  'the page': ['page', '{ type: string }'],
  'a source': ['sdk', '{ type: integer }'],
  'the union': ['union', '{ type: [integer, string] }'],
};

test.each(Object.entries(settled))('the books close when a dispute takes %s', (_, [take, type]) => {
  const edits: Edits = {
    spec: [['id: { type: string }', `id: ${type}`]],
    facts: [
      ['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        id: integer'],
      ['silent:', `disputes:\n  - { claim: Charge · id · type, take: ${take}, why: because }\n\nsilent:`],
    ],
  };
  expect(problemsOf(edits)).toEqual([]);
});

test('a rule with several patterns applies to the nodes of each, and each pattern must add a claim', () => {
  const rows =
    '  - claims: |\n      GET /v2/charges · limit · in = query\n      GET /v2/charges · state · in = query\n    why: a GET has no other place for its parameters\n';
  const withRule = (...nodes: readonly string[]): string[] =>
    problemsOf({ facts: [[rows, `  - { nodes: ${JSON.stringify(nodes)}, claim: in = query, why: ours }\n`]] });
  expect(withRule('GET * · limit', 'GET * · state')).toEqual([]);
  expect(withRule('GET * · limit').join()).toContain('GET /v2/charges · state · in is query in the spec, but no fact');
  expect(withRule('GET * · limit', 'GET * · state', 'GET * · gone').join()).toContain(
    'the rule "GET * · gone · in = query" adds nothing',
  );
});

test.each([
  ['before', ['GET * · st*', 'header'], ['GET * · *t*', 'query']],
  ['after', ['GET * · *t*', 'query'], ['GET * · st*', 'header']],
])('an exception to a rule applies if it is listed %s the rule', (_, ...rules) => {
  const edits: Edits = {
    spec: [['- name: state\n          in: query', '- name: state\n          in: header']],
    facts: [
      [
        '  - claims: |\n      GET /v2/charges · limit · in = query\n      GET /v2/charges · state · in = query\n    why: a GET has no other place for its parameters\n',
        rules.map(([nodes, place]) => `  - { nodes: '${nodes}', claim: in = ${place}, why: ours }\n`).join(''),
      ],
    ],
  };
  expect(problemsOf(edits)).toEqual([]);
});
