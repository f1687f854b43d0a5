import { git, objects } from '../../../git.ts';
import { editionOf, type Editions } from './edition.ts';

/** The last release tag reachable from here; undefined if there is no tag or no repository. */
export const lastTag = async (root: string): Promise<string | undefined> =>
  (await git(root, ['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*']))?.toString().trim();

/** Reads the specs of a revision, with two processes in all. Undefined if there is no such revision. */
export async function readRevision(root: string, revision: string): Promise<Editions | undefined> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--end-of-options', `${revision}^{commit}`, 'specs/']);
  if (listed === undefined) return undefined;
  const found = [...listed.toString().matchAll(/ blob (\w+)\t(specs\/([^/\0]+)\/openapi\.yaml)\0/g)];
  const texts = await objects(
    root,
    found.map(([, id = '']) => id),
  );
  const all = found.map(([, , path = '', api = ''], index) =>
    editionOf(api, `${revision}:${path}`, texts[index] ?? ''),
  );
  return { name: revision, all, single: false };
}
