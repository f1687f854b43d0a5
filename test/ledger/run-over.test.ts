import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { problemsByLock, problemsOnPage, quarry, type Edits } from './quarry.ts';

const split: Edits = {
  balance: [['GET\n/v1/balance', 'GET\n/\nv1\n/\nbalance']],
  facts: [
    ['lines: 2-3, operations: GET /v1/balance', 'lines: 2-6, operations: GET /v1/balance'],
    ['lines: 5-6, as: Balance', 'lines: 8-9, as: Balance'],
    ['lines: 7, waived', 'lines: 10, waived'],
    ['lines: 8, of: GET /v1/balance', 'lines: 11, of: GET /v1/balance'],
  ],
};

test('a row may span several lines of its page, and a line may end at a slash of a path', () => {
  expect(problemsOnPage(split)).toEqual([]);
  expect(problemsByLock(split, split)).toEqual([]);
});

test('a row takes the nearest lines that have its words in order', () => {
  const { placed } = audit(quarry());
  const lines = placed.filter(({ row }) => row === 'limit integer No default 50').map(({ line }) => line);
  expect(lines).toEqual([4, 5, 6, 7]);
});

const wrong: Record<string, Edits> = {
  'a wrong type': { facts: [['fields: open_cents integer', 'fields: open_cents string']] },
  'a wrong default': { facts: [['No default 50', 'No default 20']] },
  'words in another order': { facts: [['limit integer No default 50', 'limit integer default 50 No']] },
  'a missing word': { facts: [['limit integer No default 50', 'limit integer default 50']] },
  'an extra word': { facts: [['fields: next string', 'fields: next string Yes']] },
};

test.each(Object.entries(wrong))(
  'a row over several lines with %s is a problem, with the page and with its lock alone',
  (_, edits) => {
    expect(problemsOnPage(edits)).not.toEqual([]);
    expect(problemsByLock(edits)).not.toEqual([]);
  },
);

test('a span that ends after the last line of its row is a problem', () => {
  expect(problemsOnPage({ facts: [['lines: 9-10, as: Entries', 'lines: 9-11, as: Entries']] }).join()).toContain(
    'the span 9-11 begins or ends with a line that has no row of its block. Write 9-10.',
  );
});
