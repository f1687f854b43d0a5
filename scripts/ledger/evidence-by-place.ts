import type { Audit } from './books.ts';
import { nearestPlace, standings, weakest, type Claim, type Standing } from './claims/claim.ts';
import { listed } from '../text.ts';
import { isPublic, nameOf } from './notation/source-names.ts';
import type { Backed } from './compare.ts';

/** The standing and sources shared by some attributes of one place. */
export interface Known {
  readonly standing: Standing;
  /** Public sources that agree with the spec, for all nodes at the place. */
  readonly sources: readonly string[];
  /** Public sources that agree for only some of the nodes at the place. */
  readonly partly: readonly string[];
  /** The days of observation on the live API, if there is no better evidence. */
  readonly days: readonly string[];
  /** Display names of the attributes. */
  readonly attributes: readonly string[];
}

type Places = ReadonlyMap<string, string>;

const isWhole = (node: string): boolean => node === 'api' || node.startsWith('credential ');

/** The pointers of nodes. Those about the API as a whole are shown at `#/info`. */
const placesIn = (claims: readonly Claim[]): Places =>
  new Map(
    claims
      .filter(({ attribute }) => attribute === 'exists')
      .map(({ node, pointer }) => [node, isWhole(node) ? '#/info' : pointer]),
  );

/** The pointer at which a claim is shown. */
const placeOf = (places: Places, { node, pointer }: Claim): string =>
  places.get(node) ?? (isWhole(node) ? '#/info' : pointer);

/** Returns the pointer at which a claim is shown. */
export const placesOfClaims = (claims: readonly Claim[]): ((claim: Claim) => string) => {
  const places = placesIn(claims);
  return (claim) => placeOf(places, claim);
};

/** Returns the pointer at which a node of the ledger is shown: its own, or else that of its nearest ancestor or `#`. */
export const placeOfNode = ({ claims }: Pick<Audit, 'claims'>): ((node: string) => string) => {
  const places = placesIn(claims);
  return (node) => (isWhole(node) ? '#/info' : nearestPlace(places, node));
};

/** The display name of an attribute. For `exists` it is `status`, `name` or `authentication`. */
export const shown = ({ node, attribute }: Pick<Claim, 'node' | 'attribute'>): string => {
  if (node.startsWith('credential '))
    return attribute === 'exists' ? 'authentication' : `${attribute} of the authentication scheme`;
  if (attribute !== 'exists') return attribute;
  return / (?:\d{3}|\dXX|default)$/.test(node) ? 'status' : 'name';
};

/** The public sources that agree with a claim. */
const sourcesOf = ({ claim, facts }: Backed): string[] => [
  ...new Set(
    facts
      .filter(({ value, evidence }) => value === claim.value && isPublic(evidence.source))
      .map(({ evidence }) => evidence.source),
  ),
];

const daysOf = ({ facts }: Backed): string[] => facts.flatMap(({ evidence }) => evidence.where.date ?? []);

/** The evidence for one attribute at a place; the weakest standing of the nodes there counts. */
const knownTogether = (all: readonly Backed[]): Omit<Known, 'attributes'> => {
  const sources = all.map(sourcesOf);
  const any = [...new Set(sources.flat())].sort();
  const every = any.filter((source) => sources.every((own) => own.includes(source)));
  const standing = weakest(all) ?? 'unproven';
  const days = standing === 'observed' ? [...new Set(all.flatMap(daysOf))].sort() : [];
  return { standing, sources: every, partly: any.filter((source) => !every.includes(source)), days };
};

const alike = ({ standing, sources, partly, days }: Omit<Known, 'attributes'>): string =>
  [standing, ...sources, '', ...partly, '', ...days].join();

const grouped = (attributes: ReadonlyMap<string, readonly Backed[]>): Known[] => {
  const groups = new Map<string, Known>();
  for (const [attribute, all] of attributes) {
    const known = knownTogether(all);
    const key = alike(known);
    const before = groups.get(key)?.attributes ?? [];
    groups.set(key, { ...known, attributes: [...before, attribute] });
  }
  return [...groups.values()].sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
};

type Weighed = Pick<Audit, 'claims' | 'closure'>;

/** The evidence for each place, in the order of the spec; for each place, best standing first. */
export const knownPlaces = ({ claims, closure }: Weighed): ReadonlyMap<string, readonly Known[]> => {
  const places = placesIn(claims);
  const found = new Map<string, Map<string, Backed[]>>();
  for (const backed of closure.backed) {
    const place = placeOf(places, backed.claim);
    const attributes = found.get(place) ?? new Map<string, Backed[]>();
    const name = shown(backed.claim);
    const all = attributes.get(name);
    if (all) all.push(backed);
    else attributes.set(name, [backed]);
    found.set(place, attributes);
  }
  return new Map([...found].map(([place, attributes]) => [place, grouped(attributes)]));
};

/** Returns the evidence for a place; empty for a place without claims. */
export const knownOf = (audit: Weighed): ((pointer: string) => readonly Known[]) => {
  const places = knownPlaces(audit);
  return (pointer) => places.get(pointer) ?? [];
};

/** Formatters for evidence. */
export interface Words {
  readonly standing: (standing: Standing) => string;
  /** The display name of a source. */
  readonly source: (source: string) => string;
  readonly attribute: (attribute: string) => string;
}

const sourcesInWords = ({ sources, partly }: Known, { source }: Words): string =>
  [
    ...(sources.length === 0 ? [] : [`in ${listed(sources.map(source))}`]),
    ...(partly.length === 0 ? [] : [`partly in ${listed(partly.map(source))}`]),
  ].join(' and ');

/** A phrase for evidence of one standing: the attributes, and the sources that publish them or agree. */
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

/** The evidence for a place as text, with one phrase per standing. Attributes are named if they differ in evidence. */
export const phrasesOf = (known: readonly Known[], words: Words): string[] => {
  const there = standings.filter((standing) => known.some((one) => one.standing === standing));
  return there.map((standing) => {
    const own = known.filter((one) => one.standing === standing);
    return phraseOf(standing, own, there.length === 1, words);
  });
};

/** Returns the display name of a source. */
export const shortNames =
  ({ books }: Pick<Audit, 'books'>) =>
  (source: string): string =>
    nameOf(books.ledger, source);
