import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, unreadable } from './refusal.ts';

/** The folder that holds one folder per API. */
export const specsFolder = fileURLToPath(new URL('../specs', import.meta.url));

/** The results per API, and the refusals of the others: a half-written API does not stop the rest. */
export const eachOf = async <Of>(
  apis: readonly string[],
  work: (api: string) => Promise<Of>,
): Promise<{
  readonly done: readonly Of[];
  readonly good: readonly string[];
  readonly refusals: readonly Refusal[];
}> => {
  const settled = await Promise.allSettled(apis.map(work));
  const refusals = settled.flatMap((each): Refusal[] => {
    if (each.status === 'fulfilled') return [];
    if (each.reason instanceof Refusal) return [each.reason];
    throw each.reason;
  });
  return {
    done: settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    good: apis.filter((_, index) => settled[index]?.status === 'fulfilled'),
    refusals,
  };
};

// Include other names: the reader of the spec reports them, whereas skipping them here would hide the mistake.
const isSpec = (name: string): boolean => /^(openapi|swagger)\.(ya?ml|json)$/i.test(name);

/** The entries of a folder that is missing or a file: none. Any other failure is refused, because there may be a spec. */
const orNone =
  (folder: string) =>
  (cause: unknown): never[] => {
    if (['ENOENT', 'ENOTDIR'].includes(String(Object(cause).code))) return [];
    throw unreadable(`${basename(dirname(folder))}/${basename(folder)}`, cause);
  };

const specIn = async (folder: string): Promise<string | undefined> =>
  (await readdir(folder).catch(orNone(folder))).find(isSpec);

/** Those of the names in a folder that are folders with a spec, in alphabetical order. */
const withSpec = async (folder: string, names: readonly string[]): Promise<string[]> => {
  const found = names.map(async (name) => ((await specIn(join(folder, name))) === undefined ? [] : [name]));
  return (await Promise.all(found)).flat().sort();
};

/** The sub-folders, or links to some, that have a spec, in alphabetical order. */
export const foldersWithSpec = async (folder: string): Promise<string[]> => withSpec(folder, await readdir(folder));

/** Folders whose files belong to others; documents that a ledger cites may be called like a spec. */
const FOREIGN = /^\.|^(node_modules|sources)$/;

/** The specs deeper in a folder that has none of its own: no command looks for them there. */
const specsBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(orNone(folder));
  if (entries.some(({ name }) => isSpec(name))) return [];
  const inner = entries.filter((entry) => entry.isDirectory() && !FOREIGN.test(entry.name));
  const found = inner.map(async ({ name }) => {
    const spec = await specIn(join(folder, name));
    return spec === undefined ? specsBelow(join(folder, name)) : [join(folder, name, spec)];
  });
  return (await Promise.all(found)).flat().sort();
};

/** The refusal of the specs at or below `specs/<name>` that no command looks for; `undefined` if there are none. */
export const misplaced = async (specs: string, name: string): Promise<Refusal | undefined> => {
  const shown = basename(specs);
  if (isSpec(name))
    return new Refusal(`${shown}/${name}`, 'is in no folder of an API', `move it to ${shown}/<api>/openapi.yaml`);
  const refusals = (await specsBelow(join(specs, name))).map(
    (path) =>
      new Refusal(
        `${shown}/${relative(specs, path).replaceAll(sep, '/')}`,
        `is not in a folder directly under ${shown}/, where commands look for APIs`,
        `move its folder to ${shown}/${basename(dirname(path))}`,
      ),
  );
  return refusals.length > 0 ? Refusal.all(refusals) : undefined;
};

/** The APIs of a folder, in alphabetical order: each folder with a spec, also with one that is misplaced, so that it is refused. */
export const apiNames = async (specs: string): Promise<string[]> => {
  const names = await readdir(specs).catch((cause: unknown) => {
    throw new Refusal(`${basename(specs)}/`, 'cannot be read', 'put the folder back', { cause });
  });
  // Not read again: the folder may be gone by now.
  const own = await withSpec(specs, names);
  const others = names.filter((name) => !own.includes(name) && !FOREIGN.test(name));
  const holding = await Promise.all(
    others.map(async (name) => (isSpec(name) || (await specsBelow(join(specs, name))).length > 0 ? [name] : [])),
  );
  return [...own, ...holding.flat()].sort();
};

/** Refuses specs of the named APIs that are not where commands look for them. */
export const checkPlaces = async (specs: string, apis: readonly string[]): Promise<void> => {
  const refusals = await Promise.all(apis.map((api) => misplaced(specs, api)));
  const found = refusals.filter((each) => each !== undefined);
  if (found.length > 0) throw Refusal.all(found);
};
