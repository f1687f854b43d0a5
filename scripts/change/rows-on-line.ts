import { whereOfSample, type Audit } from '../ledger/books.ts';
import type { Claim } from '../ledger/claims/claim.ts';
import type { Where } from '../ledger/claims/fact.ts';
import { locateBlocks, whereOnPage, type Located } from '../ledger/page/locate-blocks.ts';
import { pageOfBlock } from '../ledger/notation/ledger.ts';
import { documentedIn } from '../ledger/claims/sample.ts';

/** A row on a line of the page, and the claims that depend on it. */
export interface RowOnLine {
  readonly row: string;
  readonly under: string;
  readonly waived: boolean;
  /** The claims of the spec that the row supports. */
  readonly claims: readonly Claim[];
}

const nameIn = (row: string): string | undefined => /^"([^"]+)":/.exec(row)?.[1];

const keyOf = ({ page, heading, lines, row }: Where): string => JSON.stringify([page, heading, lines, row]);

const claimsByEvidence = ({ closure }: Audit): Map<string, Claim[]> => {
  const found = new Map<string, Claim[]>();
  for (const { claim, facts } of closure.backed)
    for (const where of new Set(facts.map(({ evidence }) => keyOf(evidence.where))))
      found.set(where, [...(found.get(where) ?? []), claim]);
  return found;
};

/** The claims about the member that a line of a sample names. */
const claimsOfSample = (row: string, claims: readonly Claim[]): Claim[] => {
  const name = nameIn(row);
  return claims.filter(({ node }) => name !== undefined && node.split(/ · |\./).at(-1) === name);
};

const rowsOfBlock = (located: Located, claims: ReadonlyMap<string, Claim[]>): [number, RowOnLine][] => {
  const where = whereOnPage(located);
  const { block } = located;
  return located.placed.map(({ row, index, line, waived }) => {
    const backed =
      block.sample === undefined
        ? (claims.get(keyOf(where({ text: row, index }))) ?? [])
        : claimsOfSample(row.trim(), claims.get(keyOf(whereOfSample(block))) ?? []);
    return [line, { row: row.trim(), under: block.under, waived, claims: backed }];
  });
};

/** The rows on each line of an audited page, with the claims of the spec that they support. */
export const rowsByLine = (audit: Audit, key: string): ReadonlyMap<number, readonly RowOnLine[]> => {
  const { ledger, spec, pages } = audit.books;
  const claims = claimsByEvidence(audit);
  const rows = new Map<number, RowOnLine[]>();
  const all = locateBlocks(ledger, documentedIn(spec), pages);
  for (const located of all.filter(({ block }) => pageOfBlock(block) === key))
    for (const [line, row] of rowsOfBlock(located, claims)) rows.set(line, [...(rows.get(line) ?? []), row]);
  return rows;
};
