import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
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

test('validators that are older than their spec make the build stale', async () => {
  const root = await mkdtemp(join(tmpdir(), 'package-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const folders = ['src', 'generated/acme', 'specs/acme', 'dist/generated/acme/validators'];
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
  const files = ['specs/acme/openapi.yaml', 'dist/generated/acme/validators/index.d.ts'];
  const save = (age: number, file = '') => utimes(join(root, file), age, age);
  for (const file of files) await writeFile(join(root, file), '');
  const built = packageIn(root, new AbortController().signal);
  await save(1000, files[0]);
  expect(await built.isStale()).toBe(false);
  await save(Date.now() / 1000 + 60, files[0]);
  expect(await built.isStale()).toBe(true);
});
