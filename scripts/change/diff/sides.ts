import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { apiNames, checkPlaces } from '../../apis.ts';
import { gitProblem } from '../../git.ts';
import { Refusal } from '../../refusal.ts';
import { at } from '../../spec/json.ts';
import { readFolder, type Edition, type Editions } from './read/edition.ts';
import { lastTag, readRevision } from './read/revision.ts';
import { releasedIn } from './release.ts';

/** What is to be compared. */
export interface Sides {
  readonly old: Editions;
  readonly now: Editions;
}

const none = (name: string): Editions => ({ name, all: [], single: false });

/** The specs of the last release. */
export async function release(root: string): Promise<Editions> {
  const tag = await lastTag(root);
  const found = await (tag === undefined ? readFolder(releasedIn(root)) : readRevision(root, tag));
  return found ?? none('nothing');
}

const titleOf = (edition: Edition | undefined): unknown => at(edition?.parsed().value, 'info', 'title');

/** The only API among several that has one of these titles. */
function titled(all: readonly Edition[], titles: readonly unknown[]): Edition | undefined {
  // Reading a spec takes long; most do not even hold the words.
  const near = all.filter(({ text }) => titles.some((title) => text.includes(String(title))));
  const found = near.filter((edition) => titles.includes(titleOf(edition)));
  return found.length === 1 ? found[0] : undefined;
}

/** A folder of one API compared with one of several: it takes the name of the API with its title, unless its name is there. */
function among(one: Editions, { all }: Editions): Editions {
  const [edition] = one.all;
  if (!edition || all.some(({ api }) => api === edition.api)) return one;
  return { ...one, all: [{ ...edition, api: titled(all, [titleOf(edition)])?.api ?? edition.api }] };
}

/**
 * The folders of one API, under one name: callers import it, so a name that is known here goes before those of folders
 * such as `old` and `new`; so does that of the API with the same title.
 */
function alike({ old, now }: Sides, known: Editions | undefined): Sides {
  const [one, other] = [old.all[0], now.all[0]];
  const named = (edition: Edition | undefined): Edition | undefined =>
    known?.all.find(({ api }) => api === edition?.api);
  const api = (named(other) ?? named(one) ?? titled(known?.all ?? [], [one, other].map(titleOf)) ?? other)?.api ?? '';
  const rename = (editions: Editions): Editions => ({
    ...editions,
    all: editions.all.map((edition) => ({ ...edition, api })),
  });
  return { old: rename(old), now: rename(now) };
}

/** The folder that a name on the command line means: itself, or the folder of a spec file. */
function folderOf(name: string): string {
  const path = resolve(name);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return path;
  if (basename(path) === 'openapi.yaml') return dirname(path);
  throw new Refusal(`\`${name}\``, 'is a file', 'give the folder whose openapi.yaml it is', { usage: true });
}

/** Reads a folder if there is one, otherwise a revision. */
async function readNamed(root: string, name: string, apis: readonly string[]): Promise<Editions> {
  const found = (await readFolder(folderOf(name))) ?? (await readRevision(root, name));
  if (found) return found;
  const problem = await gitProblem(root);
  const next = `there are ${apis.join(', ')}${problem === undefined ? '' : `, and git finds no revision here (${problem})`}`;
  throw new Refusal('There', `is no API, revision or folder with a spec called ${name}`, next, { usage: true });
}

/** Editions of the named APIs only; the folder of one API unchanged. */
const only = (names: readonly string[], editions: Editions): Editions =>
  names.length === 0 || editions.single
    ? editions
    : { ...editions, all: editions.all.filter(({ api }) => names.includes(api)) };

/** Refuses the folder of one API together with names of other APIs. */
function refuseOthers(names: readonly string[], { old, now }: Sides): void {
  for (const { name, all } of [old, now].filter(({ single }) => single && names.length > 0))
    for (const { api } of all.filter((each) => !names.includes(each.api)))
      throw new Refusal(`\`${name}\``, `holds the spec of ${api}`, `leave out ${names.join(' ')}`, { usage: true });
}

/** Reads what a command line names: APIs, which all else is limited to; folders where there are such; revisions. */
export async function sidesOf(root: string, specs: string, names: readonly string[]): Promise<Sides> {
  const apis = await apiNames(specs);
  const [chosen, others] = [names.filter((name) => apis.includes(name)), names.filter((name) => !apis.includes(name))];
  const [first, second, third] = others;
  // With two folders, the working tree is not compared.
  if (second === undefined) await checkPlaces(specs, chosen.length > 0 ? chosen : apis);
  if (third !== undefined)
    throw new Refusal('`npm run diff`', 'compares two', `leave out ${others.slice(2).join(' ')}`, { usage: true });
  // One after the other, so that of two wrong names the first is refused.
  const before = await (first === undefined ? release(root) : readNamed(root, first, apis));
  const after = await (second === undefined ? readFolder(specs) : readNamed(root, second, apis));
  const now = after ?? none('specs/');
  const sides =
    before.single && now.single
      ? alike({ old: before, now }, await readFolder(specs))
      : { old: before.single ? among(before, now) : before, now: now.single ? among(now, before) : now };
  refuseOthers(chosen, sides);
  return { old: only(chosen, sides.old), now: only(chosen, sides.now) };
}

/** Why a spec cannot be read; undefined if it can. */
const problemOf = (edition: Edition): Refusal | undefined => {
  try {
    edition.parsed();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** The APIs that can be compared, and why others cannot: a half-written one does not block the rest. */
export function comparable({ old, now }: Sides): Sides & { readonly refusals: readonly Refusal[] } {
  // Reading a spec takes long, and one that has not changed is never read.
  const changed = now.all.filter(({ api, text }) => old.all.find((each) => each.api === api)?.text !== text);
  const refused = new Map(changed.map((edition) => [edition.api, problemOf(edition)] as const));
  const left = (editions: Editions): Editions => ({
    ...editions,
    all: editions.all.filter(({ api }) => refused.get(api) === undefined),
  });
  const refusals = [...refused.values()].filter((problem) => problem !== undefined);
  return { old: left(old), now: left(now), refusals };
}
