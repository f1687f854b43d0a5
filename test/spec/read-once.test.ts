import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { apis } from '../specs/nodes.ts';

const run = promisify(execFile);

/** How often a command reads and parses each file of specs/. */
const countsOf = async (command: string, ...args: readonly string[]): Promise<Readonly<Record<string, number>>> => {
  const folder = await mkdtemp(join(tmpdir(), 'reads-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const COUNTS = join(folder, 'counts.json');
  const preload = ['--require', './test/spec/count-reads.cjs', '--import', 'tsx'];
  const given = args.map((arg) => arg.replace('FOLDER', folder));
  await run(process.execPath, [...preload, `scripts/commands/${command}.ts`, ...given], {
    env: { ...process.env, COUNTS },
  });
  return JSON.parse(await readFile(COUNTS, 'utf8'));
};

const once = (...names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    names
      .flatMap((name) => [
        ...['openapi.yaml', 'facts.yaml'].flatMap((file) => [`read ${name}/${file}`, `parsed ${name}/${file}`]),
        `read ${name}/page.lock`,
      ])
      .map((what) => [what, 1]),
  );

const [first = ''] = apis;

test.each([
  ['ledger', [], once(...apis)],
  ['generate', [], once(...apis)],
  ['docs', [first, '--out', 'FOLDER/docs'], once(first)],
] as const)('%s reads and parses each file of an API once', { timeout: 60_000 }, async (command, args, wanted) => {
  expect(await countsOf(command, ...args)).toEqual(wanted);
});
