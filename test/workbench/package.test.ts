import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageIn } from '../../scripts/workbench/package.ts';

test('what was built of an API that is gone makes the build stale', async () => {
  const root = await mkdtemp(join(tmpdir(), 'package-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const folder of ['src', 'generated', 'dist/generated']) await mkdir(join(root, folder), { recursive: true });
  const built = packageIn(root, new AbortController().signal);
  expect(await built.isStale()).toBe(false);
  await mkdir(join(root, 'dist/generated/gone'));
  expect(await built.isStale()).toBe(true);
});
