import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apiNames } from '../apis.ts';

const run = promisify(execFile);
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** The package as its users import it. */
export interface Package {
  /** Whether what is imported is older than what it is built from. */
  readonly isStale: () => Promise<boolean>;
  readonly build: () => Promise<void>;
  /** Makes a first call to each API through what is imported; gives what they printed. */
  readonly firstCalls: (urls: Readonly<Record<string, string>>) => Promise<string>;
}

const changedAt = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => undefined);
  return found?.mtimeMs ?? 0;
};

const outputs = ['.js', '.d.ts'];

/** Whether the compiler has written a source since it was last changed. */
const isBuilt = async (root: string, source: string): Promise<boolean> => {
  const stem = join(root, 'dist', source.slice(0, -'.ts'.length));
  const built = await Promise.all(outputs.map((extension) => changedAt(`${stem}${extension}`)));
  return Math.min(...built) >= (await changedAt(join(root, source)));
};

const sourcesIn = async (root: string, room: string): Promise<string[]> => {
  const entries = await readdir(join(root, room), { recursive: true });
  return entries.filter((name) => name.endsWith('.ts')).map((name) => join(room, name));
};

/** Whether the validators of every spec were compiled since it was last changed. */
const areCompiled = async (root: string): Promise<boolean> => {
  const apis = await apiNames(join(root, 'specs')).catch(() => []);
  const compiled = apis.map(async (api) => {
    const at = await changedAt(join(root, 'dist/generated', api, 'validators/index.d.ts'));
    return at >= (await changedAt(join(root, 'specs', api, 'openapi.yaml')));
  });
  return !(await Promise.all(compiled)).includes(false);
};

/** What was built of APIs that are gone: the compiler takes nothing away. */
const leftBehind = async (root: string): Promise<string[]> => {
  const [built, kept] = await Promise.all(['dist/generated', 'generated'].map((folder) => namesIn(join(root, folder))));
  return (built ?? []).filter((name) => !kept?.includes(name)).map((name) => join(root, 'dist/generated', name));
};

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** What a program printed, however it ended. */
const printedBy = (error: unknown): string =>
  error instanceof Error && 'stdout' in error && 'stderr' in error ? `${error.stdout}${error.stderr}` : String(error);

/** The package in a folder; what it runs ends with `ending`. */
export const packageIn = (root: string, ending: AbortSignal): Package => ({
  isStale: async () => {
    const sources = (await Promise.all(['src', 'generated'].map((room) => sourcesIn(root, room)))).flat();
    const left = await leftBehind(root);
    if (left.length > 0 || !(await areCompiled(root))) return true;
    return (await Promise.all(sources.map((source) => isBuilt(root, source)))).includes(false);
  },
  build: async () => {
    try {
      await run(process.execPath, [compiler, '--project', 'src'], { cwd: root, signal: ending });
      // Loaded where it is needed: the compiler of schemas is not small.
      const { buildValidators } = await import('../validators/validators.ts');
      await buildValidators(join(root, 'specs'), join(root, 'dist/generated'));
      await Promise.all((await leftBehind(root)).map((folder) => rm(folder, { recursive: true, force: true })));
    } catch (cause) {
      throw new Error(`dist/ cannot be built; imports still find the old one:\n${printedBy(cause).trim()}`, { cause });
    }
  },
  firstCalls: async (urls) => {
    const targets = Object.entries(urls).map(([api, url]) => `${api}=${url}`);
    const args = ['--import', 'tsx', 'examples/first-calls.ts', ...targets];
    const printed = run(process.execPath, args, { cwd: root, signal: ending });
    return (await printed.then(({ stdout }) => stdout, printedBy)).trimEnd();
  },
});
