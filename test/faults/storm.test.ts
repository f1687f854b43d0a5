import { expect, test } from 'vitest';
import { storm } from './storm.ts';

// Half of the 10,000; the others stand in a file of their own, so that they can run at the same time.
test('of 5,000 writes over a broken network none arrives twice and every outcome is what happened', async () => {
  const tally = await storm(20_261_121, 0);
  const all = ['ok', 'api rejected', 'api unknown', 'rejected rejected', 'unexpected unknown', 'network unknown'];
  for (const key of [...all, 'network not-sent'])
    expect({ key, count: tally[key] ?? 0 }).toSatisfy(({ count }) => count > 100);
}, 120_000);
