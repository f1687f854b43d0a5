import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, Refusal } from '../refusal.ts';
import { isObject } from '../spec/json.ts';
import { plainOf } from '../spec/plain/plain.ts';
import { parseYaml } from '../spec/read/yaml.ts';
import { keyOf, type Claim } from './claims/claim.ts';
import { flattenSpec } from './claims/flatten-spec.ts';
import type { Ledger, PublishedBlock } from './notation/ledger.ts';

/** The keys of claims in inferred rows. For these, documents do not count as a source. */
const oursIn = ({ inferred = [] }: Ledger): ReadonlySet<string> =>
  new Set(
    inferred.flatMap(({ claims = '' }) =>
      claims.split('\n').map((row) => row.slice(0, Math.max(0, row.indexOf(' = ')))),
    ),
  );

/** The claims of a document in its plain form, the form in which specs are compared with ledgers. */
export const claimsIn = (document: unknown, file: string): readonly Claim[] => {
  if (!isObject(document)) throw new Refusal(file, 'is not a mapping', 'write an OpenAPI document');
  const { spec, refusals } = plainOf(JSON.parse(JSON.stringify(document)));
  if (refusals.length > 0) throw Refusal.all(refusals.map((refusal) => refusal.under(file)));
  return flattenSpec({ ...spec });
};

/** Adds what documents claim to their published blocks. */
const withClaims = (ledger: Ledger, api: string, documentAt: (path: string, file: string) => unknown): Ledger => {
  const ours = oursIn(ledger);
  const read = ({ openapi, ...rest }: PublishedBlock): PublishedBlock => {
    if (openapi === undefined) return rest;
    const file = `specs/${api}/${openapi}`;
    const document = claimsIn(documentAt(openapi, file), file).filter((claim) => !ours.has(keyOf(claim)));
    return { ...rest, document };
  };
  return { ...ledger, published: (ledger.published ?? []).map(read) };
};

/** Reads the documents of published blocks. */
export const withDocuments = async (specs: string, api: string, ledger: Ledger): Promise<Ledger> => {
  const paths = (ledger.published ?? []).flatMap(({ openapi }) => openapi ?? []);
  if (paths.length === 0) return ledger;
  const read = async (path: string): Promise<[string, string]> => {
    const text = await readFile(join(specs, api, path), 'utf8').catch((cause: unknown) => {
      throw new Refusal(`specs/${api}/${path}`, `cannot be read (${reasonOf(cause)})`, 'put the source back', {
        cause,
      });
    });
    return [path, text];
  };
  const texts = new Map(await Promise.all(paths.map(read)));
  return withClaims(ledger, api, (path, file) => parseYaml(texts.get(path) ?? '', file).value);
};

/** Like `withDocuments`, for documents in memory, by path. */
export const withDocumentsAtHand = (ledger: Ledger, api: string, documents: ReadonlyMap<string, unknown>): Ledger =>
  withClaims(ledger, api, (path) => documents.get(path));
