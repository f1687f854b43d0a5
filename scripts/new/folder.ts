import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { audit, type Audit, type Books } from '../ledger/books.ts';
import { parseLedger } from '../ledger/notation/ledger.ts';
import { withDocumentsAtHand } from '../ledger/published.ts';
import { listing } from '../ledger/report.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../spec/json.ts';
import { checkFolder } from '../spec/names.ts';
import { checkedSpec, type SpecFile } from '../spec/read.ts';
import type { YamlFile } from '../spec/yaml.ts';
import { imported } from './document.ts';
import { draftLedger, draftSource, SOURCE_PATH, type Origin } from './draft.ts';

/** A published document, and which of its operations are wanted. */
export interface Order {
  readonly api: string;
  readonly document: Json;
  readonly origin: string;
  readonly only?: readonly string[];
}

const originOf = (document: Json, cite: string): Origin => {
  const title = String(Object(document['info'])['title'] ?? '')
    .replace(/[^\w./&@-]+/g, ' ')
    .trim();
  const name = `OpenAPI ${title}`.trim().slice(0, 40).trim();
  return { title: name, cite: /^https?:/.test(cite) ? cite : basename(cite) };
};

/** What the folder of a new API holds, by paths. */
const contentsOf = ({ api, document, origin, only = [] }: Order): ReadonlyMap<string, Json> => {
  const made = imported(document, api, only);
  return new Map([
    ['openapi.yaml', made.spec],
    ['facts.yaml', draftLedger(made, originOf(document, origin))],
    [SOURCE_PATH, draftSource(made)],
  ]);
};

/** A file that is not written yet. */
const inMemory = (file: string, value: unknown): YamlFile => ({ file, text: '', value, lineOf: () => 0 });

/** A new API, before anything of it is written. */
export interface Draft {
  readonly contents: ReadonlyMap<string, Json>;
  readonly spec: SpecFile;
  readonly audited: Audit<Books>;
}

/** A new API whose spec can be used, or all that is in the way. */
export const draftOf = (order: Order): Draft => {
  const { api } = order;
  checkFolder(api);
  const contents = contentsOf(order);
  const spec = checkedSpec(api, inMemory(`specs/${api}/openapi.yaml`, contents.get('openapi.yaml')));
  const facts = inMemory(`specs/${api}/facts.yaml`, contents.get('facts.yaml'));
  const ledger = withDocumentsAtHand(parseLedger(facts), api, contents);
  return { contents, spec, audited: audit({ api, spec: spec.json, ledger, pages: new Map() }) };
};

const yaml = (content: Json): string => stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });

/** Writes the folder of a new API once its spec can be used and its books close; nothing of it where they do not. */
export const writeFolder = async (specs: string, order: Order): Promise<readonly string[]> => {
  const { api } = order;
  if (existsSync(join(specs, api)))
    throw new Refusal(`specs/${api}`, 'is there already', 'take another name, or remove the folder');
  const { contents, audited } = draftOf(order);
  if (audited.problems.length > 0)
    throw new Refusal(`specs/${api}`, 'would not agree with its ledger', `nothing is written\n${listing(audited)}`);
  const draft = await mkdtemp(join(dirname(specs), '.new-'));
  try {
    for (const [path, content] of contents) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), yaml(content));
    }
    await rename(draft, join(specs, api));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return [...contents.keys()].map((path) => `specs/${api}/${path}`);
};
