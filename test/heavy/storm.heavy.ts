import { expect, test } from 'vitest';
import { storm } from '../faults/storm.ts';

const told = ['ok', 'api rejected', 'api unknown', 'rejected rejected', 'unexpected unknown', 'network unknown'];

test('5,000 writes over a broken network arrive at most once, and every outcome is correct', async () => {
  const tally = await storm(20_261_121, 0, 5000);
  for (const key of [...told, 'network not-sent'])
    expect({ key, count: tally[key] ?? 0 }).toSatisfy(({ count }) => count > 100);
}, 120_000);

test('5,000 writes with callers that give up arrive at most once, and no outcome is wrong', async () => {
  const tally = await storm(1_121_2026, 0.3, 5000);
  for (const key of ['timeout unknown', 'aborted unknown'])
    expect({ key, count: tally[key] ?? 0 }).toSatisfy(({ count }) => count > 100);
}, 120_000);
