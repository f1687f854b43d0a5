import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { refusalOf } from '../../scripts/opinion/download.ts';
import type { Pin, Runtime } from './runtimes.ts';

const run = promisify(execFile);

/** This runtime is not made for this machine. */
export class NotForThisMachine extends Error {
  override readonly name = 'NotForThisMachine';
}

const isInstalled = async ({ name, version }: Pin, folder: string): Promise<boolean> => {
  const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { version?: string }).version === version;
};

const fetchInto = async (folder: string, pin: Pin): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];
  try {
    await run('npm', ['install', `${pin.name}@${pin.version}`, '--save-exact', ...quiet, ...patience], {
      cwd: folder,
      timeout: 300_000,
      // On Windows npm is a batch file, which only a shell runs.
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    throw refusalOf(pin, cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause));
  }
};

/** Where a runtime is; what is not there yet is fetched by npm, once, into a folder that git ignores. */
export async function install({ title, pin, program }: Runtime, cache: string): Promise<string> {
  if (!pin) return program;
  if (!pin.name)
    throw new NotForThisMachine(`npm has no ${title} for ${process.platform}-${process.arch}, so it is not measured.`);
  const folder = join(cache, `${pin.name.replace('/', '+')}@${pin.version}`);
  if (!(await isInstalled(pin, folder))) {
    console.error(`Fetching ${title} by npm: about ${pin.size}, once.`);
    await fetchInto(folder, pin);
  }
  if (program === 'miniflare') return folder;
  const file = join(folder, 'node_modules', pin.name, program);
  // Some come without the right to be run, which an install script would give.
  await chmod(file, 0o755);
  return file;
}
