import { keyOf } from '../../scripts/ledger/claims/claim.ts';
import type { Dispute } from '../../scripts/ledger/notation/ledger.ts';
import type { Comparison } from './compare.ts';
import type { Difference } from './difference.ts';
import type { Rule } from './rules.ts';

/** A difference with its reason; none if nothing explains it. */
export interface Explained {
  readonly difference: Difference;
  readonly why: string | undefined;
}

/** The result of a second opinion: its differences with their reasons. */
export interface Verdict {
  readonly explained: readonly Explained[];
  /** Disputes and rules that explain no difference. */
  readonly stale: readonly string[];
}

/** The attributes of the ledger for each attribute of a difference. */
const attributes: Readonly<Record<Difference['attribute'], readonly string[]>> = {
  exists: ['exists'],
  presence: ['presence'],
  type: ['type', 'enum'],
};

const disputeOf = ({ node, attribute }: Difference, disputes: ReadonlyMap<string, Dispute>): Dispute | undefined =>
  attributes[attribute].flatMap((name) => disputes.get(keyOf({ node, attribute: name })) ?? [])[0];

// The pinned version is the page's: if a dispute takes the page's side, both agree.
const overrulesPage = ({ take }: Dispute): boolean => take !== 'page';

/** Whether a claim is about a compared member, or one that a compared type has lost; statuses are not compared. */
const isWithin = ({ claim }: Dispute, nodes: ReadonlySet<string>): boolean => {
  const parts = claim.split(' · ');
  const node = parts.slice(0, -1).join(' · ');
  const comparable = Object.values(attributes).some((names) => names.includes(parts.at(-1) ?? ''));
  const isType = !node.includes('/');
  return comparable && (nodes.has(node) || (isType && [...nodes].some((name) => name.startsWith(`${parts[0]} · `))));
};

/** Explains each difference by a dispute of the ledger or by rules, and finds those that explain none. */
export const explain = (
  { differences, nodes }: Comparison,
  disputes: readonly Dispute[],
  rules: readonly Rule[],
): Verdict => {
  const byClaim = new Map(disputes.map((dispute) => [dispute.claim, dispute]));
  const used = new Set<Dispute | Rule>();
  const explained = differences.map((difference): Explained => {
    const applied = rules.filter(({ name }) => difference.rules.includes(name));
    const dispute = applied.length === 0 ? disputeOf(difference, byClaim) : undefined;
    for (const reason of [...applied, ...(dispute ? [dispute] : [])]) used.add(reason);
    const rule = applied.length > 0 ? `rule: ${applied.map(({ name }) => name).join(', ')}` : undefined;
    return { difference, why: rule ?? (dispute && `dispute, takes ${dispute.take}: ${dispute.why}`) };
  });
  const stale = [
    ...disputes
      .filter((dispute) => !used.has(dispute) && overrulesPage(dispute) && isWithin(dispute, nodes))
      .map(({ claim }) => `the dispute ${claim}`),
    ...rules.filter((rule) => !used.has(rule)).map(({ name }) => `the rule ${name}`),
  ];
  return { explained, stale };
};
