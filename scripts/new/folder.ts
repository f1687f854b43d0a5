import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { auditClosed, readBooks } from '../ledger/books.ts';
import { Refusal } from '../refusal.ts';
import { isObject, type Json } from '../spec/json.ts';
import { checkFolder } from '../spec/names.ts';
import { parseYaml } from '../spec/yaml.ts';
import { imported } from './document.ts';
import { draftLedger, draftSource, type Origin } from './draft.ts';

/** A published document, and which of its operations are wanted. */
export interface Order {
  readonly api: string;
  readonly text: string;
  readonly origin: string;
  readonly only?: readonly string[];
}

const yaml = (content: Json): string => stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });

const originOf = (document: Json, cite: string): Origin => {
  const title = String(Object(document['info'])['title'] ?? '')
    .replace(/[^\w./&@-]+/g, ' ')
    .trim();
  return { title: `OpenAPI ${title}`.trim().slice(0, 40).trim(), cite };
};

/** The files of a new API by their paths in its folder. */
export const filesOf = ({ text, origin, only = [] }: Order): ReadonlyMap<string, string> => {
  const { value } = parseYaml(text, origin);
  if (!isObject(value)) throw new Refusal(origin, 'is no mapping', 'give an OpenAPI document');
  const made = imported(value, only);
  const [path, source] = draftSource(made);
  return new Map([
    ['openapi.yaml', yaml(made.spec)],
    ['facts.yaml', yaml(draftLedger(made, originOf(value, /^https?:/.test(origin) ? origin : basename(origin))))],
    [path, yaml(source)],
  ]);
};

/** Writes the folder of a new API once its spec can be used and its books close; nothing of it where they do not. */
export const writeFolder = async (specs: string, order: Order): Promise<readonly string[]> => {
  const { api } = order;
  checkFolder(api);
  if (existsSync(join(specs, api)))
    throw new Refusal(`specs/${api}`, 'is there already', 'take another name, or remove the folder');
  const files = filesOf(order);
  const draft = await mkdtemp(join(dirname(specs), '.new-'));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(draft, api, path)), { recursive: true });
      await writeFile(join(draft, api, path), text);
    }
    auditClosed(await readBooks(draft, api));
    await rename(join(draft, api), join(specs, api));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return [...files.keys()].map((path) => `specs/${api}/${path}`);
};
