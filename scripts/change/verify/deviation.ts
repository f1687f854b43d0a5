import type { Audit, BooksInFolder } from '../../ledger/books.ts';
import { keyOf, parentOf, setOf, type Claim } from '../../ledger/claims/claim.ts';
import type { Fact } from '../../ledger/claims/fact.ts';
import type { Sighting } from './sighting.ts';
import { unionOf } from './types.ts';

/** Something that the live API does otherwise than its spec claims. */
export interface Deviation {
  readonly key: string;
  /** The first of the sightings. */
  readonly seen: Sighting;
  readonly count: number;
  /** The values that were seen and do not fit. */
  readonly values: readonly string[];
  /** What the spec claims; nothing where it claims nothing. */
  readonly claim?: Claim;
  /** What said otherwise: facts about the claim or, where there are none, about what it hangs on. */
  readonly facts: readonly Fact[];
  /** The value that a claim would need to allow for what was seen; nothing where it says so already. */
  readonly allows?: string;
}

const allowing: Readonly<Record<string, (documented: string, values: readonly string[]) => string>> = {
  type: (documented, values) => unionOf([documented, ...values]),
  body: (documented, values) => unionOf([documented, ...values]),
  enum: (documented, values) => setOf([...documented.split('|'), ...values]),
  media: (documented, values) => setOf([...documented.split('|'), ...values.filter((value) => value !== 'none')]),
};

const allowsOf = (attribute: string, claim: Claim | undefined, values: readonly string[]): string | undefined => {
  const value = claim ? allowing[attribute]?.(claim.value, values) : undefined;
  const found = value ?? values[0];
  return found === claim?.value ? undefined : found;
};

/** The keys of what says most about a claim, the nearest first. */
const keysNear = ({ node, attribute }: Sighting, claims: readonly Claim[]): string[] => {
  const owner = parentOf(node);
  const statuses = claims.filter(
    (claim) => claim.attribute === 'exists' && parentOf(claim.node) === owner && / \d{3}$/.test(claim.node),
  );
  return [
    keyOf({ node, attribute }),
    keyOf({ node, attribute: 'exists' }),
    ...(/ \d{3}$/.test(node) ? statuses.map(keyOf) : []),
    keyOf({ node: owner, attribute: 'exists' }),
    keyOf({ node: owner, attribute: 'type' }),
    keyOf({ node, attribute: 'body' }),
  ];
};

const factsNear = ({ weighed, claims }: Audit, seen: Sighting): readonly Fact[] => {
  const key = keysNear(seen, claims).find((each) => (weighed.facts.get(each) ?? []).length > 0);
  const facts = weighed.facts.get(key ?? '') ?? [];
  const otherwise = facts.filter(({ value }) => value !== seen.value);
  return otherwise.length > 0 ? otherwise : facts;
};

/** What sightings show that the spec does not allow for, one for each claim. */
export const deviationsIn = (audit: Audit<BooksInFolder>, sightings: readonly Sighting[]): Deviation[] => {
  const claims = new Map(audit.claims.map((claim) => [keyOf(claim), claim]));
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings.filter(({ fits }) => !fits))
    groups.set(keyOf(sighting), [...(groups.get(keyOf(sighting)) ?? []), sighting]);
  return [...groups].flatMap(([key, group]): Deviation[] => {
    const [seen] = group;
    if (!seen) return [];
    const values = [...new Set(group.map(({ value }) => value))];
    const claim = claims.get(key);
    const allows = allowsOf(seen.attribute, claim, values);
    return [
      {
        key,
        seen,
        count: group.length,
        values,
        facts: factsNear(audit, seen),
        ...(claim && { claim }),
        ...(allows !== undefined && { allows }),
      },
    ];
  });
};
