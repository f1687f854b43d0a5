import { parse } from 'yaml';
import { keyOf, parentOf, type Claim } from '../../ledger/claims/claim.ts';
import { flattenSpec } from '../../ledger/claims/flatten-spec.ts';
import { isObject } from '../../spec/json.ts';

/** How a part of an API differs from what it was. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** An operation, an argument, a status, a type or a field. */
  readonly node: string;
  /** Of what is changed: the attribute, and its value before and after. */
  readonly attribute?: string;
  readonly before?: string;
  readonly after?: string;
}

type Claims = ReadonlyMap<string, Claim>;

/** Specs that are read already, by their texts. */
export type Read = ReadonlyMap<string, unknown>;

/** What a spec of any time claims; nothing where it cannot be read any more. */
const claimsIn = (text: string, read: Read): Claims => {
  try {
    const spec: unknown = read.get(text) ?? parse(text);
    return new Map(isObject(spec) ? flattenSpec(spec).map((claim) => [keyOf(claim), claim]) : []);
  } catch {
    return new Map();
  }
};

/** The nodes that one has and the other lacks, without those below them. */
const nodesOnlyIn = (one: Claims, other: Claims): string[] => {
  const nodes = [...one.values()].filter(({ attribute }) => attribute === 'exists').map(({ node }) => node);
  const only = new Set(nodes.filter((node) => !other.has(keyOf({ node, attribute: 'exists' }))));
  return [...only].filter((node) => parentOf(node) === node || !only.has(parentOf(node)));
};

/** How what a spec claims differs from what another one claimed. */
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
