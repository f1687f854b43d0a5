import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageIn } from '../../scripts/workbench/package.ts';

const inFolder = async (files: readonly string[]) => {
  const root = await mkdtemp(join(tmpdir(), 'package-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const file of files) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), '');
  }
  return { root, built: packageIn(root, new AbortController().signal) };
};

test('what was built of an API that is gone makes the build stale', async () => {
  const { root, built } = await inFolder(['dist/.built']);
  expect(await built.isStale()).toBe(false);
  await mkdir(join(root, 'dist/generated/gone'), { recursive: true });
  expect(await built.isStale()).toBe(true);
});

test.each(['src/client.ts', 'generated/acme/index.ts', 'specs/acme/openapi.yaml'])(
  'a change of %s after the build makes it stale',
  async (file) => {
    const { root, built } = await inFolder([file, 'dist/.built']);
    const change = (seconds: number) => utimes(join(root, file), seconds, seconds);
    await change(1000);
    expect(await built.isStale()).toBe(false);
    await change(Date.now() / 1000 + 60);
    expect(await built.isStale()).toBe(true);
  },
);

test('what was never built is stale', async () => {
  const { built } = await inFolder(['src/client.ts']);
  expect(await built.isStale()).toBe(true);
});
