import { expect, test } from 'vitest';
import type { Books } from '../../scripts/ledger/books.ts';
import { readLedger } from '../../scripts/ledger/books.ts';
import { standings } from '../../scripts/ledger/claims/claim.ts';
import { flattenSpec } from '../../scripts/ledger/claims/flatten-spec.ts';
import { reconcile } from '../../scripts/ledger/compare.ts';
import { acmeBooks } from '../ledger/acme.ts';
import { allBooks } from './api-books.ts';
import { LedgerJudge } from './ledger-judge.ts';
import { ledgerMutants } from './ledger-mutants.ts';
import { expectNoHoles, scoresOf, type Verdict } from './score.ts';

// The same error in both books: the spec claims what the wrong row says, so that comparing them finds nothing.
// Only the page, or its lock, can contradict a row of the page. Nothing contradicts rows of other sources here, and an
// API without a page has only those.

const judged = (books: Books, judge = new LedgerJudge(books)): Verdict[] =>
  [...ledgerMutants(books.ledger, ['facts'])].map((mutant) => ({
    kind: mutant.kind,
    at: mutant.at,
    killer: judge.judgeWithSpec(mutant),
  }));

const witnessed = allBooks.filter(({ pages }) => pages.size > 0);

for (const books of [...witnessed, ...(['page', 'lock'] as const).map((witness) => acmeBooks(witness))]) {
  const witness = [...books.pages.values()].flat()[0]?.text === undefined ? 'lock' : 'page';
  test(`the ${witness} of ${books.api} detects every error that both books share`, { timeout: 30_000 }, ({ task }) => {
    const scores = scoresOf('both books', books.api === 'acme' ? `acme, by its ${witness}` : books.api, judged(books));
    expectNoHoles(scores);
    task.meta.mutants = scores;
  });
}

/** The number of claims with each standing. */
const backing = (books: Books): ReadonlyMap<string, number> => {
  const { backed } = reconcile(flattenSpec(books.spec), readLedger(books).weighed, books.ledger.draft !== undefined);
  return new Map(standings.map((name) => [name, backed.filter(({ standing }) => standing === name).length]));
};

test.each(allBooks)('every claim of $api has one standing, and the page backs some if there is one', (books) => {
  const found = backing(books);
  const held = (found.get('stated') ?? 0) + (found.get('sample') ?? 0);
  expect(held > 0).toBe(books.pages.size > 0);
  expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(flattenSpec(books.spec).length);
});

test('without the page, errors that both books share survive, and the score fails', () => {
  const books = acmeBooks('lock');
  const verdicts = judged(books, new LedgerJudge(books, ['page']));
  const missed = verdicts.filter(({ killer }) => killer === undefined);
  expect(missed.length).toBeGreaterThan(verdicts.length / 4);
  expect(() => expectNoHoles(scoresOf('both books', 'acme', missed))).toThrow();
});
