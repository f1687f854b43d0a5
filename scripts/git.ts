import { execFile, spawn } from 'node:child_process';
import { reasonOf } from './refusal.ts';

/** The output of git; undefined if it fails or is not installed. */
export const git = (root: string, args: readonly string[], input = ''): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const run = spawn('git', ['-C', root, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const written: Buffer[] = [];
    run.stdout.on('data', (part: Buffer) => written.push(part));
    run.once('error', () => resolve(undefined));
    run.once('close', (code) => resolve(code === 0 ? Buffer.concat(written) : undefined));
    // Ignore EPIPE: git may exit before it reads its input.
    run.stdin.on('error', () => undefined).end(input);
  });

/** Why git does not work in a folder, in its own words; undefined if it does. */
export const gitProblem = (root: string): Promise<string | undefined> =>
  new Promise((resolve) =>
    execFile('git', ['-C', root, 'rev-parse', '--git-dir'], (error, _, problem) =>
      resolve(error ? (/^fatal: (.*?)\.?$/m.exec(problem)?.[1] ?? reasonOf(error)) : undefined),
    ),
  );

/** Parses the output of `git cat-file --batch`: each text follows a line with its length; a missing one has only the line. */
function textsIn(batch: Buffer): string[] {
  const texts: string[] = [];
  for (let start = 0; start < batch.length;) {
    const line = batch.indexOf('\n', start);
    const head = batch.toString('utf8', start, line);
    const length = / blob (\d+)$/.exec(head)?.[1];
    texts.push(length === undefined ? '' : batch.toString('utf8', line + 1, line + 1 + Number(length)));
    start = line + 1 + (length === undefined ? 0 : Number(length) + 1);
  }
  return texts;
}

/** Reads files by name, such as `HEAD:./a`, or by id, in one process; missing ones are empty. */
export const objects = async (folder: string, names: readonly string[]): Promise<string[]> =>
  textsIn((await git(folder, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''))) ?? Buffer.alloc(0));
