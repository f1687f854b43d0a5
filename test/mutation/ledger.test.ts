import { expect, test } from 'vitest';
import type { Books } from '../../scripts/ledger/books.ts';
import { allBooks } from './api-books.ts';
import { LedgerJudge, rules } from './ledger-judge.ts';
import { ledgerMutants } from './ledger-mutants.ts';
import { expectNoHoles, scoresOf, type Verdict } from './score.ts';

// A mutant survives if the books close, each line of the page still has the same rows, and the evidence that
// the documentation prints is the same. No survivor is excused: each is a hole.

for (const books of allBooks)
  test(`every mutant of the ledger of ${books.api} is detected`, { timeout: 180_000 }, ({ task }) => {
    const judge = new LedgerJudge(books);
    const verdicts = [...ledgerMutants(books.ledger)].map((mutant): Verdict => ({
      kind: mutant.kind,
      at: mutant.at,
      killer: judge.judge(mutant),
    }));
    const scores = scoresOf('ledger', books.api, verdicts);
    expectNoHoles(scores);
    task.meta.mutants = scores;
  });

const lengthOf = ({ pages }: Books): number => [...pages.values()].flat().length;
const smallest = allBooks
  .filter((books) => lengthOf(books) > 0)
  .reduce((one, other) => (lengthOf(other) < lengthOf(one) ? other : one));

// The canaries of `npm run ledger` prove the same for the running command: scripts/ledger/canaries.ts.
test.each(rules)('without the rule "%s", a mutant survives and the score fails', (rule) => {
  const whole = new LedgerJudge(smallest);
  const broken = new LedgerJudge(smallest, [rule]);
  const missed = [...ledgerMutants(smallest.ledger)].find(
    (mutant) => whole.judge(mutant) === rule && broken.judge(mutant) === undefined,
  );
  expect(missed).toBeDefined();
  const verdict = { kind: missed?.kind ?? '', at: missed?.at ?? '', killer: undefined };
  expect(() => expectNoHoles(scoresOf('ledger', smallest.api, [verdict]))).toThrow();
});
