import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../command.ts';

const help = `
Builds, runs the checks of npm run check, then the tests of vitest: each step is run even if one before it fails.

  npm test                   all tests
  npm test -- test/docs …    these tests

Exits with 1 if a step fails.
`;

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Runs a program of Node, and whether it ended well. */
const runs = async (...args: readonly string[]): Promise<boolean> => {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit' });
  return (await new Promise<number | null>((resolve) => void child.on('close', resolve))) === 0;
};

await command(help, {}, async ({ names }) => {
  const built = await runs('--import', 'tsx', 'scripts/commands/build.ts');
  const checked = await runs('--import', 'tsx', 'scripts/commands/check.ts');
  const tested = await runs(vitest, 'run', ...names);
  return built && checked && tested ? 0 : 1;
});
