import { parse } from 'yaml';
import { keyOf, parentOf, type Claim } from '../../ledger/claims/claim.ts';
import { flattenSpec } from '../../ledger/claims/flatten-spec.ts';
import { isObject } from '../../spec/json.ts';

/** A difference between two versions of an API. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** An operation, argument, status, type or field. */
  readonly node: string;
  /** For a change: the attribute, with its old and new value; one of them is `undefined` if it had or has none. */
  readonly attribute?: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

type Claims = ReadonlyMap<string, Claim>;

/** The claims in a spec of any age; empty if it no longer parses. */
const claimsIn = (text: string, parsed: unknown): Claims => {
  try {
    const spec: unknown = parsed ?? parse(text);
    return new Map(isObject(spec) ? flattenSpec(spec).map((claim) => [keyOf(claim), claim]) : []);
  } catch {
    return new Map();
  }
};

/** Reads the claims of each text once, since a version is what one commit led to and the next one came from. */
export const claimsReader = (parsed: ReadonlyMap<string, unknown> = new Map()): ((text: string) => Claims) => {
  const known = new Map<string, Claims>();
  return (text) => {
    const claims = known.get(text) ?? claimsIn(text, parsed.get(text));
    known.set(text, claims);
    return claims;
  };
};

/** The nodes that exist only in `one`. */
const nodesOnlyIn = (one: Claims, other: Claims): ReadonlySet<string> => {
  const nodes = [...one.values()].filter(({ attribute }) => attribute === 'exists').map(({ node }) => node);
  return new Set(nodes.filter((node) => !other.has(keyOf({ node, attribute: 'exists' }))));
};

/** Whether a node or one of its ancestors is in a set. */
const isWithin = (node: string, nodes: ReadonlySet<string>): boolean => {
  const parent = parentOf(node);
  return nodes.has(node) || (parent !== node && isWithin(parent, nodes));
};

/** The nodes of a set, without their descendants. */
const topOf = (nodes: ReadonlySet<string>): string[] =>
  [...nodes].filter((node) => parentOf(node) === node || !isWithin(parentOf(node), nodes));

/** The attributes whose values differ, of nodes that both specs have. */
const changesBetween = (old: Claims, now: Claims, others: ReadonlySet<string>): Difference[] =>
  [...new Map([...old, ...now])].flatMap(([key, { node, attribute }]): Difference[] => {
    const [before, after] = [old.get(key)?.value, now.get(key)?.value];
    return before === after || isWithin(node, others) ? [] : [{ kind: 'changed', node, attribute, before, after }];
  });

/** The differences between the claims of two specs. */
export const differencesBetween = (before: string, after: string, claimsOf = claimsReader()): Difference[] => {
  const [old, now] = [claimsOf(before), claimsOf(after)];
  const [added, removed] = [nodesOnlyIn(now, old), nodesOnlyIn(old, now)];
  return [
    ...topOf(added).map((node): Difference => ({ kind: 'added', node })),
    ...topOf(removed).map((node): Difference => ({ kind: 'removed', node })),
    ...changesBetween(old, now, new Set([...added, ...removed])),
  ];
};
