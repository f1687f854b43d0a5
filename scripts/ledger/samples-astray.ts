import type { Problem } from '../problem.ts';
import { below } from './claims/claim.ts';
import type { Ledger } from './notation/ledger.ts';

/** Reports samples of the ledger that the spec lacks, and `documented` examples of the spec that the ledger lacks. */
export const samplesAstray = (samples: ReadonlyMap<string, unknown>, ledger: Ledger): Problem[] => {
  const given = ledger.facts
    .filter(({ sample }) => sample !== undefined)
    .map(({ of, sample }) => below(String(of), String(sample)));
  const lost = given
    .filter((name) => !samples.has(name))
    .map((name) => ({
      kind: 'lacking' as const,
      at: '#/paths',
      form: 'a sample is lacking in the spec',
      message: `the spec lacks the sample of ${name}. Add it there as the example documented.`,
    }));
  const extra = [...samples.keys()]
    .filter((name) => !given.includes(name))
    .map((name) => ({
      at: '#/paths',
      form: 'a sample is lacking in facts.yaml',
      message: `the spec calls an example of ${name} documented, but facts.yaml has no such sample. Call it invented, or add the sample.`,
    }));
  return [...lost, ...extra];
};
