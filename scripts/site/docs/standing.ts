import type { Audit } from '../../ledger/books.ts';
import { standings, type Standing } from '../../ledger/claims/claim.ts';
import { knownOf, phrasesOf, type Known } from '../../ledger/evidence-by-place.ts';
import { addressOf, isPublic, nameOf } from '../../ledger/notation/source-names.ts';
import { attributeInWords } from '../../ledger/words.ts';

/** The meaning of each standing. */
export const meanings: Readonly<Record<Standing, string>> = {
  stated: 'The vendor’s page says it, in a row, a sentence or a signature that the ledger quotes with its line.',
  sample:
    'The page never says it, but an example on it shows it. One example proves that something can occur, not that it always does.',
  published:
    'The page is silent, but another public source of the vendor says it: its OpenAPI, its SDK, its code or another page. The mark names it, and the ledger cites its version or commit.',
  observed:
    'No source says so, but the live API was seen to do it, on the day that the ledger names. It may have changed since, or differ for another account.',
  inferred: 'No source says so. We chose it, and the ledger says why. Trust it less than a claim with a source.',
  unproven:
    'The ledger is a draft: nobody has looked for a source yet. The claim may be entirely wrong; do not publish anything that contains it.',
};

/** The meanings in a few words. */
export const inShort: Readonly<Record<Standing, string>> = {
  stated: 'the vendor’s page says it',
  sample: 'only an example on the page shows it',
  published: 'another public source of the vendor says it',
  observed: 'no source says so, but the live API was seen to do it',
  inferred: 'no source says so; we chose it and say why',
  unproven: 'the ledger is a draft, and nobody has looked for a source yet',
};

/** The page that explains the standings. */
export const sure = 'sure.html';

/** Returns the standings of the claims at a place. */
export type StandingsAt = (pointer: string) => ReadonlySet<Standing>;

export const standingsIn = (audit: Audit): StandingsAt => {
  const known = knownOf(audit);
  return (pointer) => new Set(known(pointer).map(({ standing }) => standing));
};

/** A source's name, linked to its file at a commit or its page; without an address, to its citation in the ledger. */
export const sourceLink =
  ({ books: { api, ledger } }: Audit) =>
  (source: string): string => {
    const cited = isPublic(source) ? `${api}.ledger.html#source-${source}` : undefined;
    const address = addressOf(ledger, source) ?? cited;
    return address === undefined ? nameOf(ledger, source) : `[${nameOf(ledger, source)}](${address})`;
  };

/** Describes how a place is known, as plain text or Markdown; empty without claims. */
export const knownInWords = (
  known: readonly Known[],
  source: (source: string) => string,
  standing: (standing: Standing) => string = String,
): string => phrasesOf(known, { standing, source, attribute: attributeInWords }).join('; ');

/** The word of a standing, linked to its meaning, in Markdown. */
export const standingLink = (standing: Standing): string => `[${standing}](${sure}#${standing})`;

/** The number of claims by standing. */
export const counted = ({ closure }: Audit): ReadonlyMap<Standing, number> =>
  new Map(standings.map((standing) => [standing, closure.backed.filter((each) => each.standing === standing).length]));
