import type { Audit } from './books.ts';
import { parentOf, standings, type Claim, type Standing } from './claims/claim.ts';
import { listed } from '../text.ts';
import { isPublic, nameOf } from './notation/source-names.ts';
import type { Backed } from './compare.ts';

/** How attributes of one place are known: how well, and which public sources say so. */
export interface Known {
  readonly standing: Standing;
  /** The sources that publish it or, where the page has it, say the same; of several nodes at one place, all of them. */
  readonly sources: readonly string[];
  /** Sources that say so of some of the nodes at the place only. */
  readonly partly: readonly string[];
  /** The days on which the live API was seen to do so, where nothing better is known. */
  readonly days: readonly string[];
  /** In a reader's words. */
  readonly attributes: readonly string[];
}

type Places = ReadonlyMap<string, string>;

const isWhole = (node: string): boolean => node === 'api' || node.startsWith('credential ');

/** Where nodes are met: what is said of an API as a whole, at its head. */
const placesIn = (claims: readonly Claim[]): Places =>
  new Map(
    claims
      .filter(({ attribute }) => attribute === 'exists')
      .map(({ node, pointer }) => [node, isWhole(node) ? '#/info' : pointer]),
  );

/** The place at which a reader meets a claim. */
const placeOf = (places: Places, { node, pointer }: Claim): string =>
  places.get(node) ?? (isWhole(node) ? '#/info' : pointer);

/** The places of a spec at which a reader meets its claims. */
export const placesOfClaims = (claims: readonly Claim[]): ((claim: Claim) => string) => {
  const places = placesIn(claims);
  return (claim) => placeOf(places, claim);
};

/** The place in a spec at which a reader meets a node of the ledger; the document where there is none nearer. */
export const placeOfNode = ({ claims }: Pick<Audit, 'claims'>): ((node: string) => string) => {
  const places = placesIn(claims);
  const find = (node: string): string => places.get(node) ?? (parentOf(node) === node ? '#' : find(parentOf(node)));
  return (node) => (isWhole(node) ? '#/info' : find(node));
};

/** An attribute in a reader's words: that a status or a name is there at all is known too. */
export const shown = ({ node, attribute }: Pick<Claim, 'node' | 'attribute'>): string => {
  if (node.startsWith('credential '))
    return attribute === 'exists' ? 'authentication' : `${attribute} of the authentication scheme`;
  if (attribute !== 'exists') return attribute;
  return / (?:\d{3}|\dXX|default)$/.test(node) ? 'status' : 'name';
};

/** The public sources that say what the spec claims. */
const sourcesOf = ({ claim, facts }: Backed): string[] => [
  ...new Set(
    facts
      .filter(({ value, evidence }) => value === claim.value && isPublic(evidence.source))
      .map(({ evidence }) => evidence.source),
  ),
];

const weakest = (all: readonly Backed[]): Standing =>
  standings[Math.max(...all.map(({ standing }) => standings.indexOf(standing)))] ?? 'unproven';

const daysOf = ({ facts }: Backed): string[] => facts.flatMap(({ evidence }) => evidence.where.date ?? []);

/** The evidence for one attribute of a place: as well known as the least known of its nodes. */
const knownTogether = (all: readonly Backed[]): Omit<Known, 'attributes'> => {
  const sources = all.map(sourcesOf);
  const any = [...new Set(sources.flat())].sort();
  const every = any.filter((source) => sources.every((own) => own.includes(source)));
  const standing = weakest(all);
  const days = standing === 'observed' ? [...new Set(all.flatMap(daysOf))].sort() : [];
  return { standing, sources: every, partly: any.filter((source) => !every.includes(source)), days };
};

const alike = ({ standing, sources, partly, days }: Omit<Known, 'attributes'>): string =>
  [standing, ...sources, '', ...partly, '', ...days].join();

const grouped = (attributes: ReadonlyMap<string, readonly Backed[]>): Known[] => {
  const groups = new Map<string, Known>();
  for (const [attribute, all] of attributes) {
    const known = knownTogether(all);
    const before = groups.get(alike(known))?.attributes ?? [];
    groups.set(alike(known), { ...known, attributes: [...before, attribute] });
  }
  return [...groups.values()].sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
};

type Weighed = Pick<Audit, 'claims' | 'closure'>;

/** How each place of a spec is known, the best first, in the order of the spec. */
export const knownPlaces = ({ claims, closure }: Weighed): ReadonlyMap<string, readonly Known[]> => {
  const places = placesIn(claims);
  const found = new Map<string, Map<string, Backed[]>>();
  for (const backed of closure.backed) {
    const place = placeOf(places, backed.claim);
    const attributes = found.get(place) ?? new Map<string, Backed[]>();
    const name = shown(backed.claim);
    attributes.set(name, [...(attributes.get(name) ?? []), backed]);
    found.set(place, attributes);
  }
  return new Map([...found].map(([place, attributes]) => [place, grouped(attributes)]));
};

/** How a place of a spec is known; nothing where nothing is claimed. */
export const knownOf = (audit: Weighed): ((pointer: string) => readonly Known[]) => {
  const places = knownPlaces(audit);
  return (pointer) => places.get(pointer) ?? [];
};

/** How to put what is known in words. */
export interface Words {
  readonly standing: (standing: Standing) => string;
  /** What a source is called. */
  readonly source: (source: string) => string;
  readonly attribute: (attribute: string) => string;
}

const sourcesInWords = ({ sources, partly }: Known, { source }: Words): string =>
  [
    ...(sources.length === 0 ? [] : [`in ${listed(sources.map(source))}`]),
    ...(partly.length === 0 ? [] : [`partly in ${listed(partly.map(source))}`]),
  ].join(' and ');

/** What is known equally well: which of it who publishes or, where others have it too, who says the same. */
const phraseOf = (standing: Standing, known: readonly Known[], only: boolean, words: Words): string => {
  const attributes = (of: readonly Known[]): string[] => of.flatMap((one) => one.attributes).map(words.attribute);
  const inBrackets = (of: readonly Known[]): string => ` (${attributes(of).join(', ')})`;
  const whole = known.length === 1;
  if (standing === 'published') {
    const places = known.map((one) => sourcesInWords(one, words) + (only && whole ? '' : inBrackets([one])));
    return `${words.standing(standing)} ${places.join(', ')}`;
  }
  const alike = known
    .filter(({ sources, partly }) => sources.length + partly.length > 0)
    .map((one) => `${whole ? '' : `${listed(attributes([one]))} `}as ${sourcesInWords(one, words)}`);
  const days = [...new Set(known.flatMap((one) => one.days))].sort();
  const when = days.length === 0 ? '' : ` on ${listed(days)}`;
  return [`${words.standing(standing)}${when}${only ? '' : inBrackets(known)}`, ...alike].join(', ');
};

/** How a place is known in words, one phrase for each standing; attributes are named where they are known differently. */
export const phrasesOf = (known: readonly Known[], words: Words): string[] => {
  const there = standings.filter((standing) => known.some((one) => one.standing === standing));
  return there.map((standing) => {
    const own = known.filter((one) => one.standing === standing);
    return phraseOf(standing, own, there.length === 1, words);
  });
};

/** The short names that a ledger gives its sources. */
export const shortNames =
  ({ books }: Pick<Audit, 'books'>) =>
  (source: string): string =>
    nameOf(books.ledger, source);
