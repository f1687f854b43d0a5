import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// `npm test`: builds, checks and tests. Each step runs even if one before it has failed, so that an API that is half
// written keeps nothing from being tested. Arguments are those of vitest.

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const steps: readonly (readonly string[])[] = [
  ['scripts/run.js', 'build'],
  ['scripts/run.js', 'check'],
  [vitest, 'run', ...process.argv.slice(2)],
];

/** Runs a program of Node; returns whether it succeeded. */
const succeeds = (args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('close', (code) => resolve(code === 0));
  });

for (const step of steps) if (!(await succeeds(step))) process.exitCode = 1;
