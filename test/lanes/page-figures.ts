import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { command, refuseNames } from '../../scripts/command.ts';
import { METHODS } from '../../scripts/spec/dialect.ts';
import { at, entriesOf, isObject } from '../../scripts/spec/json.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';
import { lookupRowsOf, rowsOf, withProposed } from '../new/proposed.ts';

const help = `
Adds each API of test/fixtures/pages to a copy of the last commit, by following its list of remaining work, and prints the
effort: seconds to a first call of its client, runs of the ledger until the books close, and lines to type, with reasons.

  npx tsx test/lanes/page-figures.ts
  npx tsx test/lanes/page-figures.ts --typed    also prints the lines of each

Exits with 1 if it took over a minute, 10 runs or 40 lines, or if the books do not close.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const most = { seconds: 60, runs: 10, lines: 40 };

/** What a program prints, and whether it exits with 0. */
const runs = (cwd: string, program: string, ...args: readonly string[]): Promise<{ said: string; good: boolean }> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd }, (error, out, problems) => resolve({ said: `${out}${problems}`, good: !error }));
  });

const linesIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));

/** Writes what the list asks for in the spec: descriptions, and `x-reconcile` of writes. Returns the lines. */
const describe = async (file: string): Promise<string[]> => {
  const document = parseDocument(await readFile(file, 'utf8'));
  const lines: string[] = [];
  for (const [path, item] of entriesOf(at(document.toJS(), 'paths')))
    for (const method of METHODS) {
      const node = at(item, method);
      if (!isObject(node)) continue;
      const words: [string, unknown][] = [];
      if (node['summary'] === node['operationId'])
        words.push(['summary', 'Work on it'], ['description', 'Does its work.']);
      if (method !== 'get') words.push(['x-reconcile', { none: 'nothing is listed' }]);
      for (const [key, value] of words) document.setIn(['paths', path, method, key], value);
      lines.push(...words.map(([key, value]) => `${key}: ${JSON.stringify(value)}`));
    }
  await writeFile(file, String(document));
  return lines;
};

/** The rows that the ledger prints for claims without a fact. */
const printedIn = (said: string): string =>
  [...said.matchAll(/^ {4}- \{ claims: .*\n|^ {4}- claims: \|\n(?: {6,}.*\n)+/gm)].map(([rows]) => rows).join('');

const figuresOf = async (copy: string, name: string, sources: readonly string[]) => {
  const began = performance.now();
  const pages = sources.flatMap((source) => ['--page', source]);
  const { said, good } = await runs(copy, process.execPath, 'scripts/run.js', 'new', name, ...pages);
  const seconds = (performance.now() - began) / 1000;
  if (!good || !said.includes('at the mock: ok')) throw new Error(`${name}: ${said}`);
  const file = join(copy, 'specs', name, 'facts.yaml');
  const words = await describe(join(copy, 'specs', name, 'openapi.yaml'));
  const draft = await readFile(file, 'utf8');
  // Placeholders of the draft for unknown addresses and publishers.
  const unknown = draft.match(/^ *(?:publisher: the vendor|url: .*unknown\.invalid.*)$/gm);
  const lookups = lookupRowsOf(said);
  const withLookups = lookups === '' ? '' : `${lookups}\n`;
  await writeFile(file, withProposed(draft, said).replace(/^inferred:\n/m, `inferred:\n${withLookups}`));
  const typed = [...words, ...(unknown ?? []), rowsOf(said), lookups];
  for (let run = 1; run <= most.runs; run++) {
    const ledger = await runs(copy, process.execPath, 'scripts/run.js', 'ledger', name);
    if (ledger.good) return { name, seconds: seconds.toFixed(1), runs: run, typed: linesIn(typed) };
    const rows = printedIn(ledger.said).replace(/^ {2}/gm, '').replaceAll('(the reason)', 'no operation lists it');
    if (rows === '') throw new Error(`${name}: ${ledger.said}`);
    typed.push(rows);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^inferred:\n/m, `inferred:\n${rows}`));
  }
  throw new Error(`${name}: the books do not close in ${most.runs} runs`);
};

await command(help, { typed: { type: 'boolean' } }, async ({ names, values }) => {
  refuseNames('test/lanes/page-figures.ts', names);
  const folder = await mkdtemp(join(tmpdir(), 'page-figures-'));
  const copy = join(folder, 'project');
  await runs(root, 'git', 'clone', '--quiet', '--shared', root, copy);
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const figures = [];
  // One after the other: they are timed.
  for (const { name, sources } of await pageFixtures()) figures.push(await figuresOf(copy, name, sources));
  await rm(folder, { recursive: true });
  if (values['typed'] === true) for (const { name, typed } of figures) console.log([name, ...typed, ''].join('\n'));
  console.table(figures.map(({ typed, ...each }) => ({ ...each, lines: typed.length })));
  const over = figures.filter(
    (each) => Number(each.seconds) > most.seconds || each.runs > most.runs || each.typed.length > most.lines,
  );
  return over.length > 0 ? 1 : 0;
});
