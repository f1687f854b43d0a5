import { groupBy } from '../group.ts';
import { whereInWords } from './claims/where-in-words.ts';
import { keyOf, setOf } from './claims/claim.ts';
import type { Fact, Listing, Said } from './claims/fact.ts';
import type { Dispute } from './notation/ledger.ts';
import { phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';

/** The value of a fact that denies the existence of a node. */
export const absent = '(absent)';

/** Facts by node, for each pair of source and group. */
type Members = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

const membersBySource = (facts: readonly Fact[]): Members => {
  const groups = groupBy(
    facts.filter(({ group }) => group !== undefined),
    ({ group, evidence }) => `${evidence.source} ${String(group)}`,
  );
  return new Map([...groups].map(([key, members]) => [key, new Map(members.map((fact) => [fact.node, fact]))]));
};

const wrongSizes = (said: Said, given: Members): Problem[] =>
  said.listings.flatMap(({ group, size, evidence }) => {
    const found = given.get(`${evidence.source} ${group}`)?.size ?? 0;
    return size === undefined || found === size
      ? []
      : [
          {
            at: group,
            ...worded(
              phrase`${whereInWords(evidence)}: it gives ${size} ${group}, but the rows of its source give ${found}. Fix the rows.`,
            ),
          },
        ];
  });

/** For each source that lists a group, facts that deny the members that only other sources have. */
const denials = (said: Said, given: Members): Fact[] => {
  const listed = new Map<string, Listing>(
    said.listings.map((listing) => [`${listing.evidence.source} ${listing.group}`, listing]),
  );
  const everyone = groupBy(
    said.facts.filter(({ group }) => group !== undefined),
    ({ group }) => String(group),
  );
  return [...listed].flatMap(([key, { group, evidence }]) =>
    [...new Set((everyone.get(group) ?? []).map(({ node }) => node))]
      .filter((node) => !given.get(key)?.has(node))
      .map((node) => ({ node, attribute: 'exists', value: absent, evidence })),
  );
};

export const isSample = ({ evidence }: Fact): boolean => evidence.source === 'sample';

/** Whether the type of a sample value is assignable to a claimed type. */
const fits = (shown: string, claimed: string): boolean => {
  const allowed = new Set(claimed.split('|'));
  return (
    claimed === 'unknown' ||
    shown.split('|').every((part) => allowed.has(part) || (part === 'integer' && allowed.has('number')))
  );
};

const settlements: Readonly<Record<string, (values: readonly string[]) => string>> = {
  absent: () => absent,
  union: (values) => setOf(values.filter((value) => value !== absent).flatMap((value) => value.split('|'))),
};

/**
 * The value of a claim according to its facts and their dispute; `undefined` if only samples give one,
 * or if the source that the dispute takes has no fact.
 */
export const decide = (facts: readonly Fact[], dispute: Dispute | undefined): string | undefined => {
  if (!dispute) return facts.find((fact) => !isSample(fact))?.value;
  const settle = settlements[dispute.take];
  if (!settle) return facts.find(({ evidence }) => evidence.source === dispute.take)?.value;
  return settle([...new Set(facts.filter((fact) => !isSample(fact)).map(({ value }) => value))]);
};

/** Whether sources differ on a claim; samples do not count. */
export const differ = (facts: readonly Fact[]): boolean => {
  const first = facts.find((fact) => !isSample(fact));
  return facts.some((fact) => !isSample(fact) && fact.value !== first?.value);
};

/** The samples that do not fit the decided value; none if nothing is decided. */
export const samplesDiffer = (facts: readonly Fact[], decided: string | undefined): Fact[] =>
  decided === undefined ? [] : facts.filter((fact) => isSample(fact) && !fits(fact.value, decided));

/** Drops the attributes and children of nodes that a dispute declares absent. */
const withoutAbsent = (facts: readonly Fact[], disputes: readonly Dispute[]): { kept: Fact[]; dropped: Fact[] } => {
  const settled = groupBy(facts, keyOf);
  const gone = disputes
    .filter(({ claim }) => claim.endsWith(' · exists'))
    .filter((dispute) => decide(settled.get(dispute.claim) ?? [], dispute) === absent)
    .map(({ claim }) => claim.slice(0, -' · exists'.length));
  const below = (fact: Fact) =>
    gone.some((node) => (fact.node === node && fact.attribute !== 'exists') || fact.node.startsWith(`${node} · `));
  return { kept: facts.filter((fact) => !below(fact)), dropped: facts.filter(below) };
};

const idle = (disputes: readonly Dispute[], facts: ReadonlyMap<string, readonly Fact[]>): Problem[] =>
  disputes.flatMap(({ claim }) => {
    const about = facts.get(claim) ?? [];
    const real = differ(about) || samplesDiffer(about, about.find((fact) => !isSample(fact))?.value).length > 0;
    return real
      ? []
      : [{ at: `dispute ${claim}`, ...worded(phrase`no two sources differ on ${claim}. Remove the dispute.`) }];
  });

const mute = (disputes: readonly Dispute[], facts: ReadonlyMap<string, readonly Fact[]>): Problem[] =>
  disputes.flatMap(({ claim, take }) => {
    const about = facts.get(claim) ?? [];
    return about.length === 0 || settlements[take] || about.some(({ evidence }) => evidence.source === take)
      ? []
      : [
          {
            at: `dispute ${claim}`,
            ...worded(phrase`the dispute takes "${take}", which does not state ${claim}. Choose a source that does.`),
          },
        ];
  });

/** Reports sources that contradict themselves. Samples are exempt, since each is only one instance. */
const torn = (facts: ReadonlyMap<string, readonly Fact[]>): Problem[] =>
  [...facts].flatMap(([claim, about]) => {
    if (about.length < 2 || !differ(about)) return [];
    const said = about.filter((fact) => !isSample(fact));
    const sayings = [...groupBy(said, ({ evidence }) => evidence.source).values()];
    const [first, other] =
      sayings.map((own) => [...new Set(own.map(({ value }) => value))]).find(([, two]) => two) ?? [];
    const message = phrase`one source says both ${first} and ${other} for ${claim}. Keep the row that is right.`;
    return other === undefined ? [] : [{ kind: 'contradiction', at: claim, ...worded(message) }];
  });

/** All facts of a ledger by claim, with the disputes about them. */
export interface Weighed {
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** Facts about nodes that a dispute declares absent. */
  readonly dropped: readonly Fact[];
  /** The number of facts, including the dropped ones. */
  readonly total: number;
  readonly problems: readonly Problem[];
}

/** The type of a fact that states an array without its item type. */
export const someArray = 'array';

/** Completes a bare `array` with the item type that another fact gives the node. */
const withItems = (facts: readonly Fact[]): Fact[] => {
  const arrays = new Map(
    facts
      .filter(({ attribute, value }) => attribute === 'type' && value.startsWith('Array<'))
      .map((fact) => [fact.node, fact.value]),
  );
  return facts.map((fact) =>
    fact.attribute === 'type' && fact.value === someArray
      ? { ...fact, value: arrays.get(fact.node) ?? someArray }
      : fact,
  );
};

/** Groups the facts of a ledger by claim, applies its disputes, and checks both. */
export const weigh = (said: Said, disputes: readonly Dispute[]): Weighed => {
  const given = membersBySource(said.facts);
  const everything = withItems([...said.facts, ...denials(said, given)]);
  const { kept, dropped } = withoutAbsent(everything, disputes);
  const facts = groupBy(kept, keyOf);
  return {
    facts,
    disputes: new Map(disputes.map((dispute) => [dispute.claim, dispute])),
    total: everything.length,
    dropped,
    problems: [...wrongSizes(said, given), ...idle(disputes, facts), ...mute(disputes, facts), ...torn(facts)],
  };
};
