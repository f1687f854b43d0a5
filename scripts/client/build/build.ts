import { execFile } from 'node:child_process';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apiNames } from '../../apis.ts';
import { removeEmpty } from '../../files.ts';

const run = promisify(execFile);
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Bears the time at which the last build began. */
const stamp = 'dist/.built';

const namesIn = (folder: string, recursive = false): Promise<string[]> =>
  readdir(folder, { recursive }).catch(() => []);

const changedAt = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => undefined);
  return found?.mtimeMs ?? 0;
};

/** Whether something is built of APIs that are gone. */
const leftBehind = async (root: string): Promise<boolean> => {
  const [built, kept] = await Promise.all(['dist/generated', 'generated'].map((room) => namesIn(join(root, room))));
  return (built ?? []).some((name) => !kept?.includes(name));
};

const sourcesIn = async (root: string): Promise<string[]> => {
  // A folder changes when something in it goes.
  const rooms = ['src', 'generated'].map(async (room) =>
    ['', ...(await namesIn(join(root, room), true))].map((name) => join(root, room, name)),
  );
  const specs = (await apiNames(join(root, 'specs')).catch(() => [])).map((api) =>
    join(root, 'specs', api, 'openapi.yaml'),
  );
  return [...(await Promise.all(rooms)).flat(), ...specs];
};

/** Removes what an earlier build wrote and the one that began then did not: no source yields it any more. */
const removeUnwritten = async (rooms: readonly string[], began: number): Promise<void> => {
  const entries = (
    await Promise.all(rooms.map((room) => readdir(room, { recursive: true, withFileTypes: true })))
  ).flat();
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name);
    if ((await changedAt(path)) < began) await rm(path);
  }
  await Promise.all(rooms.map(removeEmpty));
};

/** Whether what is imported is older than what it is built from. */
export const isStale = async (root: string): Promise<boolean> => {
  if (await leftBehind(root)) return true;
  const built = await changedAt(join(root, stamp));
  return (await Promise.all((await sourcesIn(root)).map(changedAt))).some((changed) => changed > built);
};

/** The APIs that something is generated of: one whose spec is still refused keeps no other from being built. */
const generatedApis = async (root: string): Promise<string[]> => {
  const generated = await namesIn(join(root, 'generated'));
  return (await apiNames(join(root, 'specs'))).filter((api) => generated.includes(api));
};

/** The APIs of which nothing is generated, each in a line. */
const left = async (root: string, built: readonly string[]): Promise<string[]> =>
  (await apiNames(join(root, 'specs')))
    .filter((api) => !built.includes(api))
    .map((api) => `specs/${api} has no client yet: run npm run generate, or see there what keeps it from having one.`);

/** Builds `dist/`, and says what it had to leave out; but for its docs: declarations by the compiler, modules bundled, validators compiled, and all of it for `require`, too. */
export const build = async (root: string, signal?: AbortSignal): Promise<readonly string[]> => {
  const began = Date.now();
  // Loaded where they are needed: whoever asks whether a build is stale does not need them.
  const { bundle } = await import('./bundle.ts');
  const { buildCommonJs } = await import('./commonjs.ts');
  const { buildValidators } = await import('../validators/validators.ts');
  const apis = await generatedApis(root);
  const parts = await Promise.allSettled([
    run(process.execPath, [compiler, '--project', 'src'], { cwd: root, ...(signal && { signal }) }),
    bundle(root, apis),
    buildValidators(join(root, 'specs'), join(root, 'dist/generated'), apis),
  ]);
  // A part that went on after another one has failed would write into the next build.
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
  const dist = join(root, 'dist');
  await removeUnwritten([join(dist, 'src'), join(dist, 'generated')], began);
  await buildCommonJs(dist);
  await removeUnwritten([join(dist, 'cjs')], began);
  await writeFile(join(root, stamp), '');
  // A bare number would be read as seconds.
  await utimes(join(root, stamp), new Date(began), new Date(began));
  const refused = parts[2].status === 'fulfilled' ? parts[2].value.map(({ message }) => message) : [];
  return [...refused, ...(await left(root, apis))];
};

/** Builds `dist/` where it is older than what it is built from: nothing builds it when packages are installed. */
export const buildIfStale = async (root: string): Promise<void> => {
  if (await isStale(root)) await build(root);
};
