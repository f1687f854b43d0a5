import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 20_000 });

const run = promisify(execFile);

const docs = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'scripts/commands/docs.ts', ...args]).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, code }),
  );

test('--help says what the command takes', async () => {
  const { stdout, stderr, code } = await docs('--help');
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toContain('npm run docs -- --out DIR');
});
