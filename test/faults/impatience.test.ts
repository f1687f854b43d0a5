import { expect, test } from 'vitest';
import { storm } from './storm.ts';

test('of 5,000 writes over a broken network, some of them given up, none arrives twice and no outcome claims more than is known', async () => {
  const tally = await storm(1_121_2026, 0.3);
  for (const key of ['timeout unknown', 'aborted unknown'])
    expect({ key, count: tally[key] ?? 0 }).toSatisfy(({ count }) => count > 100);
}, 120_000);
