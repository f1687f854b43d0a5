import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { foldersWithSpec } from '../../../apis.ts';
import { Refusal, unreadable } from '../../../refusal.ts';
import { problemsIn } from '../../../spec/read/check.ts';
import { isObject, type Json } from '../../../spec/json.ts';
import { readModel } from '../../../spec/model/model.ts';
import { placesOf } from '../../../spec/nodes.ts';
import { plainOf } from '../../../spec/plain/plain.ts';
import type { ParsedSpec, SpecFile } from '../../../spec/read/read.ts';
import type { Spec } from '../../../spec/spec.ts';
import { parseYaml } from '../../../spec/read/yaml.ts';

/** A spec as it stood at one time. It need not be one that clients can be generated from. */
export interface Edition {
  readonly api: string;
  /** The path that a reader knows it by. */
  readonly file: string;
  readonly text: string;
  /** Parses the text, once: of a spec that has not changed, it is never parsed. */
  readonly parsed: () => ParsedSpec;
}

/** The specs of one time. */
export interface Editions {
  /** What a reader calls them: a revision, a folder. */
  readonly name: string;
  readonly all: readonly Edition[];
  /** Whether it is the folder of one API, which pairs with another one whatever both are called. */
  readonly single: boolean;
  /** The folder that holds those of the APIs, with their facts, where there is one. */
  readonly specs?: string;
}

/** A spec that cannot be read has no verdict, so naming it is wrong usage. */
function parse(file: string, text: string): ParsedSpec {
  try {
    const { value, ...read } = parseYaml(text, file);
    if (isObject(value)) return { ...read, value };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Refusal(cause.where, cause.what, cause.next, { cause, usage: true });
  }
  throw new Refusal(file, 'is not a mapping', 'write an OpenAPI document', { usage: true });
}

/** A spec from its text. */
export function editionOf(api: string, file: string, text: string): Edition {
  let parsed: ParsedSpec | undefined;
  return { api, file, text, parsed: () => (parsed ??= parse(file, text)) };
}

/** A spec that a command has already read, unchanged. */
export const editionIn = ({ api, file, text, parsed }: SpecFile): Edition => ({
  api,
  file,
  text,
  parsed: () => parsed,
});

/** The specs that a command has read, as they are written. */
export const editionsOf = (specs: string, files: readonly SpecFile[]): Editions => ({
  name: shown(specs),
  all: files.map(editionIn),
  single: false,
  specs,
});

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

/** Reads the specs of a folder: that of one API, or one with a folder for each. */
export async function readFolder(folder: string): Promise<Editions | undefined> {
  const read = async (api: string, path: string): Promise<Edition> =>
    editionOf(api, shown(path), await readFile(path, 'utf8'));
  const own = join(folder, 'openapi.yaml');
  const alone = await read(basename(folder), own).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw unreadable(own, error);
  });
  const name = shown(folder);
  if (alone) return { name, all: [alone], single: true, specs: join(folder, '..') };
  const apis = await foldersWithSpec(folder).catch(() => []);
  if (apis.length === 0) return undefined;
  const all = await Promise.all(
    apis.map((api) => {
      const path = join(folder, api, 'openapi.yaml');
      return read(api, path).catch((cause: unknown) => {
        throw unreadable(path, cause);
      });
    }),
  );
  return { name, all, single: false, specs: folder };
}

/** The problems that prevent generating clients from a spec; empty if there are none. */
export function refusalsOf(api: string, json: Json): readonly Refusal[] {
  const own: Spec = JSON.parse(JSON.stringify(json));
  const places = placesOf(own);
  const problems = problemsIn(places);
  if (problems.length > 0) return problems;
  const { spec, refusals } = plainOf(own, places);
  if (refusals.length > 0) return refusals;
  // Named by its folder, which may be called anything here.
  return readModel(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(api) ? api : 'api', spec).refusals;
}
