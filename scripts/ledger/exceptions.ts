import { listed } from '../text.ts';
import type { Audit } from './books.ts';
import { settledIn, shortSubjectOf } from './disputes.ts';
import type { Claim } from './claims/claim.ts';
import { placeOfNode, placesOfClaims, shown } from './evidence-by-place.ts';
import { attributeInWords, silenceInWords } from './words.ts';

/** Everything about a place that is not plainly documented, a few words each. */
export interface Exceptions {
  /** Claims on which sources differ. */
  readonly disputed: readonly string[];
  /** Things that callers need to know and no source states. */
  readonly silent: readonly string[];
  /** Undocumented claims, observed on the live API. */
  readonly observed: readonly string[];
  /** Undocumented claims that we inferred. */
  readonly inferred: readonly string[];
  /** Claims of a draft without facts. */
  readonly unproven: readonly string[];
}

type Kind = keyof Exceptions;

/** The kinds, most important first, with their headings. */
const headings: readonly (readonly [Kind, heading: string])[] = [
  ['unproven', 'UNPROVEN'],
  ['disputed', 'Disputed'],
  ['silent', 'Not documented'],
  ['observed', 'Observed on the live API'],
  ['inferred', 'Inferred'],
];

export const KINDS = headings.map(([kind]) => kind);

/** Builds exceptions from a function that returns the list of each kind. */
export const mapExceptions = (change: (kind: Kind) => readonly string[]): Exceptions => ({
  disputed: change('disputed'),
  silent: change('silent'),
  observed: change('observed'),
  inferred: change('inferred'),
  unproven: change('unproven'),
});

/** Exceptions as sentences: `Disputed: type. Inferred: required or not.` */
export const exceptionsInWords = (
  exceptions: Exceptions,
  list: (items: readonly string[]) => string = listed,
): string[] =>
  headings.flatMap(([kind, heading]) =>
    exceptions[kind].length === 0 ? [] : [`${heading}: ${list(exceptions[kind])}.`],
  );

/** Exceptions of a place, or of what a group has in common: `all fields`. */
export interface Shown {
  readonly about?: string;
  readonly exceptions: Exceptions;
}

/** Exceptions with one sentence for each heading: `Inferred: type; all fields: optional.` */
export const joinedByHeading = (shown: readonly Shown[]): string[] =>
  headings.flatMap(([kind, heading]) => {
    const some = shown.filter(({ exceptions }) => exceptions[kind].length > 0);
    const parts = some.map(({ about, exceptions }) => [about ?? '', listed(exceptions[kind])] as const);
    const [first, ...others] = [...new Map(parts.map((part) => [part.join(), part])).values()];
    if (first === undefined) return [];
    const [about, words] = first;
    const more = others.map(([group, own]) => `; ${group === '' ? '' : `${group}: `}${own}`).join('');
    return [`${heading}${about === '' ? '' : ` for ${about}`}: ${words}${more}.`];
  });

type Lists<Item> = ReadonlyMap<string, readonly Item[]>;

/** Groups items by key, without duplicates. */
export const listsOf = <Item>(all: readonly (readonly [key: string, item: Item])[]): Lists<Item> => {
  const lists = new Map<string, Item[]>();
  for (const [key, item] of all) lists.set(key, [...(lists.get(key) ?? []), item]);
  return new Map([...lists].map(([key, items]) => [key, [...new Set(items)]]));
};

/** The display name of a claim; for `presence` it is the value, `required` or `optional`. */
const wordOf = ({ node, attribute, value }: Claim): string =>
  attribute === 'presence' ? value : attributeInWords(shown({ node, attribute }));

/** Standings of undocumented claims. */
type Made = 'observed' | 'inferred' | 'unproven';

// Without `returns`, since the body of the response already shows it.
const madeBy = (by: Made, { closure }: Audit): Audit['closure']['backed'] =>
  closure.backed.filter(({ standing, claim }) => standing === by && claim.attribute !== 'returns');

/** Returns the exceptions of a place. */
export const exceptionsOf = (audit: Audit): ((pointer: string) => Exceptions) => {
  const [placeOf, placeOfClaim] = [placeOfNode(audit), placesOfClaims(audit.claims)];
  const there = new Set(audit.claims.map(({ node }) => node));
  const disputed = listsOf(
    settledIn(audit).map((settled) => [
      placeOf(settled.node),
      there.has(settled.node) ? attributeInWords(shown(settled)) : shortSubjectOf(settled, attributeInWords),
    ]),
  );
  const unknown = audit.items.filter((item) => !item.known);
  const silent = listsOf(unknown.map(({ kind, node }) => [placeOf(node), silenceInWords(kind)]));
  const made = (by: Made) => listsOf(madeBy(by, audit).map(({ claim }) => [placeOfClaim(claim), wordOf(claim)]));
  const lists = {
    disputed,
    silent,
    observed: made('observed'),
    inferred: made('inferred'),
    unproven: made('unproven'),
  };
  return (pointer) => mapExceptions((kind) => lists[kind].get(pointer) ?? []);
};

/** Returns the reasons for the inferred claims at a place, one sentence per reason, with the attributes. */
export const reasonsOf = (audit: Audit): ((pointer: string) => readonly string[]) => {
  const placeOf = placesOfClaims(audit.claims);
  const reasons = listsOf(
    madeBy('inferred', audit).map(({ claim, facts }) => [
      placeOf(claim),
      [facts[0]?.evidence.where.reason ?? '', wordOf(claim)] as const,
    ]),
  );
  return (pointer) =>
    [...listsOf(reasons.get(pointer) ?? [])].map(
      ([why, attributes]) => `**Inferred** (${attributes.join(', ')}): ${why}.`,
    );
};
