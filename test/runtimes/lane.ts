import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, UsageError, type Given } from '../../scripts/command.ts';
import { OutOfReach } from '../../scripts/opinion/download.ts';
import { NotForThisMachine, install } from './install.ts';
import { makeKit } from './kit.ts';
import { measureOn } from './measure.ts';
import { tablesOf, withTables } from './readme.ts';
import { runtimesOn, type Runtime } from './runtimes.ts';
import { Servers } from './server.ts';
import { asMarkdown, asText, wrongIn, type Column } from './table.ts';

const help = `
Runs one program on each runtime that the package promises something of, against a server on loopback that dies on command,
and holds what it measures against those promises: how often a write arrives, what is told of one that fails, and what calls give.

  npm run test:runtimes                  all runtimes
  npm run test:runtimes -- RUNTIME …     these: node (all of them), node20.19, node20, node22, node24, node26, bun, deno, workerd, chromium
  npm run test:runtimes -- --if-online   what can neither be found nor fetched is left out, loudly
  npm run test:runtimes -- --write       writes the tables into README.md, too, where all is as promised

What is measured is the package as npm packs it. Runtimes are fetched by npm once, each of an exact version, into .cache/runtimes;
the browser is that of the machine (CHROME_PATH names another). Leaves reports/runtimes.md and reports/runtimes.json.

Exits with 1 where a cell is not as promised, where README.md shows other tables, and where a runtime cannot be had.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache/runtimes');

/** The runtimes that were asked for, by name or family. */
const chosenOf = (names: readonly string[], all: readonly Runtime[]): readonly Runtime[] => {
  const known = new Set(all.flatMap(({ name, family }) => [name, family]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no runtime called ${unknown}. There are ${[...known].join(', ')}.`);
  return names.length === 0 ? all : all.filter(({ name, family }) => names.includes(name) || names.includes(family));
};

/** What a run did: its columns, and why others are missing. */
interface Run {
  readonly columns: Column[];
  readonly leftOut: string[];
  /** Whether what is missing is so for want of network or of a browser, which may be had elsewhere. */
  lacking: boolean;
}

const runAll = async (runtimes: readonly Runtime[]): Promise<Run> => {
  await mkdir(cache, { recursive: true });
  const kit = await makeKit(join(cache, 'kit'));
  const servers = new Servers();
  const run: Run = { columns: [], leftOut: [], lacking: false };
  try {
    for (const runtime of runtimes) {
      try {
        const program = await install(runtime, cache);
        run.columns.push(await measureOn(runtime, { kit, program, servers }));
      } catch (error) {
        const away = error instanceof OutOfReach || runtime.family === 'chromium';
        if (!(error instanceof Error && (away || error instanceof NotForThisMachine))) throw error;
        run.lacking ||= away;
        run.leftOut.push(`LEFT OUT: ${runtime.title}. ${error.message}`);
        console.error(run.leftOut.at(-1));
      }
    }
    return run;
  } finally {
    await servers.close();
  }
};

const report = async ({ columns, leftOut }: Run): Promise<readonly string[]> => {
  const wrong = wrongIn(columns);
  const reports = join(root, 'reports');
  await mkdir(reports, { recursive: true });
  await writeFile(join(reports, 'runtimes.json'), `${JSON.stringify({ columns, leftOut, wrong }, null, 2)}\n`);
  await writeFile(join(reports, 'runtimes.md'), `${[asMarkdown(columns), ...wrong, ...leftOut].join('\n\n')}\n`);
  console.log(asText(columns));
  if (wrong.length > 0) console.log(['', ...wrong].join('\n'));
  return wrong;
};

/** Whether README.md shows what is promised. */
const holdReadme = async (all: readonly Runtime[], write: boolean): Promise<boolean> => {
  const file = join(root, 'README.md');
  const readme = await readFile(file, 'utf8');
  const expected = withTables(readme, tablesOf(all));
  if (expected === readme) return true;
  if (write) await writeFile(file, expected);
  else console.log('README.md shows other tables than what is promised: run `npm run test:runtimes -- --write`.');
  return write;
};

const run = async ({ values, names }: Given): Promise<number> => {
  const all = runtimesOn(process);
  const done = await runAll(chosenOf(names, all));
  const wrong = await report(done);
  // What does not hold is not written for others to rely on.
  const shown = await holdReadme(all, values['write'] === true && wrong.length === 0);
  // Once more at the end, where it is not scrolled away.
  for (const line of done.leftOut) console.log(line);
  const cells = done.columns.flatMap((column) => column.cells);
  const broken = cells.filter((cell) => cell.wrong).length;
  console.log(`\n${done.columns.length} runtimes, ${cells.length} cells, ${broken || 'none'} not as promised.`);
  return wrong.length > 0 || !shown || (done.lacking && values['if-online'] !== true) ? 1 : 0;
};

await command(help, { 'if-online': { type: 'boolean' }, write: { type: 'boolean' } }, run);
