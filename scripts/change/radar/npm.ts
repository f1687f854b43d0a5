import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listed, plural } from '../../text.ts';
import { at } from '../../spec/json.ts';
import type { Cite } from './cite.ts';
import { unseen, type Look } from './look.ts';

/** Runs npm, with the user's settings of registry and proxy; gives what it prints. */
export type Npm = (args: readonly string[]) => Promise<string>;

/** npm failed; the message is only its error code, which contains no secret. */
class NpmFault extends Error {
  override readonly name = 'NpmFault';
}

const run = promisify(execFile);

/** How long npm may take, and how long it waits before it asks a registry again, in milliseconds. */
export interface Patience {
  readonly timeoutMs: number;
  readonly retryMs: number;
}

const PATIENCE: Patience = { timeoutMs: 180_000, retryMs: 1000 };

const optionsOf = ({ timeoutMs, retryMs }: Patience): string[] => [
  '--loglevel=error',
  '--fetch-retries=1',
  `--fetch-retry-mintimeout=${retryMs}`,
  `--fetch-timeout=${timeoutMs / 3}`,
];

const codeOf = (stderr: string): string => /^npm error code (\w+)$/m.exec(stderr)?.[1] ?? 'no reason given';

/** The npm of this machine, in a folder where it finds no package; it gives up on a request after a third of the time. */
export const npmIn =
  (folder: string, environment: NodeJS.ProcessEnv = process.env, patience = PATIENCE): Npm =>
  async (args) => {
    try {
      // On Windows npm is a batch file, which only a shell runs.
      const options = {
        cwd: folder,
        env: environment,
        shell: process.platform === 'win32',
        maxBuffer: 1 << 28,
        timeout: patience.timeoutMs,
      };
      return (await run('npm', [...args, ...optionsOf(patience)], options)).stdout;
    } catch (cause) {
      const killed = Object(cause)['killed'] === true;
      throw new NpmFault(
        killed ? `no response within ${patience.timeoutMs / 1000} s` : codeOf(String(Object(cause)['stderr'])),
        { cause },
      );
    }
  };

type PackageCite = Extract<Cite, { kind: 'package' }>;

const filesIn = (diff: string): string[] =>
  [...diff.matchAll(/^diff --git a\/(\S+) b\//gm)].map(([, file]) => String(file));

const linesIn = (diff: string, sign: '+' | '-'): number =>
  diff.split('\n').filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3))).length;

/** Whether the cited version has each cited path; npm silently ignores missing ones. */
const missingPaths = async (npm: Npm, { name, version, paths }: PackageCite, empty: string): Promise<string[]> => {
  const all = await npm(['diff', `--diff=${name}@${version}`, `--diff=file:${empty}`, '--diff-name-only', ...paths]);
  const files = all.split('\n').map((line) => line.trim());
  return paths.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)));
};

const inOrder = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** A version and its prerelease, `1.0.0` and `rc.1`, without build metadata. */
const partsOf = (version: string): { readonly release: string; readonly before: string | undefined } => {
  const [, release = version, before] = /^([^-+]*)(?:-([^+]*))?/.exec(version) ?? [];
  return { release, before };
};

const isRelease = (version: string): boolean => partsOf(version).before === undefined;

/** Sorts versions as npm does: `1.0.0-rc.1` is older than `1.0.0`. */
export const byVersion = (one: string, other: string): number => {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.release !== b.release) return inOrder(a.release, b.release);
  if (a.before === undefined || b.before === undefined)
    return Number(b.before !== undefined) - Number(a.before !== undefined);
  return inOrder(a.before, b.before);
};

/** The newest version: `latest` or, if that is a prerelease, the newest release; never older than the cited one. */
const newestOf = (versions: readonly string[], latest: string, cited: string): string => {
  const releases = isRelease(latest) ? [latest] : versions.filter(isRelease);
  return [cited, ...releases, ...(isRelease(cited) ? [] : [latest])].sort(byVersion).at(-1) ?? cited;
};

const compared = async (npm: Npm, cite: PackageCite, newest: string, empty: string): Promise<Look> => {
  const { name, version, paths } = cite;
  const diff = await npm([
    'diff',
    `--diff=${name}@${version}`,
    `--diff=${name}@${newest}`,
    '--diff-unified=0',
    ...paths,
  ]);
  const files = filesIn(diff);
  const missing = await missingPaths(npm, cite, empty);
  const lacks = missing.length > 0 ? [`${name} ${version} has no ${listed(missing)}`] : [];
  if (files.length > 0) {
    const lines = `${plural(linesIn(diff, '+'), 'line')} new, ${linesIn(diff, '-')} gone`;
    return { state: 'changed', newest, what: [`${lines} in ${listed(files)}`, ...lacks].join('; ') };
  }
  const [what] = lacks;
  if (what !== undefined) return { state: 'not known', newest, what };
  return { state: 'as cited', newest, what: 'newer, with the cited files unchanged' };
};

/** Whether a package has a newer version, and whether its cited files have changed. */
export const lookAtPackage = async (npm: Npm, cite: PackageCite): Promise<Look> => {
  if (cite.paths.length === 0) return unseen('its cite names no file of the package');
  const empty = await mkdtemp(join(tmpdir(), 'radar-'));
  try {
    await writeFile(join(empty, 'package.json'), '{ "name": "empty", "version": "0.0.0" }');
    const shown: unknown = JSON.parse(await npm(['view', cite.name, 'dist-tags.latest', 'versions', '--json']));
    const latest = at(shown, 'dist-tags.latest');
    if (typeof latest !== 'string') return unseen('npm gave no version');
    const versions = [at(shown, 'versions')].flat().map(String);
    const newest = newestOf(versions, latest, cite.version);
    if (!versions.includes(cite.version))
      return { state: 'changed', newest: latest, what: `${cite.name} ${cite.version} is gone from the registry` };
    if (newest === cite.version) return { state: 'as cited', newest, what: 'there is no newer version' };
    return await compared(npm, cite, newest, empty);
  } catch (cause) {
    if (cause instanceof NpmFault && cause.message === 'E404')
      return unseen(`the registry has no ${cite.name}: it has been removed, or this machine may not see it`);
    if (cause instanceof NpmFault) return unseen(`npm could not fetch it (${cause.message})`);
    if (cause instanceof SyntaxError) return unseen('npm gave no version');
    throw cause;
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
};
