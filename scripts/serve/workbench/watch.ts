import { watch, type FSWatcher } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiNames } from '../../apis.ts';

/** What the files of each API hold. */
export type Contents = ReadonlyMap<string, string>;

/** Something that watches until it is closed. */
export interface Watch {
  readonly close: () => void;
}

const books = ['openapi.yaml', 'facts.yaml', 'page.lock'];

// An editor's save is a burst of events, and between two of them a file may be empty or gone.
const burstMs = 40;
const secondLookMs = 150;

const contentOf = async (folder: string): Promise<string> => {
  const texts = await Promise.all(books.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  return texts.join('\0');
};

/** Reads the files of all APIs. */
export const readContents = async (specs: string): Promise<Contents> => {
  const names = await apiNames(specs);
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await contentOf(join(specs, name))])),
  );
};

const changedBetween = (before: Contents, after: Contents): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((api) => before.get(api) !== after.get(api)).sort();

const hasHole = (content = ''): boolean => content.split('\0').slice(0, 2).includes('');

/** A look at all files, and a second one where a file has just vanished. */
const look = async (specs: string, before: Contents): Promise<Contents> => {
  const now = await readContents(specs);
  if (!changedBetween(before, now).some((api) => hasHole(now.get(api)))) return now;
  await sleep(secondLookMs);
  return readContents(specs);
};

/** One watch per folder, since those of a whole tree lose files that are replaced. */
const watchFolders = (specs: string, onEvent: () => void) => {
  const open = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>();
  const forget = (folder: string): void => {
    open.get(folder)?.watcher.close();
    open.delete(folder);
  };
  let closed = false;
  const remember = (folder: string, inode: number): void => {
    // A folder that was looked at while the watch was closed would keep the process alive.
    if (closed || open.get(folder)?.inode === inode) return;
    forget(folder);
    // A folder that goes while it is watched is an event of the folder above it.
    const watcher = watch(folder, onEvent).on('error', () => forget(folder));
    open.set(folder, { inode, watcher });
  };
  const refresh = async (): Promise<void> => {
    const entries = await readdir(specs, { withFileTypes: true });
    const folders = [specs, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(specs, name))];
    for (const folder of [...open.keys()].filter((known) => !folders.includes(known))) forget(folder);
    for (const folder of folders) {
      const found = await stat(folder).catch(() => undefined);
      if (found) remember(folder, found.ino);
    }
  };
  const close = (): void => {
    closed = true;
    [...open.keys()].forEach(forget);
  };
  return { refresh, close };
};

/** Who is told what a watch sees. */
export interface Listener {
  readonly onChange: (apis: readonly string[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Watches the folders of all APIs, and tells which have changed since `before`: by what their files hold. */
export const watchSpecs = async (specs: string, before: Contents, { onChange, onError }: Listener): Promise<Watch> => {
  let known = before;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const check = async (): Promise<void> => {
    if (closed) return;
    await folders.refresh();
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
  const folders = watchFolders(specs, onEvent);
  await folders.refresh();
  onEvent();
  const close = (): void => {
    closed = true;
    clearTimeout(timer);
    folders.close();
  };
  return { close };
};
