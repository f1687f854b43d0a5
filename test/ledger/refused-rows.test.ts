import { expect, test } from 'vitest';
import { problemsOf, type Edits } from './acme.ts';

/** Rows that would state nothing there, or not what they seem to, and the message that refuses them. */
const refused: Readonly<Record<string, readonly [Edits, string]>> = {
  'a status nested below another': [
    { facts: [['      401 no key', '        401 no key']] },
    'the row "401 no key" is nested below a row that cannot have members',
  ],
  'a row that appears twice': [
    {
      facts: [
        [
          'claims: GET /v2/charges · returns = ChargeList',
          'claims: |\n      GET /v2/charges · returns = ChargeList\n      GET /v2/charges · returns = ChargeList',
        ],
      ],
    },
    'appears twice in one place',
  ],
  'a value nested below a type': [
    { facts: [['charges: Array<Charge>', 'charges: Array<Charge>\n        "open"']] },
    'the value "open" is below a type',
  ],
};

test.each(Object.entries(refused))('refuses %s', (_, [edits, sentence]) => {
  expect(() => problemsOf(edits)).toThrow(sentence);
});

test('lines below two operations are a problem if their block names only one', () => {
  const edits: Edits = {
    page: [['GET /v2/charges\n', 'GET /v2/charges\nGET /v2/plan\n']],
    facts: [
      [
        'lines: 5\n    operations: GET /v2/charges',
        'lines: 5-6\n    operations: |\n      GET /v2/charges\n      GET /v2/plan',
      ],
      ['lines: 22-23', 'lines: 23-24\n    of: GET /v2/charges'],
    ],
  };
  expect(problemsOf(edits).join()).toContain('so they apply to GET /v2/plan too');
});
