import type { Audit } from '../../ledger/books.ts';
import { standings, type Standing } from '../../ledger/claims/claim.ts';
import { knownOf, phrasesOf, type Known } from '../../ledger/evidence-by-place.ts';
import { isPublic, nameOf } from '../../ledger/notation/source-names.ts';

/** What each standing means to a reader. */
export const meanings: Readonly<Record<Standing, string>> = {
  stated: 'The vendor’s page says it, in a row, a sentence or a signature that the ledger quotes with its line.',
  sample:
    'The page never says it, but an example on it shows it. One example proves that a thing can be so, not that it always is.',
  published:
    'The page is silent, but another public source of the vendor says it: its OpenAPI, its SDK, its code or another page. The mark names it, and the ledger cites its version or commit.',
  observed:
    'No source says it, but the live API was seen to do it, on the day that the mark names. It may do otherwise by now, or for another account.',
  inferred: 'No source says it. We had to choose something, and the ledger gives the reason. Trust it least.',
};

/** The same in a few words. */
export const inShort: Readonly<Record<Standing, string>> = {
  stated: 'the vendor’s page says it',
  sample: 'only an example on the page shows it',
  published: 'another public source of the vendor says it',
  observed: 'no source says it, but the live API was seen to do it',
  inferred: 'no source says it: our choice, with its reason',
};

/** Where the standings are explained. */
export const sure = 'sure.html';

/** The attributes of a claim whose names a reader would have to guess at. */
const words: Readonly<Record<string, string>> = {
  in: 'place',
  presence: 'required or not',
  returns: 'answer',
  operationId: 'id',
  closed: 'takes nothing else',
  reconcile: 'where to look afterwards',
};

/** An attribute in a reader’s words. */
export const attributeInWords = (attribute: string): string => words[attribute] ?? attribute;

/** How what stands at a place of a spec is known: the standings, best first. */
export type StandingsAt = (pointer: string) => ReadonlySet<Standing>;

export const standingsIn = (audit: Audit): StandingsAt => {
  const known = knownOf(audit);
  return (pointer) => new Set(known(pointer).map(({ standing }) => standing));
};

/** What a source is called, with a link to where the ledger cites it. */
export const sourceLink =
  ({ books }: Audit) =>
  (source: string): string =>
    isPublic(source)
      ? `[${nameOf(books.ledger, source)}](${books.api}.ledger.html#source-${source})`
      : nameOf(books.ledger, source);

/** A standing as a mark in Markdown, which leads to what it means. */
const inMarkdown = (standing: Standing): string => `[${standing}](${sure}#${standing})`;

/** One line in Markdown that says how a place is known; nothing where nothing is claimed. */
export const knownInMarkdown = (known: readonly Known[], source: (source: string) => string): string | undefined => {
  const words = { standing: inMarkdown, source, attribute: attributeInWords };
  return known.length === 0 ? undefined : phrasesOf(known, words).join(' · ');
};

/** A standing as a mark in markup, with a link where it may have one. */
export const mark = (standing: Standing, folder?: string): string =>
  folder === undefined
    ? `<span class="mark ${standing}">${standing}</span>`
    : `<a class="mark" href="${folder}${sure}#${standing}">${standing}</a>`;

/** How many claims about an API are known in which way. */
export const counted = ({ closure }: Audit): ReadonlyMap<Standing, number> =>
  new Map(standings.map((standing) => [standing, closure.backed.filter((each) => each.standing === standing).length]));

/** The shares of the standings as a bar, with the same in words for screen readers. */
export const bar = (counts: ReadonlyMap<Standing, number>): string => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let x = 0;
  const parts = [...counts].flatMap(([standing, count]) => {
    const from = x;
    x += (count / total) * 100;
    return count === 0
      ? []
      : [`<rect class="${standing}" x="${from.toFixed(2)}" width="${(x - from).toFixed(2)}" height="1"/>`];
  });
  const told = [...counts].map(([standing, count]) => `${count} ${standing}`).join(', ');
  return `<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="Claims: ${told}">${parts.join('')}</svg>`;
};
