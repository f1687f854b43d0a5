import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, Refusal } from '../refusal.ts';
import { isObject } from '../spec/json.ts';
import { parseYaml } from '../spec/yaml.ts';
import { keyOf } from './claims/claim.ts';
import { flattenSpec } from './claims/flatten-spec.ts';
import type { Ledger, PublishedBlock } from './notation/ledger.ts';

/** The claims that rows of ours state: a source is not asked for them. */
const oursIn = ({ inferred = [] }: Ledger): ReadonlySet<string> =>
  new Set(
    inferred.flatMap(({ claims = '' }) =>
      claims.split('\n').map((row) => row.slice(0, Math.max(0, row.indexOf(' = ')))),
    ),
  );

/** A document that the vendor has published, as rows of the ledger. */
const rowsOf = (text: string, file: string, ours: ReadonlySet<string>): string => {
  const { value } = parseYaml(text, file);
  if (!isObject(value)) throw new Refusal(file, 'is no mapping', 'write an OpenAPI document');
  return flattenSpec(value)
    .filter((claim) => !ours.has(keyOf(claim)))
    .map((claim) => `${keyOf(claim)} = ${claim.value}`)
    .join('\n');
};

/** A ledger with the documents that its published blocks name read into rows. */
export const withDocuments = async (specs: string, api: string, ledger: Ledger): Promise<Ledger> => {
  if (!ledger.published?.some(({ openapi }) => openapi !== undefined)) return ledger;
  const ours = oursIn(ledger);
  const read = async (block: PublishedBlock): Promise<PublishedBlock> => {
    const { openapi, ...rest } = block;
    if (openapi === undefined) return block;
    const file = `specs/${api}/${openapi}`;
    const text = await readFile(join(specs, api, openapi), 'utf8').catch((cause: unknown) => {
      throw new Refusal(file, `cannot be read (${reasonOf(cause)})`, 'put the source back', { cause });
    });
    return { ...rest, claims: rowsOf(text, file, ours) };
  };
  return { ...ledger, published: await Promise.all(ledger.published.map(read)) };
};
