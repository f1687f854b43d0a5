import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const help = `
Builds, checks the ledgers, and tests clients, specs and ledgers, except slow tests. Each step runs even if an earlier one has
failed, so that a half-written API does not block the other tests.

  npm test                     less than a minute, offline
  npm test -- ARGUMENT …       passes arguments to vitest, such as a file or -t NAME
  npm run test:whole           runs all checks, and tests the tools too

Exits with 1 if a step or a test fails.
`;

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const given = process.argv.slice(2);
if (given.includes('--help')) {
  console.log(help.trim());
  process.exit();
}
const args = given.filter((arg) => arg !== '--whole');
const isWhole = args.length < given.length;

/** The folders with the tests of clients, specs and ledgers. */
const rooms = ['contract', 'faults', 'ledger', 'mock', 'money', 'responses', 'runtime', 'spec', 'specs', 'validators'];

/** Steps that run side by side, one stage after the other. */
const stages: readonly (readonly (readonly string[])[])[] = isWhole
  ? [[['scripts/run.js', 'build']], [['scripts/run.js', 'check']], [[vitest, 'run', ...args]]]
  : [
      [
        ['scripts/run.js', 'build'],
        ['scripts/run.js', 'ledger'],
      ],
      [[vitest, 'run', '--exclude', '**/*.slow.test.ts', ...rooms.map((room) => `test/${room}/`), ...args]],
    ];

/** Runs a program of Node; returns whether it succeeded. */
const succeeds = (step: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    spawn(process.execPath, step, { stdio: 'inherit' }).on('close', (code) => resolve(code === 0));
  });

for (const stage of stages) if ((await Promise.all(stage.map(succeeds))).includes(false)) process.exitCode = 1;
