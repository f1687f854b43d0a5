import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One version of the specs: when it was written, and the specs that it changed. */
export interface Version {
  readonly commit: string;
  /** The day, as `2026-11-28`. */
  readonly date: string;
  /** By API, its spec before and after; one that was not there is empty. */
  readonly specs: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
}

/** More versions than these are too old to be news. */
const MOST = 50;

const git = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  (await run('git', args, { cwd, maxBuffer: 2 ** 26 })).stdout;

const textAt = (cwd: string, commit: string, file: string): Promise<string> =>
  git(cwd, 'show', `${commit}:./${file}`).catch(() => '');

const versionOf = async (specs: string, entry: string): Promise<Version> => {
  const [head = '', ...names] = entry.trim().split('\n');
  const [commit = '', date = ''] = head.split(' ');
  const files = names.filter(Boolean).sort();
  const texts = files.map(async (file) => {
    const [before, after] = await Promise.all([textAt(specs, `${commit}^`, file), textAt(specs, commit, file)]);
    return [file.split('/')[0] ?? '', { before, after }] as const;
  });
  return { commit, date, specs: new Map(await Promise.all(texts)) };
};

/** The versions of the specs of a folder, the newest first; undefined where there is no Git, or the folder is in none. */
export const historyOf = async (specs: string): Promise<readonly Version[] | undefined> => {
  const format = ['--format=%x00%H %cs', '--name-only', '--relative', '--no-merges', `--max-count=${MOST}`];
  try {
    const log = await git(specs, 'log', ...format, '--', '*/openapi.yaml');
    const versions = [];
    // One after the other: a long history would start a hundred processes at once.
    for (const entry of log.split('\0').filter(Boolean)) versions.push(await versionOf(specs, entry));
    return versions;
  } catch {
    return undefined;
  }
};
