import { expect, test } from 'vitest';
import { storm } from './storm.ts';

// Of the 10,000 that the heavy lane makes, as many as tell within a second whether something is broken.
test.each([
  ['', 0, ['ok', 'api rejected', 'api unknown', 'rejected rejected', 'unexpected unknown', 'network not-sent']],
  [', some of them given up,', 0.3, ['timeout unknown', 'aborted unknown']],
])(
  'of 600 writes%s over a broken network none arrives twice and every outcome is what happened',
  { timeout: 60_000 },
  async (_, impatience, kinds) => {
    const tally = await storm(20_261_121, impatience, 600);
    for (const key of kinds) expect({ key, count: tally[key] ?? 0 }).toSatisfy(({ count }) => count > 10);
  },
);
