import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { apiNames } from '../scripts/apis.ts';
import { runCommand } from './in-process.ts';
import { temporaryFolder } from './temporary.ts';

test('a refused command names the options that npm took because `--` was missing', async () => {
  vi.stubEnv('npm_config_openapi', 'true');
  vi.stubEnv('npm_lifecycle_event', 'new');
  vi.stubEnv('npm_lifecycle_script', 'node scripts/run.js new acme acme.yaml');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { code, problem } = await runCommand('new', 'acme', 'acme.yaml');
  const [, hint] = problem.split('\n');
  expect(code).toBe(2);
  expect(hint).toBe('npm took --openapi for itself: put `--` before the arguments, as in `npm run new -- …`.');
});

test('a refusal blames no option in the environment of a program that npm did not start', async () => {
  vi.stubEnv('npm_config_openapi', 'true');
  vi.stubEnv('npm_lifecycle_script', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { problem } = await runCommand('new', 'acme', 'acme.yaml');
  expect(problem.split('\n')[1]).toBe('See --help.');
});

test('apiNames refuses a folder that it cannot read, whose client would be removed otherwise', async () => {
  const specs = join(await temporaryFolder(), 'specs');
  await mkdir(specs);
  await symlink('loop', join(specs, 'loop'));
  await expect(apiNames(specs)).rejects.toThrow(
    /^specs\/loop cannot be read \(too many symbolic links.*\): check the path/,
  );
});

test('apiNames ignores files and dangling links', async () => {
  const specs = join(await temporaryFolder(), 'specs');
  await mkdir(specs);
  await symlink('nothing', join(specs, 'link'));
  await writeFile(join(specs, 'README.md'), '');
  expect(await apiNames(specs)).toEqual([]);
});
