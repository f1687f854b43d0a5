import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build, isStale } from '../../client/build/build.ts';
import { writeExports } from '../../client/build/exports.ts';

const run = promisify(execFile);

/** The package as its users import it. */
export interface Package {
  /** Whether the build is older than its sources. */
  readonly isStale: () => Promise<boolean>;
  readonly build: () => Promise<void>;
  /** Makes a first call to each API with the built package; returns the output. */
  readonly firstCalls: (urls: Readonly<Record<string, string>>) => Promise<string>;
}

/** The output of a program, including a failed one. */
const printedBy = (error: unknown): string =>
  error instanceof Error && 'stdout' in error && 'stderr' in error ? `${error.stdout}${error.stderr}` : String(error);

/** The package in a folder; its processes are killed when `ending` aborts. */
export const packageIn = (root: string, ending: AbortSignal): Package => ({
  isStale: () => isStale(root),
  build: async () => {
    try {
      await writeExports(root);
      await build(root, ending);
    } catch (cause) {
      throw new Error(`dist/ cannot be built; imports still use the old one:\n${printedBy(cause).trim()}`, { cause });
    }
  },
  firstCalls: async (urls) => {
    const targets = Object.entries(urls).map(([api, url]) => `${api}=${url}`);
    const args = ['--import', 'tsx', 'examples/first-calls.ts', ...targets];
    const printed = run(process.execPath, args, { cwd: root, signal: ending });
    return (await printed.then(({ stdout }) => stdout, printedBy)).trimEnd();
  },
});
