import type { Claim } from '../../ledger/claims/claim.ts';
import { glob } from '../../ledger/notation/glob.ts';

/** A rule over nodes, as `inferred` has it. */
export interface Rule {
  readonly nodes: string;
  readonly value: string;
}

/** The patterns that match a node, the widest first. */
const patternsFor = (node: string): string[] => {
  const owner = node.replace(/ · [^·]*$/, '');
  const [method, path] = owner.split(' ');
  if (node.endsWith(' · body')) return [`${method} * · body`, node];
  return [...(path === undefined ? [] : [`${method} * · *`]), `${owner} · *`, node];
};

/** The most common value of claims. */
export const usualOf = (claims: readonly Claim[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { value } of claims) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/** A small set of rules for the claims of one attribute, without those that have a value which another rule covers. */
export const rulesFor = (claims: readonly Claim[], covered?: string): readonly Rule[] => {
  const narrow = new Map<string, string>();
  for (const { node, value } of claims) {
    if (value === covered || [...narrow].some(([nodes]) => glob(nodes)(node))) continue;
    const fits = (pattern: string): boolean =>
      claims.every((each) => each.value === value || !glob(pattern)(each.node));
    narrow.set(patternsFor(node).find(fits) ?? node, value);
  }
  return [...narrow].map(([nodes, value]) => ({ nodes, value }));
};
