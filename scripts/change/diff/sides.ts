import { join, resolve } from 'node:path';
import { Refusal } from '../../refusal.ts';
import { readFolder, type Editions } from './read/edition.ts';
import { lastTag, readRevision } from './read/revision.ts';

/** The specs of the last release, for a clone without tags and for what is no clone. */
export const releasedIn = (root: string): string => join(root, 'released');

/** What is to be compared. */
export interface Sides {
  readonly old: Editions;
  readonly now: Editions;
}

const none = (name: string): Editions => ({ name, all: [], single: false });

/** The specs of the last release. */
async function release(root: string): Promise<Editions> {
  const tag = await lastTag(root);
  return tag === undefined ? ((await readFolder(releasedIn(root))) ?? none('nothing')) : readRevision(root, tag);
}

/** Reads what a command line names: folders where there are such, revisions otherwise. */
export async function sidesOf(root: string, specs: string, names: readonly string[]): Promise<Sides> {
  const read = async (name: string): Promise<Editions> => (await readFolder(resolve(name))) ?? readRevision(root, name);
  const [first, second, third] = names;
  if (third !== undefined)
    throw new Refusal('`npm run diff`', 'compares two', `leave out ${names.slice(2).join(' ')}`, { usage: true });
  const [old, now] = await Promise.all([
    first === undefined ? release(root) : read(first),
    second === undefined ? readFolder(specs) : read(second),
  ]);
  return { old, now: now ?? none('specs/') };
}
