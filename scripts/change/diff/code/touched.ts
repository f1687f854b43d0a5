import { join, resolve } from 'node:path';
import { render } from '../../../client/render.ts';
import { readTree, within, type Tree } from '../../../files.ts';
import { checkedSpec } from '../../../spec/read/read.ts';
import type { Change } from '../change.ts';
import { checkCode, type Touched } from './check.ts';

/** Generates the clients of one side without evidence, on which types do not depend. */
const clientsOf = (changes: readonly Change[], side: 'old' | 'now'): [string, string][] =>
  changes.flatMap((change) => {
    const { api, [side]: edition } = change;
    return edition
      ? [
          ...within(
            api,
            render(checkedSpec(api, edition.parsed()), () => undefined),
          ),
        ]
      : [];
  });

/** The lines of a user's files that changes affect. */
export async function touchedIn(root: string, folder: string, changes: readonly Change[]): Promise<Touched[]> {
  const isChanged = (path: string): boolean => changes.some(({ api }) => path.startsWith(`${api}/`));
  const rest = [...(await readTree(join(root, 'generated')))].filter(([path]) => !isChanged(path));
  const treeOf = (side: 'old' | 'now'): Tree => new Map([...rest, ...clientsOf(changes, side)]);
  return checkCode(resolve(folder), changes, { root, old: treeOf('old'), now: treeOf('now') });
}
