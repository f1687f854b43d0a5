import { expect, test } from 'vitest';
import type { MutantScore } from '../figures.ts';
import { allBooks, printedIn } from './api-books.ts';
import { LedgerJudge, rules } from './ledger-judge.ts';
import { ledgerMutants } from './ledger-mutants.ts';
import { expectNoHoles, scoresOf, type Verdict } from './score.ts';

// A mutant survives where the books close, each line of the page has the rows that it had, and the evidence that
// generated code prints is the same. Each survivor belongs to a class that says why; one that does not is a hole.

/** What could be left out. Published rows may say again what the page says: that is how they corroborate it. */
const needless = (scores: readonly MutantScore[]): string[] =>
  scores
    .filter(({ kind }) => ['block deleted', 'dispute deleted', 'silence deleted'].includes(kind))
    .flatMap(({ survivors }) => survivors.map(({ mutant }) => mutant))
    .filter((mutant) => !mutant.startsWith('published'));

for (const books of allBooks)
  test(`no wrong change of the ledger of ${books.api} goes unnoticed`, { timeout: 60_000 }, async ({ task }) => {
    const judge = new LedgerJudge(books, await printedIn(books.api));
    const verdicts = [...ledgerMutants(books.ledger)].map((mutant): Verdict => {
      const killer = judge.judge(mutant);
      return { kind: mutant.kind, at: mutant.at, killer, why: killer ? undefined : judge.reason(mutant) };
    });
    const scores = scoresOf('ledger', books.api, verdicts);
    expectNoHoles(scores);
    expect(needless(scores)).toEqual([]);
    task.meta.mutants = scores;
  });

const smallest = allBooks.reduce((one, other) => (other.page.length < one.page.length ? other : one));

// The canaries of `npm run ledger` prove the same of the running command: scripts/ledger/canaries.ts.
test.each(rules)('a check without the rule "%s" lets more mutants survive, and the score tells', async (rule) => {
  const printed = await printedIn(smallest.api);
  const whole = new LedgerJudge(smallest, printed);
  const broken = new LedgerJudge(smallest, printed, [rule]);
  const missed = [...ledgerMutants(smallest.ledger)].find(
    (mutant) => whole.judge(mutant) === rule && broken.judge(mutant) === undefined,
  );
  expect(missed).toBeDefined();
  const verdict = { kind: missed?.kind ?? '', at: missed?.at ?? '', killer: undefined };
  expect(() => expectNoHoles(scoresOf('ledger', smallest.api, [verdict]))).toThrow();
});
