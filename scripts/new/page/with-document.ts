import { audit, type Audit, type Books } from '../../ledger/books.ts';
import { rowOf } from '../../ledger/claims/claim.ts';
import { flattenSpec } from '../../ledger/claims/flatten-spec.ts';
import { parseLedger, type Dispute, type Ledger } from '../../ledger/notation/ledger.ts';
import { hasOpen, isOpen } from '../../ledger/notation/open-points.ts';
import { withSharedOnce } from '../../ledger/notation/page-source.ts';
import { withDocumentsAtHand } from '../../ledger/published.ts';
import type { Json } from '../../spec/json.ts';
import { checkFree, draftOf, inMemory, placeFolder, yaml, type Draft, type Order } from '../folder.ts';
import { aligned } from './aligned.ts';
import { keysOf, locksOf, pageSources, type Made, type PageOrder } from './folder.ts';
import { draftLedger, textsOf } from './ledger.ts';
import type { Cited } from './blocks.ts';
import { UNDECIDED } from './undecided.ts';
import { readPages, readSource } from './source.ts';
import { unreadIn } from './unread.ts';

const NOBODY = 'neither the pages nor the document say';
const UNREAD = 'made from a document and its pages, which nobody has read to the end yet';

/** What is ours, without what the pages say as well. */
const oursAlone = (inferred: Ledger['inferred'], stated: ReadonlySet<string>): NonNullable<Ledger['inferred']> =>
  (inferred ?? []).flatMap((block) => {
    const rows = (block.claims ?? '').split('\n').filter((row) => row !== '' && !stated.has(row));
    return rows.length === 0 ? [] : [{ ...block, claims: `${rows.join('\n')}\n` }];
  });

/** The claims on which the pages and the document differ. */
const disputesIn = ({ problems }: Audit<Books>, take: string): Dispute[] =>
  problems.flatMap(({ disputed }) => (disputed === undefined ? [] : [{ claim: disputed, take, why: UNDECIDED }]));

/** The ledger of a document with what pages state of it. */
const joined = (document: Ledger, pages: Json, statedRows: ReadonlySet<string>): Json & Pick<Ledger, 'pages'> => {
  const {
    draft: _,
    inferred: __,
    silent: found,
    ...stated
  } = pages as Json & Pick<Ledger, 'facts' | 'waived' | 'silent'>;
  // Where a line of the pages has the words of it, somebody has to read that.
  const silent = (found ?? []).map((each) => (isOpen(each) ? each : { ...each, why: NOBODY }));
  const inferred = oursAlone(document.inferred, statedRows);
  return {
    ...(hasOpen({ ...stated, silent }) && { draft: { why: UNREAD, unproven: 0 } }),
    ...stated,
    sources: document.sources,
    published: document.published,
    ...(inferred.length > 0 && { inferred }),
    ...(silent.length > 0 && { silent }),
  };
};

const auditOf = (api: string, { contents, spec }: Draft, ledger: Json, cited: Cited): Audit<Books> => {
  const parsed = parseLedger(inMemory(`specs/${api}/facts.yaml`, ledger));
  return audit({ api, spec: spec.json, ledger: withDocumentsAtHand(parsed, api, contents), pages: textsOf(cited) });
};

/** A folder from a document and pages: the spec is that of the document, and pages prove or dispute it. */
const madeOfBoth = async (order: Order & PageOrder): Promise<Made & { readonly draft: Draft }> => {
  const { api, sources, today } = order;
  const draft = draftOf(order);
  const claims = flattenSpec(draft.spec.json);
  const read = await Promise.all(sources.map(readSource));
  const cited = { pages: aligned(readPages(read), claims), read, keys: keysOf(sources) };
  const evidence = { api, spec: draft.spec.json, claims, cited, given: true };
  const proved = draftLedger({ ...evidence, sources: pageSources(cited, today) });
  const stated = proved.audit.closure.backed.filter(({ facts }) =>
    facts.some((fact) => fact.evidence.source === 'page'),
  );
  const rows = new Set(stated.map(({ claim }) => rowOf(claim)));
  const [own] = Object.keys(draft.audited.books.ledger.sources ?? {});
  const ledger = joined(Object(draft.contents.get('facts.yaml')), Object(proved.ledger), rows);
  const disputes = disputesIn(auditOf(api, draft, ledger, cited), own ?? '');
  const settled = { ...ledger, ...(disputes.length > 0 && { disputes }) };
  const audited = auditOf(api, draft, settled, cited);
  const contents = new Map<string, unknown>([...draft.contents, ['facts.yaml', withSharedOnce(settled)]]);
  const files = new Map([...[...contents].map(([path, each]) => [path, yaml(each)] as const), ...locksOf(audited)]);
  return { files, ledger: audited.books.ledger, audit: audited, draft, more: unreadIn(cited.pages.unread, cited.keys) };
};

/** Writes the folder of a new API from its document and its pages, or nothing at all. */
export const writeBoth = async (
  specs: string,
  order: Order & PageOrder,
): Promise<Made & { readonly written: readonly string[]; readonly draft: Draft }> => {
  checkFree(specs, order.api);
  const made = await madeOfBoth(order);
  return { ...made, written: await placeFolder(specs, order.api, made.files) };
};
