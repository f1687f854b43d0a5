import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { apis } from '../specs/nodes.ts';

/** How often a program reads and parses each file of specs/; one that serves is ended once it has printed that it does. */
const countsOf = async (program: readonly string[], serves?: RegExp): Promise<Readonly<Record<string, number>>> => {
  const folder = await mkdtemp(join(tmpdir(), 'reads-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const COUNTS = join(folder, 'counts.json');
  const args = program.map((arg) => arg.replace('FOLDER', folder));
  const child = spawn(process.execPath, ['--require', './test/spec/count-reads.cjs', '--import', 'tsx', ...args], {
    env: { ...process.env, COUNTS },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (serves?.test(printed)) child.kill('SIGINT');
  }
  return JSON.parse(await readFile(COUNTS, 'utf8'));
};

const once = (names: readonly string[], files = ['openapi.yaml', 'facts.yaml']): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name) =>
      files.flatMap((file) => [`read ${name}/${file}`, `parsed ${name}/${file}`]).map((what) => [what, 1]),
    ),
  );

/** Books are a spec, its facts and the lock of its page, which is no YAML. */
const books = (...names: readonly string[]): Record<string, number> => ({
  ...once(names),
  ...Object.fromEntries(names.map((name) => [`read ${name}/page.lock`, 1])),
});

const [first = ''] = apis;
const command = (name: string): string => `scripts/commands/${name}.ts`;
const validators =
  "import('./scripts/client/validators/validators.ts').then((all) => all.renderValidators(process.cwd() + '/specs'))";

test.each<[name: string, program: readonly string[], counts: object, serves?: RegExp]>([
  ['ledger', [command('ledger')], books(...apis)],
  ['generate', [command('generate')], books(...apis)],
  ['docs', [command('docs'), first, '--out', 'FOLDER/docs'], books(first)],
  ['build', ['--eval', validators], once(apis, ['openapi.yaml'])],
  ['mock', [command('mock'), '--port', '0'], once(apis, ['openapi.yaml']), /^index /m],
  ['start', [command('start'), '--port', '0'], books(...apis), /^Watching specs\//m],
])('%s reads and parses each file of an API once', { timeout: 60_000 }, async (_, program, wanted, serves) => {
  expect(await countsOf(program, serves)).toEqual(wanted);
});
