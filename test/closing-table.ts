import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SerializedError } from 'vitest';
import type { TestModule, TestRunEndReason, Vitest } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';
import './figures.ts';
import type { Contract, Run } from './report/contract.ts';
import { compare, type Floors } from './report/floors.ts';
import { gather } from './report/gather.ts';
import { contractPage } from './report/page.ts';
import { readContract } from './report/read.ts';
import { closingTable } from './report/table.ts';
import { isWhole, sentences, type Verdict } from './report/verdict.ts';

const runOf = async (root: string, modules: readonly TestModule[]): Promise<Run> => {
  const files = await readdir(join(root, 'test'), { recursive: true });
  const count = (state: 'passed' | 'failed'): number =>
    modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);
  return {
    files: { ran: modules.length, all: files.filter((name) => name.endsWith('.test.ts')).length },
    passed: count('passed'),
    failed: count('failed'),
  };
};

const floorsIn = async (root: string): Promise<Floors> => {
  const file = join(root, 'test/floors.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Floors) : { tests: 0, apis: {} };
};

const write = async (folder: string, contract: Contract, verdict: Verdict): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'contract.json'), `${JSON.stringify({ ...contract, verdict }, null, 2)}\n`);
  await writeFile(join(folder, 'contract.html'), contractPage(contract, verdict));
};

/** Closes a run with one table of what stands behind the types; a whole one with the contract report, held to its floors. */
export default class ClosingTable implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): Promise<void> {
    const root = this.#vitest?.config.root ?? process.cwd();
    const measured = modules.flatMap((module) => [...module.children.allTests('passed')].map((test) => test.meta()));
    const run = await runOf(root, modules);
    const whole = reason !== 'interrupted' && isWhole(run, this.#vitest?.getGlobalTestNamePattern() !== undefined);
    if (!whole && measured.every((meta) => Object.keys(meta).length === 0)) return;
    const contract = await readContract(root, gather(measured), run);
    const verdict = await this.#verdictOn(contract, root, whole, reason === 'passed' && errors.length === 0);
    // What a part of the suite has seen would stand in the place of what the whole has.
    if (whole) await write(join(root, 'reports'), contract, verdict);
    const told = [...sentences(verdict, run), ...(whole ? ['In full: reports/contract.html'] : [])];
    console.log(`\n${closingTable(contract, whole)}\n\n${told.join('\n')}\n`);
  }

  async #verdictOn(contract: Contract, root: string, whole: boolean, well: boolean): Promise<Verdict> {
    if (!whole) return { kind: 'part' };
    if (!well) return { kind: 'failed' };
    const comparison = compare(contract, await floorsIn(root));
    if (comparison.falls.length > 0) process.exitCode = 1;
    return { kind: 'held', ...comparison };
  }
}
