import { keyOf, nearestPlace, parentOf, standings, type Claim, type Standing } from './claims/claim.ts';
import type { Fact } from './claims/fact.ts';
import { whereInWords } from './claims/where-in-words.ts';
import type { Dispute } from './notation/ledger.ts';
import type { Problem } from '../problem.ts';
import { absent, decide, differ, isSample, samplesDiffer, someArray, type Weighed } from './merge-facts.ts';

/** A claim of the spec with the facts that back it. */
export interface Backed {
  readonly claim: Claim;
  readonly standing: Standing;
  readonly facts: readonly Fact[];
  readonly dispute?: Dispute;
}

/** The result of comparing a spec with its ledger. */
export interface Closure {
  readonly backed: readonly Backed[];
  readonly holding: number;
  readonly overruled: number;
  readonly problems: readonly Problem[];
}

const describe = ({ value, evidence }: Fact): string =>
  `${value === absent ? 'it is absent' : value} (${whereInWords(evidence)})`;

interface Verdict {
  readonly backed?: Backed;
  readonly problem?: Problem;
  readonly overruled: readonly Fact[];
}

/** A claim of the spec, with the facts and the dispute in the ledger. */
interface Entry {
  readonly key: string;
  readonly claim: Claim | undefined;
  readonly facts: readonly Fact[];
  readonly dispute: Dispute | undefined;
  /** Whether a claim without facts is accepted as unproven. */
  readonly draft: boolean;
  /** The pointer of the claim or, if the spec lacks it, of its nearest node. */
  readonly place: string;
  /** The node that the spec has in place of one that it lacks. */
  readonly typed: string | undefined;
}

const better = (a: Fact, b: Fact): number =>
  standings.indexOf(a.evidence.standing) - standings.indexOf(b.evidence.standing);

const listOf = (facts: readonly Fact[], glue: string): string => [...new Set(facts.map(describe))].join(glue);

/** What is wrong with a claim, without its node and values. */
const formOf = ({ claim, facts }: Pick<Entry, 'claim' | 'facts'>, what: string): string =>
  `${claim?.attribute ?? facts[0]?.attribute ?? ''} ${what}`;

const unsettled = (entry: Entry): Problem => {
  const { key, facts, place } = entry;
  return {
    kind: 'contradiction',
    at: place,
    form: formOf(entry, 'is disputed'),
    message: `${key} is disputed: ${listOf(facts, ' against ')}. Decide it under disputes in facts.yaml.`,
    disputed: key,
  };
};

const lacking = (entry: Entry): Problem => {
  const { key, facts, place, typed } = entry;
  return {
    kind: 'lacking',
    at: place,
    form: formOf(entry, 'is lacking in the spec'),
    message: `the spec lacks ${key}: ${listOf(facts, ', ')}. ${typed === undefined ? 'Add it to the spec, or remove the row' : `It has ${typed}: write the row for that`}.`,
  };
};

const unsaid = (entry: Entry, value: string): Problem => {
  const { key, place } = entry;
  return {
    at: place,
    form: formOf(entry, 'is stated by no fact'),
    message: `${key} is ${value} in the spec, but no fact says so. Remove it, or add the row that is printed below.`,
    unsaid: `${key} = ${value}`,
  };
};

const unlike = (entry: Entry, value: string): Problem => {
  const { key, facts, place } = entry;
  return {
    kind: 'contradiction',
    at: place,
    form: formOf(entry, 'differs from the facts'),
    message: `${key} is ${value} in the spec, but the facts say ${listOf(facts, ', ')}. Fix whichever is wrong.`,
  };
};

const judge = (entry: Entry): Verdict => {
  const { claim, facts, dispute, draft } = entry;
  if (draft && claim && facts.length === 0) return { backed: { claim, standing: 'unproven', facts }, overruled: [] };
  const decided = decide(facts, dispute);
  if (!dispute && (differ(facts) || samplesDiffer(facts, decided).length > 0))
    return { problem: unsettled(entry), overruled: [] };
  const overruled = facts.filter((fact) => !isSample(fact) && fact.value !== decided);
  if (!claim) return decided === absent ? { overruled: facts } : { problem: lacking(entry), overruled };
  const backing = facts.filter(({ value }) => value === claim.value || dispute?.take === 'union').sort(better);
  const [best] = backing;
  if (!best || claim.value !== (decided ?? claim.value))
    return { problem: (facts.length === 0 ? unsaid : unlike)(entry, claim.value), overruled };
  return {
    backed: { claim, standing: best.evidence.standing, facts: backing, ...(dispute && { dispute }) },
    overruled,
  };
};

/** Finds the pointers of nodes in the spec; a missing node has that of its nearest ancestor. */
const placesOf = (claims: readonly Claim[]): ((node: string) => string) => {
  const places = new Map(
    claims.filter(({ attribute }) => attribute === 'exists').map(({ node, pointer }) => [node, pointer]),
  );
  return (node) => nearestPlace(places, node);
};

/** The node of a member whose parent has its own type: `Error · code` for `Body · error.code`. */
const throughType = (node: string, spec: ReadonlyMap<string, Claim>): string | undefined => {
  const parent = parentOf(node).replace(/\[\]$/, '');
  const type = spec.get(keyOf({ node: parent, attribute: 'type' }))?.value;
  const [, name] = /^(?:Array<)?([A-Z]\w*)/.exec(type ?? '') ?? [];
  const typed = `${name} · ${/[^.·[\] ]*$/.exec(node)?.[0]}`;
  return spec.has(keyOf({ node: typed, attribute: 'exists' })) ? typed : undefined;
};

// A missing node is reported once, without its missing attributes.
const consequence = ({ claim, facts, key }: Entry, missing: ReadonlySet<string>): boolean =>
  claim === undefined && !key.endsWith(' · exists') && facts.some(({ node }) => missing.has(node));

/** Reports duplicate claims of a spec, since only one of them would be compared with the facts. */
const saidTwice = (claims: readonly Claim[]): Problem[] => {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const key = keyOf(claim);
    const other = first.get(key);
    if (!other) first.set(key, claim);
    return other
      ? [
          {
            kind: 'contradiction' as const,
            at: claim.pointer,
            form: formOf({ claim, facts: [] }, 'is said twice'),
            message: `${key} is said here and at ${other.pointer}. Keep one of them, or give them different names.`,
          },
        ]
      : [];
  });
};

/** Lets a bare `array` in a fact match an array of a named type or of `unknown`, since the page need not name item types. */
const ofItems = (fact: Fact, claim: Claim | undefined): Fact =>
  fact.value === someArray && claim && /^Array<(?:[A-Z]\w*|unknown)>$/.test(claim.value)
    ? { ...fact, value: claim.value }
    : fact;

/** Compares the claims of a spec with the facts of its ledger. */
export const reconcile = (claims: readonly Claim[], weighed: Weighed, draft = false): Closure => {
  const spec = new Map(claims.map((claim) => [keyOf(claim), claim]));
  const placeOf = placesOf(claims);
  const entries = [...new Set([...spec.keys(), ...weighed.facts.keys()])].map((key): Entry => {
    const claim = spec.get(key);
    const facts = (weighed.facts.get(key) ?? []).map((fact) => ofItems(fact, claim));
    const place = claim?.pointer ?? placeOf(facts[0]?.node ?? '');
    const typed = claim ? undefined : throughType(facts[0]?.node ?? '', spec);
    return { key, claim, facts, dispute: weighed.disputes.get(key), draft, place, typed };
  });
  const missing = new Set(
    entries.flatMap(({ key, claim, facts }) => (!claim && key.endsWith(' · exists') ? (facts[0]?.node ?? []) : [])),
  );
  const verdicts = entries.filter((entry) => !consequence(entry, missing)).map(judge);
  const overruled = verdicts.reduce((sum, verdict) => sum + verdict.overruled.length, weighed.dropped.length);
  return {
    backed: verdicts.flatMap(({ backed }) => backed ?? []),
    holding: weighed.total - overruled,
    overruled,
    problems: [...saidTwice(claims), ...weighed.problems, ...verdicts.flatMap(({ problem }) => problem ?? [])],
  };
};
