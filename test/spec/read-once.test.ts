import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { unreadable } from '../readable.ts';
import { apis } from '../specs/nodes.ts';

const run = promisify(execFile);

/** How often a program reads and parses each file of specs/. */
const countsOf = async (...program: readonly string[]): Promise<Readonly<Record<string, number>>> => {
  const folder = await mkdtemp(join(tmpdir(), 'reads-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const COUNTS = join(folder, 'counts.json');
  const args = program.map((arg) => arg.replace('FOLDER', folder));
  await run(process.execPath, ['--require', './test/spec/count-reads.cjs', '--import', 'tsx', ...args], {
    env: { ...process.env, COUNTS },
  });
  const counts = Object.entries(JSON.parse(await readFile(COUNTS, 'utf8')) as Record<string, number>);
  return Object.fromEntries(counts.filter(([what]) => !unreadable.some((api) => what.includes(` ${api}/`))));
};

const locksOf = (name: string): string[] =>
  readdirSync(join(specsFolder, name)).filter((file) => file.endsWith('.lock'));

const once = (names: readonly string[], files = ['openapi.yaml', 'facts.yaml']): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name) =>
      files.flatMap((file) => [`read ${name}/${file}`, `parsed ${name}/${file}`]).map((what) => [what, 1]),
    ),
  );

/** The documents of the vendor that the facts of an API cite. */
const documentsOf = (name: string): string[] => [
  ...new Set(
    [...readFileSync(join(specsFolder, name, 'facts.yaml'), 'utf8').matchAll(/^ *(?:- )?openapi: (\S+)$/gm)].map(
      ([, file = '']) => file,
    ),
  ),
];

/** Books are a spec, its facts, the documents that they cite, and the locks of its pages, which are no YAML. */
const books = (...names: readonly string[]): Record<string, number> => ({
  ...once(names),
  ...Object.assign({}, ...names.map((name) => once([name], documentsOf(name)))),
  ...Object.fromEntries(names.flatMap((name) => locksOf(name).map((lock) => [`read ${name}/${lock}`, 1]))),
});

const [first = ''] = apis;
const command = (name: string): string => `scripts/commands/${name}.ts`;

/** What a command runs, without what would write to dist/ or go on until somebody ends it. */
const work = {
  build: `import('./scripts/client/validators/validators.ts').then((all) => all.renderValidators(specs, ${JSON.stringify(apis)}))`,
  mock: "import('./scripts/serve/mock/server.ts').then((all) => all.startMock({ specs })).then((mock) => mock.close())",
  // Long enough for a look at what may have changed since.
  start: `import('./scripts/serve/workbench/workbench.ts')
    .then((all) => all.startWorkbench({ specs, generated: 'FOLDER/generated', port: 0, print: () => undefined }))
    .then((workbench) => setTimeout(workbench.close, 500))`,
};
const evaluate = (name: keyof typeof work): string[] => ['--eval', `specs = process.cwd() + '/specs'; ${work[name]}`];

test.each<[name: string, program: readonly string[], counts: object]>([
  ['ledger', [command('ledger'), ...apis], books(...apis)],
  ['generate', [command('generate'), ...apis], books(...apis)],
  ['docs', [command('docs'), first, '--out', 'FOLDER/docs'], books(first)],
  ['build', evaluate('build'), once(apis, ['openapi.yaml'])],
  ['mock', evaluate('mock'), once(apis, ['openapi.yaml'])],
  ['start', evaluate('start'), books(...apis)],
])('%s reads and parses each file of an API once', { timeout: 120_000 }, async (_, program, wanted) => {
  expect(await countsOf(...program)).toEqual(wanted);
});
