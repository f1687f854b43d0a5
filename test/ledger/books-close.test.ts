import { expect, test } from 'vitest';
import { runCommand } from '../in-process.ts';
import { apis } from '../specs/nodes.ts';

test('the ledger command ends with a sentence if nothing is wrong', async () => {
  const { code, out } = await runCommand('ledger', ...apis);
  expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, 'The books close.']);
});
