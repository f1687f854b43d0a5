import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specsFolder } from '../../scripts/apis.ts';
import { buildIfStale } from '../../scripts/client/build/build.ts';
import { command, refuseNames, type Given } from '../../scripts/command.ts';
import { git } from '../../scripts/git.ts';
import { Refusal } from '../../scripts/refusal.ts';
import { readResults, resultsFile, type Measured, type Results } from '../../scripts/site/measured/results.ts';
import { writePrograms } from './clients.ts';
import { fallen } from './compare.ts';
import { judge } from './goals.ts';
import { machine, versions } from './machine.ts';
import type { Bench, Measure } from './measure.ts';
import { measures } from './measures.ts';
import { withLine } from './readme.ts';
import { installRivals } from './rivals.ts';
import { measured } from './rounds.ts';
import { fallenTable, goalsOf, tableOf } from './table.ts';

const help = `
Measures the package side by side with others that do the same job, and compares it with its goals and the committed results.

  npm run bench                          all measures, in about twelve minutes; needs an otherwise idle machine
  npm run bench -- --only MEASURE        one of them; may be repeated: ${measures.map(({ name }) => name).join(', ')}
  npm run bench -- --quick               few rounds, to check that it runs; its figures are not written
  npm run bench -- --write               writes the results, for the page "Measured side by side" and the README

Only ratios are kept: each is the median over rounds in which all subjects take turns, between its quartiles. Everything is on
loopback. npm fetches the rivals once, each in an exact version, into .cache/bench. Builds dist/ first if it is stale.

Exits with 1 if a ratio of ours is worse than the committed one by more than the noise of both runs, or misses its goal.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

// The spec of the only vendor here whose own client is measured, too.
const spec = join(specsFolder, 'cloudflare-ai-gateway/openapi.yaml');

const chosen = (only: readonly string[]): readonly Measure[] => {
  const unknown = only.find((name) => !measures.some((measure) => measure.name === name));
  if (unknown === undefined) return only.length === 0 ? measures : measures.filter(({ name }) => only.includes(name));
  const known = measures.map(({ name }) => name).join(', ');
  throw new Refusal('There', `is no measure called ${unknown}`, `there are ${known}`, { usage: true });
};

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

async function measureAll(all: readonly Measure[], bench: Bench): Promise<Measured[]> {
  const done: Measured[] = [];
  for (const measure of all) {
    const began = performance.now();
    const { name, title } = measure;
    done.push({ name, title, figures: await measured(measure, bench, progress) });
    progress('');
    console.log(`${tableOf(done.at(-1) as Measured)}\n(${((performance.now() - began) / 1000).toFixed(0)} s)\n`);
  }
  return done;
}

/** The results in the last commit: those in the working tree may be newer. */
async function committed(): Promise<Results> {
  const path = relative(root, resultsFile).replaceAll('\\', '/');
  const text = await git(root, ['show', `HEAD:./${path}`]);
  return text
    ? (JSON.parse(String(text)) as Results)
    : readResults().catch(() => ({ machine: {}, versions: {}, measures: [] }));
}

/** Writes the results; a measure that was left out stays as it was. */
async function write(results: Results): Promise<void> {
  const before = await readResults().catch(() => results);
  const all = measures.flatMap(
    ({ name }) => [...results.measures, ...before.measures].find((measure) => measure.name === name) ?? [],
  );
  await writeFile(resultsFile, `${JSON.stringify({ ...results, measures: all }, null, 1)}\n`);
  const readme = join(root, 'README.md');
  await writeFile(readme, withLine(await readFile(readme, 'utf8'), { ...results, measures: all }));
  console.log(`Wrote ${relative(root, resultsFile)}, and the figures of the README.`);
}

const bench = async ({ values, names }: Given): Promise<number> => {
  refuseNames('npm run bench', names);
  const {
    only = [],
    quick = false,
    write: writes = false,
  } = values as { only?: string[]; quick?: boolean; write?: boolean };
  if (quick && writes) throw new Refusal('--write', 'needs all rounds', 'leave out --quick', { usage: true });
  const wanted = chosen(only);
  progress('Fetching what is measured next to us …');
  const folder = await installRivals(root);
  await buildIfStale(root);
  await writePrograms(folder, spec);
  const results: Results = {
    machine: machine(),
    versions: await versions(root),
    measures: await measureAll(wanted, { root, folder, quick }),
  };
  const worse = fallen(await committed(), results);
  console.log(`${goalsOf(results)}\n\n${fallenTable(worse)}`);
  if (writes) await write(results);
  return worse.length > 0 || judge(results).some(({ met }) => !met) ? 1 : 0;
};

const options = {
  only: { type: 'string', multiple: true },
  quick: { type: 'boolean' },
  write: { type: 'boolean' },
} as const;
await command(help, options, bench);
