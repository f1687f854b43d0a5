import { expect, test } from 'vitest';
import { storm } from './storm.ts';

// As many of the 10,000 writes of the heavy lane as fit into a second.
test.each([
  ['', 0, ['ok', 'api rejected', 'api unknown', 'rejected rejected', 'unexpected unknown', 'network not-sent']],
  [' with callers that give up', 0.3, ['timeout unknown', 'aborted unknown']],
])(
  '600 writes over a broken network%s arrive at most once, and every outcome is correct',
  { timeout: 60_000 },
  async (_, impatience, kinds) => {
    const tally = await storm(20_261_121, impatience, 600);
    for (const key of kinds) expect({ key, count: tally[key] ?? 0 }).toSatisfy(({ count }) => count > 10);
  },
);
