import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { namedSource, storedSource } from '../download.ts';
import { audit, type Audit, type Books } from '../ledger/books.ts';
import { parseLedger } from '../ledger/notation/ledger.ts';
import { withDocumentsAtHand } from '../ledger/published.ts';
import { listing } from '../ledger/report.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../spec/json.ts';
import { checkFolder } from '../spec/names.ts';
import { checkedSpec, type SpecFile } from '../spec/read/read.ts';
import type { YamlFile } from '../spec/read/yaml.ts';
import { imported, type Imported, type Selection } from './document.ts';
import { draftLedger, draftSource, SOURCE_PATH, type Origin } from './draft.ts';
import { withItemNames } from './list-items.ts';
import { withProposals } from './proposals.ts';
import { withOperations } from './reached-by.ts';
import { withServersAt } from './server-address.ts';

/** A published document, and the selected operations. */
export interface Order extends Selection {
  readonly api: string;
  readonly document: Json;
  readonly origin: string;
  /** The address that its servers are relative to, if it is not the origin. */
  readonly address?: string | undefined;
  /** The operations that a folder has from a version before, in words. */
  readonly before?: readonly string[];
}

const originOf = (document: Json, cite: string): Origin => {
  const title = String(Object(document['info'])['title'] ?? '')
    .replace(/[^\w./&@-]+/g, ' ')
    .trim();
  const name = `OpenAPI ${title}`.trim().slice(0, 40).trim();
  return { title: name, cite: /^https?:/i.test(cite) ? storedSource(cite) : basename(cite) };
};

/** A YAML file that is not on disk yet, and so has no line numbers. */
export const inMemory = (file: string, value: unknown): YamlFile => ({ file, text: '', value, lineOf: () => 0 });

/** A new API, before its files are written. */
export interface Draft {
  readonly contents: ReadonlyMap<string, Json>;
  readonly made: Imported;
  readonly spec: SpecFile;
  readonly audited: Audit<Books>;
}

/** Checks a spec; refusals of a schema name the operations that reach it, which can be left out. */
const checked = (api: string, file: YamlFile, spec: Json): SpecFile => {
  try {
    return checkedSpec(api, file);
  } catch (error) {
    if (error instanceof Refusal) error.message = withOperations(error, spec);
    throw error;
  }
};

/** Checks a spec, and adds what its names suggest; `origin` names it in refusals. */
const completed = (
  api: string,
  made: Imported,
  origin: string,
): { readonly made: Imported; readonly spec: SpecFile } => {
  const read = (spec: Json): SpecFile => checked(api, inMemory(origin, spec), spec);
  const plain = read(made.spec);
  const named = withItemNames(made, plain) ?? made;
  const spec = named === made ? plain : read(named.spec);
  const more = withProposals(named.spec, spec);
  return more ? { made: { ...named, spec: more }, spec: read(more) } : { made: named, spec };
};

/** A new API with a valid spec, or all refusals. */
export const draftOf = ({ api, document: written, origin, address = origin, only, before, except }: Order): Draft => {
  checkFolder(api);
  const document = withServersAt(written, address);
  const { made, spec } = completed(api, imported(document, api, { only, except }, before), namedSource(origin));
  const contents = new Map([
    ['openapi.yaml', made.spec],
    ['facts.yaml', draftLedger(made, originOf(document, origin))],
    [SOURCE_PATH, draftSource(made)],
  ]);
  const facts = inMemory(`specs/${api}/facts.yaml`, contents.get('facts.yaml'));
  const ledger = withDocumentsAtHand(parseLedger(facts), api, contents);
  const file = `specs/${api}/openapi.yaml`;
  return {
    contents,
    made,
    spec: { ...spec, file },
    audited: audit({ api, spec: spec.json, ledger, pages: new Map() }),
  };
};

/** What is written of a spec or a ledger. */
export const yaml = (content: unknown): string => stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });

/** Refuses an existing folder. */
export const checkFree = (specs: string, api: string): void => {
  checkFolder(api);
  if (!existsSync(join(specs, api))) return;
  const update = existsSync(join(specs, api, SOURCE_PATH)) ? 'add --update for a new version of its document, ' : '';
  throw new Refusal(`specs/${api}`, 'is there already', `${update}remove the folder, or choose another name`);
};

/** Writes a folder of specs atomically. */
export const placeFolder = async (
  specs: string,
  api: string,
  files: ReadonlyMap<string, string>,
): Promise<string[]> => {
  // Not `mkdtemp`, whose folders nobody else may read.
  const draft = join(dirname(specs), `.new-${randomUUID()}`);
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), text);
    }
    // Another command may have created it in the meantime.
    checkFree(specs, api);
    await rename(draft, join(specs, api));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return [...files.keys()].map((path) => `specs/${api}/${path}`);
};

/** The folder of a new API: its files, and what they were made from. */
export interface Written {
  readonly paths: readonly string[];
  readonly draft: Draft;
}

/** Writes the folder of a new API, but only if its spec is valid and its books close. */
export const writeFolder = async (specs: string, order: Order): Promise<Written> => {
  const { api } = order;
  checkFree(specs, api);
  const draft = draftOf(order);
  const { contents, audited } = draft;
  if (audited.problems.length > 0)
    throw new Refusal(`specs/${api}`, 'would not agree with its ledger', `nothing is written\n${listing(audited)}`);
  const paths = await placeFolder(specs, api, new Map([...contents].map(([path, content]) => [path, yaml(content)])));
  return { paths, draft };
};
