import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { apiNames } from '../../apis.ts';

/** By API, when its files were last written; nothing in place of one that is empty or gone. */
export type Stamps = ReadonlyMap<string, string>;

/** Something that watches until it is closed. */
export interface Watch {
  readonly close: () => void;
}

const books = ['openapi.yaml', 'facts.yaml'];

// An editor's save is a burst of events, and between two of them a file may be empty or gone.
const burstMs = 40;
const secondLookMs = 150;

const stampOf = async (folder: string): Promise<string> => {
  const names = await readdir(folder).catch(() => []);
  const locks = names.filter((name) => name.endsWith('.lock')).sort();
  const found = await Promise.all([...books, ...locks].map((name) => stat(join(folder, name)).catch(() => undefined)));
  return found.map((each) => (each?.size ? `${each.ino} ${each.size} ${each.mtimeMs}` : '')).join(',');
};

/** Looks at the files of all APIs. */
export const readStamps = async (specs: string): Promise<Stamps> => {
  const names = await apiNames(specs);
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await stampOf(join(specs, name))])),
  );
};

const changedBetween = (before: Stamps, after: Stamps): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((api) => before.get(api) !== after.get(api)).sort();

const hasHole = (stamp = ''): boolean => stamp.split(',').slice(0, 2).includes('');

/** A look at all files, and a second one where a file has just vanished. */
const look = async (specs: string, before: Stamps): Promise<Stamps> => {
  const now = await readStamps(specs);
  if (!changedBetween(before, now).some((api) => hasHole(now.get(api)))) return now;
  await sleep(secondLookMs);
  return readStamps(specs);
};

/**
 * The watch is on the folder above, since one on a folder ends with it, and a checkout may take `specs/` away and bring it back.
 * It is open before this returns.
 */
const watchFolder = async (
  specs: string,
  onEvent: () => void,
  onError: (error: unknown) => void,
): Promise<FSWatcher> => {
  const above = dirname(specs);
  const watcher = watch(above, {
    ignoreInitial: true,
    depth: 2,
    ignored: (path) => path !== above && path !== specs && !path.startsWith(specs + sep),
  });
  // A file replaced within a moment is of another inode, which only the folder's own events report.
  watcher.on('all', onEvent).on('raw', onEvent).on('error', onError);
  await once(watcher, 'ready');
  return watcher;
};

/** What a watch calls. */
export interface Listener {
  readonly onChange: (apis: readonly string[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Watches the folders of all APIs; which have changed since `before` is decided by when their files were written. */
export const watchSpecs = async (specs: string, before: Stamps, { onChange, onError }: Listener): Promise<Watch> => {
  let known = before;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const check = async (): Promise<void> => {
    if (closed) return;
    const now = await look(specs, known);
    const changed = changedBetween(known, now);
    if (changed.length > 0 && !closed) await onChange(changed);
    // What could not be followed is a change still.
    known = now;
  };
  const onEvent = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void (running = running.then(check).catch(onError)), burstMs);
  };
  const watcher = await watchFolder(resolve(specs), onEvent, onError);
  onEvent();
  const close = (): void => {
    closed = true;
    clearTimeout(timer);
    void watcher.close();
  };
  return { close };
};
