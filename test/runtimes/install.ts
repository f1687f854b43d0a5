import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { refusalOf } from '../opinion/download.ts';
import { findBrowser } from '../heavy/browser.ts';
import type { Pin, Runtime } from './runtimes.ts';

const run = promisify(execFile);

/** A runtime is not available on this machine. */
export class NotToBeHad extends Error {
  override readonly name = 'NotToBeHad';
  /** Whether a retry or another network could help; false if there is no build for this platform. */
  readonly elsewhere: boolean;

  constructor(message: string, elsewhere: boolean, options?: ErrorOptions) {
    super(message, options);
    this.elsewhere = elsewhere;
  }
}

const isInstalled = async ({ name, version }: Pin, folder: string): Promise<boolean> => {
  const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{}');
  // Some packages write their version as `v20.19.0`.
  return (JSON.parse(text) as { version?: string }).version?.replace(/^v/, '') === version;
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

/** Returns the path of a runtime; npm fetches a missing one once, into a folder that git ignores. */
export async function install({ title, family, pin, program }: Runtime, cache: string): Promise<string> {
  const lacking = (cause: Error) => {
    throw new NotToBeHad(cause.message, true, { cause });
  };
  if (family === 'chromium') return (await findBrowser().catch(lacking)) ?? '';
  if (!pin) return program;
  if (!pin.name)
    throw new NotToBeHad(`npm has none for ${process.platform}-${process.arch}, so it is not measured.`, false);
  const folder = join(cache, `${pin.name.replace('/', '+')}@${pin.version}`);
  if (!(await isInstalled(pin, folder))) {
    console.error(`Fetching ${title} by npm: about ${pin.size}, once.`);
    await fetchInto(folder, pin).catch(lacking);
  }
  if (program === 'miniflare') return folder;
  const file = join(folder, 'node_modules', pin.name, program);
  // Some binaries become executable only by an install script, which `--ignore-scripts` skips.
  await chmod(file, 0o755);
  return file;
}
