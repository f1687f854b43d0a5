import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The packages to install: versions by name, or `npm:package@version` by an alias. */
export type Wanted = Readonly<Record<string, string>>;

const isInstalled = async (folder: string, [name, wanted]: [string, string]): Promise<boolean> => {
  const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { version?: string }).version === wanted.split('@').at(-1);
};

/** Installs what is missing into a folder that git ignores, where later runs find it. */
export const installInto = async (folder: string, wanted: Wanted, patienceMs = 60_000): Promise<void> => {
  const there = await Promise.all(Object.entries(wanted).map((each) => isInstalled(folder, each)));
  if (!there.includes(false)) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: wanted }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const options = { cwd: folder, timeout: patienceMs, shell: process.platform === 'win32' };
  await run('npm', args, options).catch((cause: unknown) => {
    const names = Object.keys(wanted).join(', ');
    throw new Error(`npm cannot install ${names}: run this once where it reaches a registry.`, { cause });
  });
};
