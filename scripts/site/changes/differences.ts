import { parse } from 'yaml';
import { keyOf, parentOf, type Claim } from '../../ledger/claims/claim.ts';
import { flattenSpec } from '../../ledger/claims/flatten-spec.ts';
import { isObject } from '../../spec/json.ts';

/** A difference between two versions of an API. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** An operation, argument, status, type or field. */
  readonly node: string;
  /** For a change: the attribute, with its old and new value. */
  readonly attribute?: string;
  readonly before?: string;
  readonly after?: string;
}

type Claims = ReadonlyMap<string, Claim>;

/** Parsed specs, by text. */
export type Read = ReadonlyMap<string, unknown>;

/** The claims in a spec of any age; empty if it no longer parses. */
const claimsIn = (text: string, read: Read): Claims => {
  try {
    const spec: unknown = read.get(text) ?? parse(text);
    return new Map(isObject(spec) ? flattenSpec(spec).map((claim) => [keyOf(claim), claim]) : []);
  } catch {
    return new Map();
  }
};

/** The nodes that exist only in `one`, without their descendants. */
const nodesOnlyIn = (one: Claims, other: Claims): string[] => {
  const nodes = [...one.values()].filter(({ attribute }) => attribute === 'exists').map(({ node }) => node);
  const only = new Set(nodes.filter((node) => !other.has(keyOf({ node, attribute: 'exists' }))));
  return [...only].filter((node) => parentOf(node) === node || !only.has(parentOf(node)));
};

/** The differences between the claims of two specs. */
export const differencesBetween = (before: string, after: string, read: Read = new Map()): Difference[] => {
  const [old, now] = [claimsIn(before, read), claimsIn(after, read)];
  const changed = [...now].flatMap(([key, { node, attribute, value }]): Difference[] => {
    const was = old.get(key);
    return was === undefined || was.value === value
      ? []
      : [{ kind: 'changed', node, attribute, before: was.value, after: value }];
  });
  return [
    ...nodesOnlyIn(now, old).map((node): Difference => ({ kind: 'added', node })),
    ...nodesOnlyIn(old, now).map((node): Difference => ({ kind: 'removed', node })),
    ...changed,
  ];
};
