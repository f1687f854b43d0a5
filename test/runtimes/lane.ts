import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, type Given } from '../../scripts/command.ts';
import { Refusal } from '../../scripts/refusal.ts';
import { install, NotToBeHad } from './install.ts';
import { makeKit } from './kit.ts';
import { measureOn, type Bench } from './measure.ts';
import { guide, tablesOf, withTables } from './guide.ts';
import { runtimesOn, type Runtime } from './runtimes.ts';
import { Servers } from './server.ts';
import { asMarkdown, asText, wrongIn, type Column } from './table.ts';

const help = `
Runs one program on each supported runtime, against a server on loopback that can be told to die, and compares what it measures
with what the package promises: how often a write arrives, what the caller learns about a failed one, and what calls return.

  npm run test:runtimes                  all runtimes
  npm run test:runtimes -- RUNTIME …     these: node (all of them), node20.19, node20, node22, node24, node26, bun, deno, workerd, chromium
  npm run test:runtimes -- --if-online   skips, with a warning, a runtime that can be neither found nor fetched
  npm run test:runtimes -- --write       also writes the tables into the guide, if every promise holds

It measures the package as npm packs it. npm fetches the runtimes once, each in an exact version, into .cache/runtimes; the browser
is the machine's (CHROME_PATH names another). Writes reports/runtimes.md and reports/runtimes.json.

Exits with 1 if a promise is broken, if the guide shows other tables, or if a runtime cannot be fetched.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache/runtimes');

/** The runtimes that were asked for, by name or family. */
const chosenOf = (names: readonly string[], all: readonly Runtime[]): readonly Runtime[] => {
  const known = new Set(all.flatMap(({ name, family }) => [name, family]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new Refusal('There', `is not a runtime called ${unknown}`, `there are ${[...known].join(', ')}`, {
      usage: true,
    });
  return names.length === 0 ? all : all.filter(({ name, family }) => names.includes(name) || names.includes(family));
};

/** What a run did. */
interface Run {
  readonly columns: Column[];
  /** Runtimes that are missing, and why. */
  readonly leftOut: string[];
  /** Runtimes on which the program did not finish, and why. */
  readonly failed: string[];
  /** Whether a missing runtime would be available on another network, or on another machine of this platform. */
  lacking: boolean;
}

const runOne = async (runtime: Runtime, bench: Omit<Bench, 'program'>, run: Run): Promise<void> => {
  try {
    run.columns.push(await measureOn(runtime, { ...bench, program: await install(runtime, cache) }));
  } catch (error) {
    const said = `${runtime.title}. ${error instanceof Error ? error.message : String(error)}`;
    const missing = error instanceof NotToBeHad;
    run.lacking ||= missing && error.elsewhere;
    (missing ? run.leftOut : run.failed).push(`${missing ? 'LEFT OUT' : 'FAILED'}: ${said}`);
    console.error(missing ? run.leftOut.at(-1) : run.failed.at(-1));
  }
};

const runAll = async (runtimes: readonly Runtime[]): Promise<Run> => {
  await mkdir(cache, { recursive: true });
  const kit = await makeKit(join(cache, 'kit'));
  const servers = new Servers();
  const run: Run = { columns: [], leftOut: [], failed: [], lacking: false };
  try {
    // One after the other, so that no runtime slows down another and causes its timeouts.
    for (const runtime of runtimes) await runOne(runtime, { kit, servers }, run);
    return run;
  } finally {
    await servers.close();
  }
};

const report = async ({ columns, leftOut, failed }: Run): Promise<readonly string[]> => {
  const wrong = wrongIn(columns);
  const reports = join(root, 'reports');
  await mkdir(reports, { recursive: true });
  await writeFile(join(reports, 'runtimes.json'), `${JSON.stringify({ columns, wrong, failed, leftOut }, null, 2)}\n`);
  await writeFile(
    join(reports, 'runtimes.md'),
    `${[asMarkdown(columns), ...wrong, ...failed, ...leftOut].join('\n\n')}\n`,
  );
  console.log(asText(columns));
  if (wrong.length > 0) console.log(['', ...wrong].join('\n'));
  return wrong;
};

/** Whether the guide shows what is promised. */
const holdGuide = async (all: readonly Runtime[], write: boolean): Promise<boolean> => {
  const file = join(root, guide);
  const text = await readFile(file, 'utf8');
  const expected = withTables(text, tablesOf(all));
  if (expected === text) return true;
  if (write) await writeFile(file, expected);
  else console.log(`${guide} shows other tables than what is promised: run \`npm run test:runtimes -- --write\`.`);
  return write;
};

const run = async ({ values, names }: Given): Promise<number> => {
  const all = runtimesOn(process);
  const done = await runAll(chosenOf(names, all));
  const broken = (await report(done)).length > 0 || done.failed.length > 0;
  // Broken promises are never written into the guide.
  const shown = await holdGuide(all, values['write'] === true && !broken);
  // Once more at the end, where it is not scrolled away.
  for (const line of [...done.failed, ...done.leftOut]) console.log(line);
  const cells = done.columns.flatMap((column) => column.cells);
  const wrong = cells.filter((cell) => cell.wrong).length;
  console.log(`\n${done.columns.length} runtimes, ${cells.length} cells, ${wrong || 'none'} not as promised.`);
  return broken || !shown || (done.lacking && values['if-online'] !== true) ? 1 : 0;
};

await command(help, { 'if-online': { type: 'boolean' }, write: { type: 'boolean' } }, run);
