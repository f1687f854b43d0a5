import { standings, type Standing } from './claim.ts';
import type { Audit } from './books.ts';
import type { Backed } from './reconcile.ts';

/** How the node behind a JSON pointer is known, in one line for a reader; `undefined` where nothing is claimed. */
export type EvidenceAt = (pointer: string) => string | undefined;

const told: Readonly<Record<Standing, string>> = {
  stated: 'stated by the page',
  sample: 'shown by a sample of the page',
  published: 'published by the vendor elsewhere',
  inferred: 'inferred by us',
};

/** An attribute in a reader's words: that a status or a name is there at all is known too. */
export const shown = ({ claim: { attribute, node } }: Backed): string => {
  if (attribute !== 'exists') return attribute;
  return / \d{3}$/.test(node) ? 'status' : 'name';
};

const weaker = (one: Backed | undefined, other: Backed): Backed =>
  one && standings.indexOf(one.standing) >= standings.indexOf(other.standing) ? one : other;

/** The claims about each place of the spec; where several nodes share a place, the weakest of each attribute. */
export const byPlace = ({ closure, claims }: Audit): Map<string, Map<string, Backed>> => {
  const places = new Map(
    claims.filter(({ attribute }) => attribute === 'exists').map(({ node, pointer }) => [node, pointer]),
  );
  const grouped = new Map<string, Map<string, Backed>>();
  for (const backed of closure.backed) {
    const place = places.get(backed.claim.node) ?? backed.claim.pointer;
    const attributes = grouped.get(place) ?? new Map<string, Backed>();
    attributes.set(backed.claim.attribute, weaker(attributes.get(backed.claim.attribute), backed));
    grouped.set(place, attributes);
  }
  return grouped;
};

const standingsOf = (attributes: ReadonlyMap<string, Backed>): string => {
  const groups = standings
    .map((standing) => ({
      standing,
      names: [...attributes.values()].filter((backed) => backed.standing === standing).map(shown),
    }))
    .filter(({ names }) => names.length > 0);
  const [only] = groups;
  if (groups.length === 1 && only) return `Known: ${told[only.standing]}.`;
  return `Known: ${groups.map(({ standing, names }) => `${told[standing]} (${names.join(', ')})`).join('; ')}.`;
};

const disputesOf = (attributes: ReadonlyMap<string, Backed>): string[] =>
  [...attributes.values()].flatMap((backed) =>
    backed.dispute ? [`Disputed (${shown(backed)}): ${backed.dispute.why}.`] : [],
  );

/** How each node of an API is known, for the documentation of generated code. */
export const evidenceOf = (audit: Audit): EvidenceAt => {
  const places = byPlace(audit);
  const unitless = new Set(
    audit.items.filter(({ name, known }) => name.startsWith('unit · ') && !known).map(({ node }) => node),
  );
  return (pointer) => {
    const attributes = places.get(pointer);
    if (!attributes) return undefined;
    const silent = [...attributes.values()].some(({ claim }) => unitless.has(claim.node));
    return [
      standingsOf(attributes),
      ...(silent ? ['Unit: no source states one.'] : []),
      ...disputesOf(attributes),
    ].join(' ');
  };
};
