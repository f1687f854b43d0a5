import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const driver = fileURLToPath(new URL('run_each.py', import.meta.url));

/** The version of `requests` that is installed if Python has none. */
const REQUESTS = 'requests==2.34.2';

const environment = (packages: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  PYTHONPATH: packages,
  PYTHONIOENCODING: 'utf-8',
  // Calls to the mock must not go through a proxy.
  NO_PROXY: '*',
});

const succeeds = (python: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> =>
  run(python, args, { env }).then(
    () => true,
    () => false,
  );

/** Finds a Python with `requests`, which is installed next to the modules of npm if it is missing. */
export const findPython = async (
  python = 'python3',
  packages = fileURLToPath(new URL('../../node_modules/.cache/python', import.meta.url)),
  more: readonly string[] = [],
): Promise<{ readonly python: string; readonly env: NodeJS.ProcessEnv }> => {
  const env = environment(packages);
  if (!(await succeeds(python, ['--version'], env)))
    throw new Error(`There is no ${python}, but the samples for Python have to run: install Python 3.10 or newer.`);
  const isThere = ['-c', 'import requests'];
  if (!(await succeeds(python, [...more, ...isThere], env))) {
    await mkdir(packages, { recursive: true });
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', packages, REQUESTS];
    await run(python, install, { env: { ...process.env, ...env } }).catch((cause: unknown) => {
      throw new Error(
        `${python} has no requests, and pip cannot install ${REQUESTS}: run this where it reaches a package index, or install python3-requests.`,
        { cause },
      );
    });
  }
  return { python, env };
};

/** A Python program, with its environment variables. */
export interface PythonProgram {
  readonly name: string;
  readonly source: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a program printed, and the error that ended it. */
export interface PythonPrinted {
  readonly printed: string;
  readonly thrown: string | null;
}

/** Runs programs one after the other in one process. */
export const runPython = async (programs: readonly PythonProgram[]): Promise<readonly PythonPrinted[]> => {
  const { python, env } = await findPython();
  const child = run(python, [driver], { env, maxBuffer: 2 ** 26 });
  child.child.stdin?.end(JSON.stringify(programs.map(({ name, source, env: own }) => ({ name, source, env: own }))));
  const { stdout } = await child;
  return JSON.parse(stdout) as PythonPrinted[];
};
