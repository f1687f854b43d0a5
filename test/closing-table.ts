import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestModule, TestRunEndReason, Vitest } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';
import './figures.ts';
import type { Contract, Run } from './report/contract.ts';
import { gather } from './report/gather.ts';
import { contractPage } from './report/page.ts';
import { readContract } from './report/read.ts';
import { closingTable, halfWritten } from './report/table.ts';

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

const write = async (folder: string, contract: Contract): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'contract.json'), `${JSON.stringify(contract, null, 2)}\n`);
  await writeFile(join(folder, 'contract.html'), contractPage(contract));
};

/** A run is whole if every test file of the project ran, and no filter left out tests. */
const isWhole = ({ files }: Run, filtered: boolean): boolean => !filtered && files.ran === files.all;

/** Prints a table of the evidence behind the types after a run; a whole run also writes the contract report. */
export default class ClosingTable implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    _errors: readonly unknown[],
    reason: TestRunEndReason,
  ): Promise<void> {
    const root = this.#vitest?.config.root ?? process.cwd();
    const measured = modules.flatMap((module) => [...module.children.allTests('passed')].map((test) => test.meta()));
    const run = await runOf(root, modules);
    const whole = reason !== 'interrupted' && isWhole(run, this.#vitest?.getGlobalTestNamePattern() !== undefined);
    if (!whole && measured.every((meta) => Object.keys(meta).length === 0)) return;
    const contract = await readContract(root, gather(measured), run);
    // A partial run must not overwrite the report of a whole one.
    if (whole) await write(join(root, 'reports'), contract);
    const said = [closingTable(contract, whole), whole ? 'In full: reports/contract.html' : '', halfWritten(contract)];
    console.log(`\n${said.filter(Boolean).join('\n\n')}\n`);
  }
}
