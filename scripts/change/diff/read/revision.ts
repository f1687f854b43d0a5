import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from '../../../refusal.ts';
import { editionOf, type Editions } from './edition.ts';

const run = promisify(execFile);

const git = async (root: string, ...args: readonly string[]): Promise<string | undefined> =>
  run('git', ['-C', root, ...args], { maxBuffer: 1 << 28 }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );

/** The tag of the last release that leads here; undefined in a clone without tags, and in what is no clone. */
export const lastTag = async (root: string): Promise<string | undefined> =>
  (await git(root, 'describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*'))?.trim();

/** Reads the specs of a revision. */
export async function readRevision(root: string, revision: string): Promise<Editions> {
  const known = await git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  const id = known?.trim();
  if (id === undefined)
    throw new Refusal(`\`${revision}\``, 'is neither a revision here nor a folder with a spec', 'name one of them', {
      usage: true,
    });
  // Without the option, names of other alphabets would come in quotes.
  const listed =
    (await git(root, '-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', id, '--', 'specs')) ?? '';
  const found = listed.split('\n').flatMap((path) => {
    const [, api] = /^specs\/([^/]+)\/openapi\.yaml$/.exec(path) ?? [];
    return api === undefined ? [] : [[api, path] as const];
  });
  const all = await Promise.all(
    found.map(async ([api, path]) =>
      editionOf(api, `${revision}:${path}`, (await git(root, 'show', `${id}:${path}`)) ?? ''),
    ),
  );
  return { name: revision, all, single: false };
}
