import type { TestModule } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import { root } from './breaks/break.ts';
import { breaking } from './breaks/plugin.ts';
import { breaks } from './breaks/table.ts';

/** A test that ran. */
export interface Ran {
  /** The number of the break, or nothing where nothing was broken. */
  readonly broken: string;
  readonly name: string;
  readonly passed: boolean;
}

/** What the run prints. */
export interface Told {
  readonly ran: readonly Ran[];
  /** Why files did not run. */
  readonly errors: readonly string[];
}

/** What stands before the line that tells what came of the run. */
export const TOLD = 'TOLD ';

const tell = (modules: readonly TestModule[]): Told => ({
  ran: modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => ({
      broken: test.parent.type === 'suite' ? test.parent.name : '',
      // Vitest puts quotes around some parts of a name.
      name: test.name.replaceAll("'", ''),
      passed: test.ok(),
    })),
  ),
  errors: modules.flatMap((module) => module.errors().map(({ message }) => message)),
});

// No call of the lab takes half as long, and some breaks make one hang.
const shared = { testTimeout: 1500, pool: 'threads' } as const;

const half = (share: number) => ({
  root,
  plugins: [breaking],
  test: {
    ...{ ...shared, name: `broken ${share}`, include: ['test/heavy/breaks/every.ts'] },
    env: { BROKEN_SHARE: String(share) },
  },
});

// Run by broken-core.heavy.ts.
export default defineConfig({
  root,
  test: {
    projects: [
      half(0),
      half(1),
      {
        root,
        test: {
          ...{ ...shared, name: 'whole', include: [...new Set(breaks.map(({ test }) => test))] },
          isolate: false,
          // After the others, as some promises are about milliseconds.
          sequence: { groupOrder: 1 },
        },
      },
    ],
    maxWorkers: '100%',
    reporters: [{ onTestRunEnd: (modules) => console.log(TOLD + JSON.stringify(tell(modules))) }],
  },
});
