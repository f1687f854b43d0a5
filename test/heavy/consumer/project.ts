import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toolsFolder } from './tools.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const shell = process.platform === 'win32';

/** The exit status and the output of a program. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder in which someone has installed the tarball; the tools are found in the folder above. */
export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** All that npm printed while it installed. */
  readonly installed: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs Node.js, by default the version that runs the tests; does not throw if it fails. */
  readonly node: (args: readonly string[], options?: { program?: string; env?: NodeJS.ProcessEnv }) => Promise<Ended>;
  readonly remove: () => Promise<void>;
}

const ended = async (running: Promise<{ stdout: string; stderr: string }>): Promise<Ended> => {
  try {
    return { code: 0, ...(await running) };
  } catch (error) {
    const failed = error as { code?: number; stdout?: string; stderr?: string };
    if (failed.stdout === undefined) throw error;
    return { code: failed.code ?? 1, stdout: failed.stdout, stderr: failed.stderr ?? '' };
  }
};

/** Packs the package and installs the tarball, as a user would. */
export const makeProject = async (type: 'commonjs' | 'module' = 'module'): Promise<Project> => {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'consumer-')));
  const folder = join(place, 'project');
  await mkdir(folder);
  await symlink(join(toolsFolder, 'node_modules'), join(place, 'node_modules'), 'junction');
  const write: Project['write'] = async (files) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  };
  await write({ 'package.json': JSON.stringify({ name: 'consumer', version: '1.0.0', private: true, type }) });
  // The setup of the tests has built the package.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', place], { cwd: root, shell });
  const [name = ''] = (await readdir(place)).filter((file) => file.endsWith('.tgz'));
  const tarball = join(place, name);
  const { stdout, stderr } = await run('npm', ['install', tarball, '--no-audit', '--no-fund'], { cwd: folder, shell });
  return {
    folder,
    tarball,
    installed: `${stdout}${stderr}`.trim(),
    write,
    node: (args, { program = process.execPath, env = {} } = {}) =>
      ended(run(program, [...args], { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })),
    remove: () => rm(place, { recursive: true }),
  };
};
