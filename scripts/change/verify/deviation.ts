import type { Audit, BooksInFolder } from '../../ledger/books.ts';
import { keyOf, parentOf, setOf, type Claim } from '../../ledger/claims/claim.ts';
import type { Fact } from '../../ledger/claims/fact.ts';
import { withoutSecrets, type Sighting } from './sighting.ts';
import { unionOf } from './types.ts';

/** A difference between the live API and its spec. */
export interface Deviation {
  readonly key: string;
  /** The first of the sightings. */
  readonly seen: Sighting;
  readonly count: number;
  /** The observed values that do not fit. */
  readonly values: readonly string[];
  /** The claim of the spec, if any. */
  readonly claim?: Claim;
  /** The contradicted facts: those about the claim or, if there are none, about its parent. */
  readonly facts: readonly Fact[];
  /** The value that a claim would need to allow for what was seen; nothing where it says so already. */
  readonly allows?: string;
  /** What a report may show in place of the members above; absent if they contain no secret. */
  readonly redacted?: Pick<Deviation, 'key' | 'seen' | 'values' | 'allows'>;
}

/** A deviation as a report may show it. */
export const shownOf = ({ redacted, ...deviation }: Deviation): Deviation => ({ ...deviation, ...redacted });

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

/** The keys of what says most about a claim, the nearest first; `first` is a status that is documented for an operation. */
const keysNear = ({ node, attribute }: Sighting, first: ReadonlyMap<string, string>): string[] => {
  const owner = parentOf(node);
  return [
    keyOf({ node, attribute }),
    keyOf({ node, attribute: 'exists' }),
    ...(isStatus(node) ? [first.get(owner) ?? ''] : []),
    keyOf({ node: owner, attribute: 'exists' }),
    keyOf({ node: owner, attribute: 'type' }),
    keyOf({ node, attribute: 'body' }),
  ];
};

const isStatus = (node: string): boolean => / \d{3}$/.test(node);

/** The first documented status of each operation, as the key of its claim. */
const firstStatuses = (claims: readonly Claim[]): ReadonlyMap<string, string> =>
  new Map(
    claims
      .filter(({ node, attribute }) => attribute === 'exists' && isStatus(node))
      .map((claim): [string, string] => [parentOf(claim.node), keyOf(claim)])
      .reverse(),
  );

const factsNear = ({ weighed }: Audit, seen: Sighting, first: ReadonlyMap<string, string>): readonly Fact[] => {
  const key = keysNear(seen, first).find((each) => (weighed.facts.get(each) ?? []).length > 0);
  const facts = weighed.facts.get(key ?? '') ?? [];
  const otherwise = facts.filter(({ value }) => value !== seen.value);
  return otherwise.length > 0 ? otherwise : facts;
};

type Group = readonly [Sighting, ...Sighting[]];

const grouped = (sightings: readonly Sighting[]): ReadonlyMap<string, Group> => {
  const groups = new Map<string, [Sighting, ...Sighting[]]>();
  for (const sighting of sightings) {
    const group = groups.get(keyOf(sighting));
    if (group) group.push(sighting);
    else groups.set(keyOf(sighting), [sighting]);
  }
  return groups;
};

/** What a deviation takes from its sightings. */
const shownBy = (group: Group, claim: Claim | undefined): Pick<Deviation, 'key' | 'seen' | 'values' | 'allows'> => {
  const [seen] = group;
  const values = [...new Set(group.map(({ value }) => value))];
  const allows = allowsOf(seen.attribute, claim, values);
  return { key: keyOf(seen), seen, values, ...(allows !== undefined && { allows }) };
};

const redactedBy = ([first, ...rest]: Group, claim: Claim | undefined): Pick<Deviation, 'redacted'> =>
  [first, ...rest].some(({ redacted }) => redacted)
    ? { redacted: shownBy([withoutSecrets(first), ...rest.map(withoutSecrets)], claim) }
    : {};

/** Finds what sightings show that the spec does not allow for, one deviation for each claim. */
export const deviationsOf = (audit: Audit<BooksInFolder>): ((sightings: readonly Sighting[]) => Deviation[]) => {
  const claims = new Map(audit.claims.map((claim) => [keyOf(claim), claim]));
  const first = firstStatuses(audit.claims);
  return (sightings) =>
    [...grouped(sightings.filter(({ fits }) => !fits))].map(([key, group]): Deviation => {
      const claim = claims.get(key);
      return {
        ...shownBy(group, claim),
        ...redactedBy(group, claim),
        count: group.length,
        facts: factsNear(audit, group[0], first),
        ...(claim && { claim }),
      };
    });
};
