import type { Problem } from '../../problem.ts';
import { keyOf, rowOf, type Claim } from '../claims/claim.ts';
import { inOtherWords, pageOfBlock, type Ledger } from '../notation/ledger.ts';
import { linesOf } from './locate-row.ts';
import { plain, saidOtherwise } from './other-words.ts';
import { describing, nameIn, type Described } from './own-lines.ts';
import type { Pages } from './page.ts';
import { isTypeOnly } from './type-words.ts';

/** Types of which lines print defaults. */
const PLAIN = /^(?:string|integer|number|boolean)$/;

/** What lines say of a name, and the page that they are on. */
interface Said extends Described {
  readonly page: string;
}

/** Spans that no row quotes: restated in other words, or waived. */
const spansIn = ({ facts, waived = [] }: Ledger) => [
  ...facts.flatMap((block) =>
    inOtherWords(block) === undefined ? [] : [{ page: pageOfBlock(block), lines: block.lines, under: block.under }],
  ),
  ...waived.map((span) => ({ page: pageOfBlock(span), lines: span.lines, under: '' })),
];

/** What the lines of pages that no row quotes say of names, those at hand only; each line once. */
const saidIn = (ledger: Ledger, pages: Pages, names: ReadonlySet<string>): Said[] => {
  const all = spansIn(ledger).flatMap(({ page: key, lines, under }) => {
    const page = pages.get(key) ?? [];
    if (page[0]?.text === undefined) return [];
    const numbered = linesOf(lines, page).map((number) => ({ number, text: plain(page[number - 1]?.text ?? '') }));
    return describing(numbered, names, { page, under }).map((each) => ({ ...each, page: key }));
  });
  return all.filter((each, at) => all.findIndex(({ page, line }) => page === each.page && line === each.line) === at);
};

/** Whether each claim has lines of its own that do not deny it. */
const areApart = ([first, ...others]: readonly (readonly Said[])[]): boolean =>
  first === undefined || first.some((own) => areApart(others.map((each) => each.filter((said) => said !== own))));

/** The most claims of one name that are held against lines of their own. */
const MOST = 6;

/** The claims of one attribute of one name that its lines deny: all of them, or, where each has its own, one too many. */
const denied = (claims: readonly Claim[], said: readonly Said[]): Claim[] => {
  // Of what lines do not describe, they deny nothing.
  if (said.length < claims.length) return [];
  const fits = claims.map(({ attribute, value }) =>
    // What is said to be a number may be shown to be an integer.
    said.filter((each) =>
      [value, ...(value === 'integer' ? ['number'] : [])].some(
        (one) => saidOtherwise[attribute]?.(each, one) === undefined,
      ),
    ),
  );
  const lost = claims.filter((_, at) => fits[at]?.length === 0);
  if (lost.length > 0 || said.length > claims.length || claims.length > MOST) return lost;
  return areApart(fits) ? [] : claims.slice(0, 1);
};

const problemOf = (claim: Claim, [said]: readonly Said[], several: boolean): Problem => {
  const fault = said && saidOtherwise[claim.attribute]?.(said, claim.value);
  const line = `line ${said?.line}${several ? ` of ${said?.page}` : ''}`;
  return {
    at: `page ${line}`,
    message: `the lines of "${said?.name}", from ${line} on, ${fault ?? 'say otherwise'}, but the spec has ${rowOf(claim)}. Claim what the page says.`,
  };
};

/** Of values without a default, that they have none. */
const withoutDefault = (claims: readonly Claim[]): Claim[] => {
  const having = new Set(claims.flatMap(({ node, attribute }) => (attribute === 'default' ? [node] : [])));
  return claims
    .filter(({ node, attribute, value }) => attribute === 'type' && PLAIN.test(value) && !having.has(node))
    .map((claim) => ({ ...claim, attribute: 'default', value: 'none' }));
};

/** Reports claims, whatever backs them, that lines deny which no row quotes. */
export const saidUnlike = (ledger: Ledger, pages: Pages, claims: readonly Claim[]): Problem[] => {
  if (![...pages.values()].some(([first]) => first?.text !== undefined)) return [];
  const decided = new Set(ledger.disputes?.map(({ claim }) => claim));
  const groups = new Map<string, Claim[]>();
  for (const claim of [...claims, ...withoutDefault(claims)].filter(({ attribute }) => attribute in saidOtherwise)) {
    if (decided.has(keyOf(claim))) continue;
    const key = `${nameIn(claim.node)} · ${claim.attribute}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  // A type alone on a line is more often that of the name above than a name.
  const names = claims.map(({ node }) => nameIn(node)).filter((name) => !isTypeOnly(name));
  const all = saidIn(ledger, pages, new Set(names));
  return [...groups.values()].flatMap((group) => {
    const said = all.filter(({ name }) => name === nameIn(group[0]?.node ?? ''));
    return denied(group, said).map((claim) => problemOf(claim, said, pages.size > 1));
  });
};
