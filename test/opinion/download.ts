import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pin } from './pin.ts';

/** The registry cannot be reached from here. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

/** Fetches the tarball of a package. */
export type Download = (pin: Pin) => Promise<Buffer>;

const run = promisify(execFile);

// A registry that is down, or a proxy that lets nothing through, counts as no network.
const unreachable =
  /^npm error code (ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|EIDLETIMEOUT|E403|E407|E5\d\d)$/m;

/** The error for what npm has printed. */
export const refusalOf = ({ name, version }: Pick<Pin, 'name' | 'version'>, stderr: string): Error => {
  const code = unreachable.exec(stderr)?.[1];
  if (code !== undefined) return new OutOfReach(`The npm registry is out of reach (${code})`);
  const said = stderr.match(/^npm error .*/gm)?.map((line) => line.slice('npm error '.length)) ?? [stderr.trim()];
  return new Error(`npm cannot fetch ${name} ${version}: ${said.slice(0, 2).join(', ')}.`);
};

const packed = async (pin: Pin, folder: string): Promise<Buffer> => {
  // `npm run --silent` would silence this npm as well, and hide the reason of a failure.
  const told = '--loglevel=error';
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];
  const place = ['--ignore-scripts', '--pack-destination', folder];
  try {
    // On Windows npm is a batch file, which only a shell runs.
    const options = { cwd: folder, shell: process.platform === 'win32' };
    await run('npm', ['pack', `${pin.name}@${pin.version}`, told, ...place, ...patience], options);
  } catch (cause) {
    throw refusalOf(pin, cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause));
  }
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  return readFile(join(folder, file));
};

/** Fetches by npm, with its settings of registry and proxy, and reports its progress every five seconds. */
export const download: Download = async (pin) => {
  const folder = await mkdtemp(join(tmpdir(), 'opinion-'));
  const started = performance.now();
  console.error(`Fetching ${pin.name} ${pin.version} by npm: ${pin.size}, once.`);
  const ticking = setInterval(
    () => console.error(`… ${Math.round((performance.now() - started) / 1000)} s, still fetching.`),
    5000,
  );
  try {
    return await packed(pin, folder);
  } finally {
    clearInterval(ticking);
    await rm(folder, { recursive: true });
  }
};
