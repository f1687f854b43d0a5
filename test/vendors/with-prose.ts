import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isObject, type Json } from '../../scripts/spec/json.ts';

const PROSE = ['description', 'summary'];

/** A spec with the descriptions and summaries of the document that it was made from, for nodes that both have. */
const withSentences = (node: unknown, from: unknown): unknown => {
  if (Array.isArray(node)) return node.map((each, index) => withSentences(each, Object(from)[index]));
  if (!isObject(node)) return node;
  const said = isObject(from)
    ? Object.entries(from).filter(([name, value]) => PROSE.includes(name) && typeof value === 'string')
    : [];
  const below = Object.entries(node).map(([name, value]) => [name, withSentences(value, Object(from)[name])]);
  return { ...(Object.fromEntries(below) as Json), ...Object.fromEntries(said) };
};

/** Adds the vendor's descriptions to a spec, as its author may. They contain no facts, so the ledger still closes. */
export const addProse = async (specs: string, api: string, document: Json): Promise<void> => {
  const file = join(specs, api, 'openapi.yaml');
  await writeFile(file, stringify(withSentences(parse(await readFile(file, 'utf8')), document), { lineWidth: 0 }));
};
