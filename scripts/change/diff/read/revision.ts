import { spawn } from 'node:child_process';
import { Refusal } from '../../../refusal.ts';
import { editionOf, type Editions } from './edition.ts';

/** What git writes; undefined where it fails, or is not there. */
const git = (root: string, args: readonly string[], input = ''): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const run = spawn('git', ['-C', root, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const written: Buffer[] = [];
    run.stdout.on('data', (part: Buffer) => written.push(part));
    run.once('error', () => resolve(undefined));
    run.once('close', (code) => resolve(code === 0 ? Buffer.concat(written) : undefined));
    // One that ends early takes no input.
    run.stdin.on('error', () => undefined).end(input);
  });

/** The tag of the last release that leads here; undefined in a clone without tags, and in what is no clone. */
export const lastTag = async (root: string): Promise<string | undefined> =>
  (await git(root, ['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*']))?.toString().trim();

/** The texts of `git cat-file --batch`: each behind a line that ends with its length, and before a line break. */
function textsIn(batch: Buffer): string[] {
  const texts: string[] = [];
  for (let start = 0; start < batch.length;) {
    const line = batch.indexOf('\n', start);
    const length = Number(batch.toString('utf8', start, line).split(' ')[2]);
    texts.push(batch.toString('utf8', line + 1, line + 1 + length));
    start = line + length + 2;
  }
  return texts;
}

/** Reads the specs of a revision: two processes, however many there are. */
export async function readRevision(root: string, revision: string): Promise<Editions> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--end-of-options', `${revision}^{commit}`, 'specs/']);
  if (listed === undefined)
    throw new Refusal(`\`${revision}\``, 'is neither a revision here nor a folder with a spec', 'name one of them', {
      usage: true,
    });
  const found = [...listed.toString().matchAll(/ blob (\w+)\t(specs\/([^/\0]+)\/openapi\.yaml)\0/g)];
  const ids = found.map(([, id = '']) => `${id}\n`).join('');
  const texts = textsIn((await git(root, ['cat-file', '--batch'], ids)) ?? Buffer.alloc(0));
  const all = found.map(([, , path = '', api = ''], index) =>
    editionOf(api, `${revision}:${path}`, texts[index] ?? ''),
  );
  return { name: revision, all, single: false };
}
