import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { apiNames } from '../scripts/apis.ts';
import { runCommand } from './in-process.ts';
import { temporaryFolder } from './temporary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

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

test('commands take paths relative to the folder in which npm is called', async () => {
  const cwd = await temporaryFolder();
  await copyFile(join(root, 'specs/unpod/openapi.yaml'), join(cwd, 'openapi.yaml'));
  const args = ['--prefix', root, 'run', '--silent', 'diff', '--', '.', '.'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd, shell: process.platform === 'win32' });
  expect(stdout).toContain('nothing has changed');
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
