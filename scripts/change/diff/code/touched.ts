import { join, resolve } from 'node:path';
import { render } from '../../../client/render.ts';
import { readTree, within, type Tree } from '../../../files.ts';
import { checkedSpec } from '../../../spec/read/read.ts';
import type { Change } from '../change.ts';
import { checkCode, type Touched } from './check.ts';

/** Generates the clients of one side without evidence, on which types do not depend. */
async function clientsOf(changes: readonly Change[], side: 'old' | 'now'): Promise<[string, string][]> {
  const files = changes.map(async (change) => {
    const { api, [side]: edition } = change;
    return edition ? [...within(api, await render(checkedSpec(api, edition.parsed()), () => undefined))] : [];
  });
  return (await Promise.all(files)).flat();
}

/** The lines of a user's files that changes affect. */
export async function touchedIn(root: string, folder: string, changes: readonly Change[]): Promise<Touched[]> {
  const isChanged = (path: string): boolean => changes.some(({ api }) => path.startsWith(`${api}/`));
  const rest = [...(await readTree(join(root, 'generated')))].filter(([path]) => !isChanged(path));
  const [old, now] = await Promise.all(
    (['old', 'now'] as const).map(
      async (side): Promise<Tree> => new Map([...rest, ...(await clientsOf(changes, side))]),
    ),
  );
  return checkCode(resolve(folder), changes, { root, old: old ?? new Map(), now: now ?? new Map() });
}
