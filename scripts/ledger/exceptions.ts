import { listed } from '../text.ts';
import type { Audit } from './books.ts';
import { settledIn, shortSubjectOf } from './disputes.ts';
import type { Claim } from './claims/claim.ts';
import { placeOfNode, placesOfClaims, shown } from './evidence-by-place.ts';
import { attributeInWords, silenceInWords } from './words.ts';

/** What is not plainly said of a place, in a few words each. */
export interface Exceptions {
  /** What sources differ on. */
  readonly disputed: readonly string[];
  /** What a caller needs and no source says. */
  readonly silent: readonly string[];
  /** What no source says, and the live API was seen to do. */
  readonly observed: readonly string[];
  /** What no source says and the spec has all the same. */
  readonly inferred: readonly string[];
  /** What nobody has found a source for yet, in a draft. */
  readonly unproven: readonly string[];
}

type Kind = keyof Exceptions;

/** The kinds in the order in which a reader needs them, each with its heading. */
const headings: readonly (readonly [Kind, heading: string])[] = [
  ['unproven', 'UNPROVEN'],
  ['disputed', 'Disputed'],
  ['silent', 'Not documented'],
  ['observed', 'Observed on the live API'],
  ['inferred', 'Inferred'],
];

/** Exceptions of which each list is made anew. */
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
  { list = listed, about = '' }: { readonly list?: (items: readonly string[]) => string; readonly about?: string } = {},
): string[] =>
  headings.flatMap(([kind, heading]) =>
    exceptions[kind].length === 0 ? [] : [`${heading}${about}: ${list(exceptions[kind])}.`],
  );

type Lists<Item> = ReadonlyMap<string, readonly Item[]>;

/** Items by what each belongs to, each once. */
export const listsOf = <Item>(all: readonly (readonly [key: string, item: Item])[]): Lists<Item> => {
  const lists = new Map<string, Item[]>();
  for (const [key, item] of all) lists.set(key, [...(lists.get(key) ?? []), item]);
  return new Map([...lists].map(([key, items]) => [key, [...new Set(items)]]));
};

/** The node that a silence is about: a body is met at its status. */
export const nodeOfItem = ({ name, node }: Audit['items'][number]): string =>
  name.startsWith('body · ') ? name.slice('body · '.length) : node;

/** What is observed or inferred, in a word: whether a member is required is said by the value. The body of a response says what a call returns. */
const wordOf = ({ node, attribute, value }: Claim): string =>
  attribute === 'presence' ? value : attributeInWords(shown({ node, attribute }));

/** The claims that no source makes, by who does, with their facts. */
type Made = 'observed' | 'inferred' | 'unproven';

const madeBy = (by: Made, { closure }: Audit): Audit['closure']['backed'] =>
  closure.backed.filter(({ standing, claim }) => standing === by && claim.attribute !== 'returns');

/** What is not plainly said of each place of a spec. */
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
  const silent = listsOf(unknown.map((item) => [placeOf(nodeOfItem(item)), silenceInWords(item.name)]));
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

/** Why each place has what no source says: the attributes with the reason, in a sentence. */
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
