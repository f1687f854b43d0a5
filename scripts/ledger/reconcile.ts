import { keyOf, setOf, standings, type Claim, type Standing } from './claim.ts';
import type { Fact, Listing, Said } from './fact.ts';
import type { Dispute } from './ledger.ts';
import type { Problem } from './problem.ts';

/** A claim of the spec with the facts that back it. */
export interface Backed {
  readonly claim: Claim;
  readonly standing: Standing;
  readonly facts: readonly Fact[];
  readonly dispute?: Dispute;
}

/** What comparing both books gives. */
export interface Closure {
  readonly backed: readonly Backed[];
  readonly holding: number;
  readonly overruled: number;
  readonly problems: readonly Problem[];
}

const absent = '(absent)';

const groupBy = <Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

const describe = ({ value, evidence }: Fact): string =>
  `${value === absent ? 'it is absent' : value} (${evidence.where})`;

/** The members that each source gives each group. */
const membersBySource = (facts: readonly Fact[]): Map<string, Map<string, Fact>> => {
  const groups = groupBy(
    facts.filter(({ group }) => group !== undefined),
    ({ group, evidence }) => `${evidence.source} ${String(group)}`,
  );
  return new Map([...groups].map(([key, members]) => [key, new Map(members.map((fact) => [fact.node, fact]))]));
};

const wrongSizes = (said: Said): Problem[] => {
  const given = membersBySource(said.facts);
  return said.listings.flatMap(({ group, size, evidence }) => {
    const found = given.get(`${evidence.source} ${group}`)?.size ?? 0;
    return size === undefined || found === size
      ? []
      : [
          {
            at: group,
            message: `${evidence.where}: it gives ${size} ${group}, but the rows of its source give ${found}. Mend the rows.`,
          },
        ];
  });
};

/** What a source that lists a group in full denies: the members that others give it. */
const denials = (said: Said): Fact[] => {
  const given = membersBySource(said.facts);
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

const isSample = ({ evidence }: Fact): boolean => evidence.source === 'sample';

/** Whether a value of the shown type is one of the claimed type. */
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

/** What the facts on one claim come to, once a dispute has settled their differences. */
const decide = (facts: readonly Fact[], dispute: Dispute | undefined): string | undefined => {
  const values = [...new Set(facts.filter((fact) => !isSample(fact)).map(({ value }) => value))];
  if (!dispute) return values[0];
  const settle = settlements[dispute.take];
  return settle ? settle(values) : facts.find(({ evidence }) => evidence.source === dispute.take)?.value;
};

const differ = (facts: readonly Fact[]): boolean =>
  new Set(facts.filter((fact) => !isSample(fact)).map(({ value }) => value)).size > 1;

const samplesDiffer = (facts: readonly Fact[], decided: string | undefined): Fact[] =>
  decided === undefined ? [] : facts.filter((fact) => isSample(fact) && !fits(fact.value, decided));

interface Verdict {
  readonly backed?: Backed;
  readonly problem?: Problem;
  readonly overruled: readonly Fact[];
}

/** A claim as both books have it. */
interface Entry {
  readonly key: string;
  readonly claim: Claim | undefined;
  readonly facts: readonly Fact[];
  readonly dispute: Dispute | undefined;
  /** The place of the claim in the spec, or of what it would hang on. */
  readonly place: string;
}

const better = (a: Fact, b: Fact): number =>
  standings.indexOf(a.evidence.standing) - standings.indexOf(b.evidence.standing);

const listOf = (facts: readonly Fact[], glue: string): string => [...new Set(facts.map(describe))].join(glue);

const unsettled = ({ key, facts, place }: Entry): Problem => ({
  at: place,
  message: `${key} is disputed: ${listOf(facts, ' against ')}. Decide it under disputes in facts.yaml.`,
});

const lacking = ({ key, facts, place }: Entry): Problem => ({
  at: place,
  message: `the spec lacks ${key}: ${listOf(facts, ', ')}. Add it to the spec, or take the row out.`,
});

const unlike = ({ key, facts, place }: Entry, value: string): Problem => ({
  at: place,
  message: `${key} is ${value} in the spec, but ${facts.length === 0 ? 'no fact says so' : `the facts say ${listOf(facts, ', ')}`}. Mend whichever is wrong.`,
});

const judge = (entry: Entry): Verdict => {
  const { claim, facts, dispute } = entry;
  const decided = decide(facts, dispute);
  if (!dispute && (differ(facts) || samplesDiffer(facts, decided).length > 0))
    return { problem: unsettled(entry), overruled: [] };
  const overruled = facts.filter((fact) => !isSample(fact) && fact.value !== decided);
  if (!claim) return decided === absent ? { overruled: facts } : { problem: lacking(entry), overruled };
  const backing = facts.filter(({ value }) => value === claim.value || dispute?.take === 'union').sort(better);
  const [best] = backing;
  if (!best || claim.value !== (decided ?? claim.value)) return { problem: unlike(entry, claim.value), overruled };
  return {
    backed: { claim, standing: best.evidence.standing, facts: backing, ...(dispute && { dispute }) },
    overruled,
  };
};

/** Leaves out what is said below a node that a dispute has decided to be absent. */
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
      : [{ at: `dispute ${claim}`, message: `no two sources differ on ${claim}. Take the dispute out.` }];
  });

/** The places of nodes in the spec; a node that is not there is looked for in what it hangs on. */
const placesOf = (claims: readonly Claim[]): ((node: string) => string) => {
  const places = new Map(
    claims.filter(({ attribute }) => attribute === 'exists').map(({ node, pointer }) => [node, pointer]),
  );
  const find = (node: string): string => {
    const parent = node.replace(/(?: · |\.|\[\])[^·.[]*$/, '');
    return places.get(node) ?? (parent === node ? '#' : find(parent));
  };
  return find;
};

// What is said of a node that the spec lacks follows from the lack itself, which is said once.
const consequence = ({ claim, facts, key }: Entry, missing: ReadonlySet<string>): boolean =>
  claim === undefined && !key.endsWith(' · exists') && facts.some(({ node }) => missing.has(node));

/** Compares both books, claim by claim. */
export const reconcile = (claims: readonly Claim[], said: Said, disputes: readonly Dispute[]): Closure => {
  const everything = [...said.facts, ...denials(said)];
  const { kept, dropped } = withoutAbsent(everything, disputes);
  const byKey = groupBy(kept, keyOf);
  const spec = new Map(claims.map((claim) => [keyOf(claim), claim]));
  const rulings = new Map(disputes.map((dispute) => [dispute.claim, dispute]));
  const placeOf = placesOf(claims);
  const entries = [...new Set([...spec.keys(), ...byKey.keys()])].map((key): Entry => {
    const claim = spec.get(key);
    const facts = byKey.get(key) ?? [];
    return { key, claim, facts, dispute: rulings.get(key), place: claim?.pointer ?? placeOf(facts[0]?.node ?? '') };
  });
  const missing = new Set(
    kept.filter((fact) => fact.attribute === 'exists' && !spec.has(keyOf(fact))).map(({ node }) => node),
  );
  const verdicts = entries.filter((entry) => !consequence(entry, missing)).map(judge);
  const overruled = verdicts.reduce((sum, verdict) => sum + verdict.overruled.length, dropped.length);
  return {
    backed: verdicts.flatMap(({ backed }) => backed ?? []),
    holding: everything.length - overruled,
    overruled,
    problems: [...wrongSizes(said), ...verdicts.flatMap(({ problem }) => problem ?? []), ...idle(disputes, byKey)],
  };
};
