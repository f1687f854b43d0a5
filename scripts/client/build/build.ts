import { execFile } from 'node:child_process';
import { access, constants, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apiNames } from '../../apis.ts';
import { removeEmpty } from '../../files.ts';

const run = promisify(execFile);
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Its modification time is the start of the last build. */
const stamp = 'dist/.built';

const namesIn = (folder: string, recursive = false): Promise<string[]> =>
  readdir(folder, { recursive }).catch(() => []);

const changedAt = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => undefined);
  return found?.mtimeMs ?? 0;
};

/** Whether `dist/` still holds APIs that were removed. */
const leftBehind = async (root: string): Promise<boolean> => {
  const [built, kept] = await Promise.all(['dist/generated', 'generated'].map((room) => namesIn(join(root, room))));
  return (built ?? []).some((name) => !kept?.includes(name));
};

const sourcesIn = async (root: string): Promise<string[]> => {
  // Include folders: their modification time changes when a file is deleted.
  const rooms = ['src', 'generated'].map(async (room) =>
    ['', ...(await namesIn(join(root, room), true))].map((name) => join(root, room, name)),
  );
  const specs = (await apiNames(join(root, 'specs')).catch(() => [])).map((api) =>
    join(root, 'specs', api, 'openapi.yaml'),
  );
  return [...(await Promise.all(rooms)).flat(), ...specs];
};

/** Removes files that the current build did not write: they no longer have a source. */
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

/** Whether `dist/` is older than its sources. */
export const isStale = async (root: string): Promise<boolean> => {
  if (await leftBehind(root)) return true;
  const built = await changedAt(join(root, stamp));
  return (await Promise.all((await sourcesIn(root)).map(changedAt))).some((changed) => changed > built);
};

/** Fails if `dist/` cannot be written: the compiler would report each of its files. */
const checkWritable = async (root: string): Promise<void> => {
  const folder = join(root, 'dist/src');
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
};

/** The APIs that have generated files. An API whose spec is still refused does not block the others. */
export const generatedApis = async (root: string): Promise<string[]> => {
  const generated = await namesIn(join(root, 'generated'));
  return (await apiNames(join(root, 'specs'))).filter((api) => generated.includes(api));
};

/**
 * Builds `dist/` without its docs: declarations, bundles, validators and their CommonJS versions. Returns why specs
 * are left out.
 */
export const build = async (root: string, signal?: AbortSignal): Promise<readonly string[]> => {
  const began = Date.now();
  await checkWritable(root);
  // Loaded lazily, since checking whether a build is stale does not need them.
  const { bundle } = await import('./bundle.ts');
  const { buildCommonJs } = await import('./commonjs.ts');
  const { buildValidators } = await import('../validators/validators.ts');
  const apis = await generatedApis(root);
  const parts = await Promise.allSettled([
    run(process.execPath, [compiler, '--project', 'src'], { cwd: root, ...(signal && { signal }) }),
    bundle(root, apis),
    buildValidators(join(root, 'specs'), join(root, 'dist/generated'), apis),
  ]);
  // Throw only after all have settled: one still running would write into the next build.
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
  const dist = join(root, 'dist');
  await removeUnwritten([join(dist, 'src'), join(dist, 'generated')], began);
  await buildCommonJs(dist);
  await removeUnwritten([join(dist, 'cjs')], began);
  await writeFile(join(root, stamp), '');
  // `utimes` would read a number as seconds.
  await utimes(join(root, stamp), new Date(began), new Date(began));
  return parts[2].status === 'fulfilled' ? parts[2].value.map(({ message }) => message) : [];
};

/** Builds `dist/` if it is stale: installing packages does not build it. */
export const buildIfStale = async (root: string): Promise<void> => {
  if (await isStale(root)) await build(root);
};
