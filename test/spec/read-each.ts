/**
 * Runs commands one after another in a process that preloads count-reads.cjs, and writes to counts.json how often each
 * of them has read and parsed each file of specs/. A single process loads the libraries only once.
 */
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { specsFolder as specs } from '../../scripts/apis.ts';

const [folder = '', first = '', ...others] = process.argv.slice(2);
const apis = [first, ...others];

const command = async (name: string, ...args: readonly string[]): Promise<void> => {
  process.argv.splice(2, Infinity, ...args);
  await import(`../../scripts/commands/${name}.ts`);
  if (process.exitCode !== 0) throw new Error(`${name} ends with ${process.exitCode}`);
};

/** Programs by name, without the parts that write to dist/ or run until they are stopped. */
const programs: Readonly<Record<string, () => Promise<unknown>>> = {
  ledger: () => command('ledger', ...apis),
  generate: () => command('generate', ...apis),
  docs: () => command('docs', first, '--out', `${folder}/docs`),
  build: async () => {
    const { renderValidators } = await import('../../scripts/client/validators/validators.ts');
    return renderValidators(specs, apis);
  },
  mock: async () => {
    const { startMock } = await import('../../scripts/serve/mock/server.ts');
    const mock = await startMock({ specs });
    return mock.close();
  },
  start: async () => {
    const { startWorkbench } = await import('../../scripts/serve/workbench/workbench.ts');
    const generated = `${folder}/generated`;
    const workbench = await startWorkbench({ specs, generated, port: 0, print: () => undefined });
    // Long enough for the workbench to look for changes.
    await sleep(500);
    return workbench.close();
  },
};

const { takeCounts } = globalThis as unknown as { takeCounts: () => Readonly<Record<string, number>> };
const counts: Record<string, Readonly<Record<string, number>>> = {};
for (const [name, program] of Object.entries(programs)) {
  await program();
  counts[name] = takeCounts();
}
await writeFile(`${folder}/counts.json`, JSON.stringify(counts));
