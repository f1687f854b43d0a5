import type { Audit } from '../../ledger/books.ts';
import { keyOf, parentOf } from '../../ledger/claims/claim.ts';
import type { Fact } from '../../ledger/claims/fact.ts';
import { absent, isSample } from '../../ledger/merge-facts.ts';
import type { Dispute } from '../../ledger/notation/ledger.ts';
import { nameOf } from '../../ledger/notation/source-names.ts';
import { listed, plural } from '../../text.ts';
import { instance, withoutSecrets, type Sighting } from './sighting.ts';
import { covers, unionOf } from './types.ts';

/** What the live API says to a dispute. */
export interface Decision {
  readonly dispute: Dispute;
  /** What was seen, in words; nothing where nothing was. */
  readonly seen?: string;
  /** The only value that agrees with it. */
  readonly value?: string;
  /** Who said so. */
  readonly sources: readonly string[];
}

/** What was seen of one claim: in words, and which values agree with it. */
interface Look {
  readonly seen: string;
  readonly agrees: (value: string) => boolean;
}

type Looking = (node: string, sightings: readonly Sighting[]) => Look | undefined;

const sightingsOf = (sightings: readonly Sighting[], node: string, attribute: string): Sighting[] =>
  sightings.filter((each) => each.node === node && each.attribute === attribute);

const valuesOf = (sightings: readonly Sighting[]): string[] => [...new Set(sightings.map(({ value }) => value))];

const about = (sightings: readonly Sighting[], node: string, attribute: string): string[] =>
  sightingsOf(sightings, node, attribute).map(({ value }) => value);

const existence: Looking = (node, sightings) => {
  const there = about(sightings, node, 'exists').length;
  if (there > 0) return { seen: `it is there, ${plural(there, 'time')}`, agrees: (value) => value === 'yes' };
  // Statuses and arguments that did not occur may still exist.
  const chances = about(sightings, parentOf(node), instance).length;
  return chances === 0
    ? undefined
    : { seen: `it is missing, ${plural(chances, 'time')}`, agrees: (value) => value === absent };
};

const typing: Looking = (node, sightings) => {
  const types = [...about(sightings, node, 'type'), ...about(sightings, node, 'body')];
  const shown = unionOf(types);
  return types.length === 0
    ? undefined
    : { seen: `${shown}, ${plural(types.length, 'time')}`, agrees: (value) => covers(value, shown) };
};

const listing: Looking = (node, sightings) => {
  const seen = sightingsOf(sightings, node, 'enum');
  const values = valuesOf(seen);
  const agrees = (value: string): boolean => values.every((each) => value.split('|').includes(each));
  return values.length === 0 ? undefined : { seen: valuesOf(seen.map(withoutSecrets)).join(', '), agrees };
};

const accepting: Looking = (node, sightings) => {
  const [form] = about(sightings, node, 'security');
  const agrees = (value: string): boolean => value.split('|').some((each) => each.replace(/\[.*\]$/, '') === form);
  return form === undefined ? undefined : { seen: `${form} is accepted, nothing else was tried`, agrees };
};

const serving: Looking = (node, sightings) => {
  const [seen] = sightingsOf(sightings, node, 'server');
  const agrees = (value: string): boolean => value.replace(/\/$/, '') === seen?.value;
  return seen && { seen: `${withoutSecrets(seen).value} responds`, agrees };
};

const lookings: Readonly<Record<string, Looking>> = {
  exists: existence,
  type: typing,
  body: typing,
  enum: listing,
  security: accepting,
  server: serving,
};

const decide = (
  dispute: Dispute,
  facts: readonly Fact[],
  sightings: readonly Sighting[],
  name: (source: string) => string,
): Decision => {
  const cut = dispute.claim.lastIndexOf(' · ');
  const look = lookings[dispute.claim.slice(cut + 3)]?.(dispute.claim.slice(0, cut), sightings);
  if (!look) return { dispute, sources: [] };
  const right = facts.filter((fact) => !isSample(fact) && look.agrees(fact.value));
  const values = [...new Set(right.map(({ value }) => value))];
  const sources = [...new Set(right.map(({ evidence }) => name(evidence.source)))];
  const [value] = values;
  return { dispute, seen: look.seen, sources, ...(values.length === 1 && value !== undefined && { value }) };
};

/** What the live API says to each dispute of a ledger. */
export const decisionsIn = ({ books, weighed }: Audit, sightings: readonly Sighting[]): Decision[] =>
  (books.ledger.disputes ?? []).map((dispute) =>
    decide(dispute, weighed.facts.get(dispute.claim) ?? [], sightings, (source) => nameOf(books.ledger, source)),
  );

/** A decision in words. */
export const inWords = ({ seen, value, sources }: Decision): string => {
  if (seen === undefined) return 'not decided: it was not seen';
  if (value !== undefined) return `decided for ${listed(sources)}: ${seen}`;
  return sources.length === 0 ? `neither is right: ${seen}` : `not decided, ${listed(sources)} allow it: ${seen}`;
};

/** The keys of all claims that were seen as the spec has them. */
export const confirmed = (audit: Audit, sightings: readonly Sighting[]): number => {
  const broken = new Set(sightings.filter(({ fits }) => !fits).map(keyOf));
  const seen = new Set(sightings.map(keyOf).filter((key) => !broken.has(key)));
  return audit.claims.filter((claim) => seen.has(keyOf(claim))).length;
};
