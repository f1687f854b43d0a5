import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { apiNames } from '../../apis.ts';

/** The stamps of the files of each API; an empty or missing file has an empty stamp. */
export type Stamps = ReadonlyMap<string, string>;

/** A watcher that runs until it is closed. */
export interface Watch {
  readonly close: () => void;
}

const books = ['openapi.yaml', 'facts.yaml'];

// A save in an editor is a burst of events, during which a file may be empty or missing.
const burstMs = 40;
const secondLookMs = 150;

const stampOf = async (folder: string): Promise<string> => {
  const names = await readdir(folder).catch(() => []);
  const locks = names.filter((name) => name.endsWith('.lock')).sort();
  const found = await Promise.all([...books, ...locks].map((name) => stat(join(folder, name)).catch(() => undefined)));
  return found.map((each) => (each?.size ? `${each.ino} ${each.size} ${each.mtimeMs}` : '')).join(',');
};

/** Reads the stamps of all APIs. */
export const readStamps = async (specs: string): Promise<Stamps> => {
  const names = await apiNames(specs);
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await stampOf(join(specs, name))])),
  );
};

const changedBetween = (before: Stamps, after: Stamps): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((api) => before.get(api) !== after.get(api)).sort();

const hasHole = (stamp = ''): boolean => stamp.split(',').slice(0, 2).includes('');

/** Reads the stamps, and again if a file has just disappeared. */
const look = async (specs: string, before: Stamps): Promise<Stamps> => {
  const now = await readStamps(specs);
  if (!changedBetween(before, now).some((api) => hasHole(now.get(api)))) return now;
  await sleep(secondLookMs);
  return readStamps(specs);
};

/**
 * Watches the parent folder, since a watch ends with its folder, and a checkout may delete and restore `specs/`.
 * Resolves when the watch is active.
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
  // A quickly replaced file has a new inode, which only events of its folder report.
  watcher.on('all', onEvent).on('raw', onEvent).on('error', onError);
  await once(watcher, 'ready');
  return watcher;
};

/** The callbacks of a watcher. */
export interface Listener {
  readonly onChange: (apis: readonly string[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Watches the folders of all APIs, and compares their stamps with `before` to find the changed ones. */
export const watchSpecs = async (specs: string, before: Stamps, { onChange, onError }: Listener): Promise<Watch> => {
  let known = before;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  let lost = false;
  const check = async (): Promise<void> => {
    if (closed) return;
    const now = await look(specs, known).catch((error: unknown) => {
      // A folder is removed in many events, of which one is enough to say so.
      if (!lost) onError(error);
      return undefined;
    });
    lost = now === undefined;
    if (!now) return;
    const changed = changedBetween(known, now);
    if (changed.length > 0 && !closed) await onChange(changed);
    // A change that failed to process is still pending.
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
