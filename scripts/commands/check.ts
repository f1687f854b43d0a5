import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../client/build/build.ts';
import { command, refuseNames } from '../command.ts';

const help = `
Runs the checks besides the tests in parallel: lint, types, and the ledgers of all APIs.

  npm run check
`;

const CHECKS: readonly (readonly [name: string, program: string])[] = [
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent types'],
  ['ledger', 'npm run --silent ledger'],
];

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program, and prints its output when it exits. */
async function check([name, program]: (typeof CHECKS)[number]): Promise<boolean> {
  const began = performance.now();
  // The shell is safe: all commands are constants.
  const child = spawn(program, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, problems, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => void child.on('close', resolve)),
  ]);
  console.log(`${name} ${code === 0 ? 'holds' : 'FAILS'} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  const said = (code === 0 ? out : `${out}${problems}`).trim();
  if (said) console.log(said);
  return code === 0;
}

await command(help, {}, async ({ names }) => {
  refuseNames('npm run check', names);
  // Imports of the package resolve to the types in dist/.
  await buildIfStale(cwd);
  return (await Promise.all(CHECKS.map(check))).every(Boolean) ? 0 : 1;
});
