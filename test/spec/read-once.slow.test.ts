import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { unreadable } from '../readable.ts';
import { apis } from '../specs/nodes.ts';

const run = promisify(execFile);

type Counts = Readonly<Record<string, number>>;

/** By the name of a command, how often it reads and parses each file of specs/. */
let counts: Readonly<Record<string, Counts>> = {};

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reads-'));
  try {
    const program = ['--require', './test/spec/count-reads.cjs', '--import', 'tsx', 'test/spec/read-each.ts'];
    await run(process.execPath, [...program, folder, ...apis]);
    counts = JSON.parse(await readFile(join(folder, 'counts.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}, 120_000);

/** The counts of one command, without the files of unreadable APIs. */
const countsOf = (name: string): Counts =>
  Object.fromEntries(
    Object.entries(counts[name] ?? {}).filter(([what]) => !unreadable.some((api) => what.includes(` ${api}/`))),
  );

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

/** Books are a spec, its ledger, the documents that this cites, and the locks of its pages, which are not YAML. */
const books = (...names: readonly string[]): Record<string, number> => ({
  ...once(names),
  ...Object.assign({}, ...names.map((name) => once([name], documentsOf(name)))),
  ...Object.fromEntries(names.flatMap((name) => locksOf(name).map((lock) => [`read ${name}/${lock}`, 1]))),
});

const [first = ''] = apis;

test.each<[name: string, counts: Counts]>([
  ['ledger', books(...apis)],
  ['generate', books(...apis)],
  ['docs', books(first)],
  ['build', once(apis, ['openapi.yaml'])],
  ['mock', once(apis, ['openapi.yaml'])],
  ['start', books(...apis)],
])('%s reads and parses each file of an API once', (name, wanted) => {
  expect(countsOf(name)).toEqual(wanted);
});
