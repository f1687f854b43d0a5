import { rowOf, type Claim } from '../ledger/claims/claim.ts';
import { claimsIn } from '../ledger/published.ts';
import { itemsOf } from '../ledger/silences.ts';
import type { Json } from '../spec/json.ts';
import type { Imported } from './document.ts';
import { sourceOf } from './source.ts';

/** Our own parts of a spec made from a document, by reason. */
const REASONS = {
  name: 'the client names the operation after the words of the document',
  schema: 'the document has no name for what it describes in place',
  notation:
    'no keyword of the document says how a form encodes objects and lists; most parsers of forms support brackets',
  path: 'the path has a variable for it, but the document does not describe it: any string',
  tag: 'the document uses it as a discriminator, so each branch has it; no keyword of the document requires it',
  pager: 'the names of arguments and members say so; the descriptions of the document are not read',
  key: 'the name of the argument says so; the descriptions of the document are not read',
} as const;

/** Why something is not known: descriptions are left out of the source, so nobody has looked there. */
const SILENT = 'no keyword of the document says it; its descriptions, which are not read here, might';

/** The claims inferred from names only. */
const SUGGESTED: Readonly<Record<string, keyof typeof REASONS>> = { pager: 'pager', 'idempotency key': 'key' };

const reasonOf = (
  claim: Claim,
  named: ReadonlySet<string>,
  { notated, undescribed, tags }: Imported,
): keyof typeof REASONS | undefined => {
  if (undescribed.includes(claim.node)) return 'path';
  if (claim.attribute === 'presence' && tags.includes(claim.node)) return 'tag';
  if (claim.attribute === 'encoding') return notated.includes(claim.node) ? 'notation' : undefined;
  if (claim.attribute === 'operationId') return 'name';
  if (Object.hasOwn(SUGGESTED, claim.attribute)) return SUGGESTED[claim.attribute];
  const isName = claim.attribute === 'exists' ? named.has(claim.node) : named.has(claim.value);
  return isName && ['exists', 'body', 'returns', 'type'].includes(claim.attribute) ? 'schema' : undefined;
};

/** The name of a source that is one OpenAPI document. */
export const SOURCE = 'oas';

/** The path of the source in its API's folder. */
export const SOURCE_PATH = `sources/${SOURCE}.yaml`;

/** The origin of a document, for readers of the ledger. */
export interface Origin {
  readonly title: string;
  readonly cite: string;
}

/** The ledger of a new spec: documented claims, our own parts with reasons, and unproven claims. */
export const draftLedger = (made: Imported, { title, cite }: Origin): Json => {
  const { spec, named } = made;
  const claims = claimsIn(spec, 'The new spec');
  const names = new Set(named.flatMap((name) => [name, `${name}Input`]));
  const inferred = Object.entries(REASONS).flatMap(([reason, why]) => {
    const rows = claims.filter((claim) => reasonOf(claim, names, made) === reason);
    return rows.length === 0 ? [] : [{ claims: `${rows.map(rowOf).join('\n')}\n`, why }];
  });
  const silent = itemsOf(claims).flatMap(({ name, known }) => (known ? [] : [{ item: name, why: SILENT }]));
  return {
    sources: { [SOURCE]: { name: title, cite } },
    published: [{ from: SOURCE, openapi: SOURCE_PATH }],
    ...(inferred.length > 0 && { inferred }),
    ...(silent.length > 0 && { silent }),
  };
};

/** The content of the source, as the ledger cites it. */
export const draftSource = ({ spec, notated, undescribed }: Imported): Json => sourceOf(spec, { notated, undescribed });
