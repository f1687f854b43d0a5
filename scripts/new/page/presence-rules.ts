import type { Claim } from '../../ledger/claims/claim.ts';
import { glob } from '../../ledger/notation/glob.ts';

/** A rule over nodes, as `inferred` has it. */
interface Rule {
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

/** A small set of rules for the claims of one attribute: specific rules first, then one for all that have the most common value. */
export const rulesFor = (claims: readonly Claim[], everything?: string): readonly Rule[] => {
  const counts = new Map<string, number>();
  for (const { value } of claims) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const narrow = new Map<string, string>();
  for (const { node, value } of claims) {
    if ((value === usual && everything !== undefined) || [...narrow].some(([nodes]) => glob(nodes)(node))) continue;
    const fits = (pattern: string): boolean =>
      claims.every((each) => each.value === value || !glob(pattern)(each.node));
    narrow.set(patternsFor(node).find(fits) ?? node, value);
  }
  const rules = [...narrow].map(([nodes, value]) => ({ nodes, value }));
  return usual === undefined || everything === undefined ? rules : [...rules, { nodes: everything, value: usual }];
};
