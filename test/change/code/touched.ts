import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changeOf } from '../../../scripts/change/diff/change.ts';
import { checkCode, type Touched } from '../../../scripts/change/diff/code/check.ts';
import { editionOf } from '../../../scripts/change/diff/read/edition.ts';
import { render } from '../../../scripts/client/render.ts';
import { readTree, within } from '../../../scripts/files.ts';
import type { Json } from '../../../scripts/spec/json.ts';
import { parseSpec } from '../../../scripts/spec/read/read.ts';
import { acme } from '../acme.ts';
import type { Edit } from '../edits/edit.ts';
import { edits, sources } from './sources.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const clientsOf = (side: (edit: Edit) => Json) =>
  Object.entries(edits).flatMap(([api, edit]) => [
    ...within(
      api,
      render(parseSpec(api, JSON.stringify(side(edit))), () => undefined),
    ),
  ]);

/** The affected lines of all files, which are compiled together: the compiler takes longest to start. */
async function checkAll(): Promise<Touched[]> {
  const folder = await mkdtemp(join(tmpdir(), 'code-'));
  try {
    for (const [name, source] of sources) await writeFile(join(folder, name), source);
    const changes = Object.entries(edits).map(([api, edit]) => {
      const [one, other] = [acme(), edit(acme())].map((spec) => editionOf(api, 'openapi.yaml', JSON.stringify(spec)));
      return changeOf(api, one, other);
    });
    return checkCode(folder, changes, {
      root,
      old: new Map(clientsOf(acme)),
      now: new Map([...clientsOf((edit) => edit(acme())), ...(await readTree(join(root, 'generated')))]),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

let all: Promise<readonly Touched[]> | undefined;

/** The affected lines of one file. */
export const touchedIn = async (name: string): Promise<readonly Touched[]> =>
  (await (all ??= checkAll())).filter(({ file }) => basename(file) === name);
