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

export type Claims = ReadonlyMap<string, Claim>;

/** What a spec of any time claims; nothing where it cannot be read any more. */
const claimsIn = (text: string, parsed: unknown): Claims => {
  try {
    const spec: unknown = parsed ?? parse(text);
    return new Map(isObject(spec) ? flattenSpec(spec).map((claim) => [keyOf(claim), claim]) : []);
  } catch {
    return new Map();
  }
};

/** Reads what specs claim, each text once; those that are parsed already are given with their text. */
export const claimsReader = (parsed: ReadonlyMap<string, unknown>): ((text: string) => Claims) => {
  const read = new Map<string, Claims>();
  return (text) => {
    const claims = read.get(text) ?? claimsIn(text, parsed.get(text));
    read.set(text, claims);
    return claims;
  };
};

/** The nodes that one has and the other lacks, without those below them. */
const nodesOnlyIn = (one: Claims, other: Claims): string[] => {
  const nodes = [...one.values()].filter(({ attribute }) => attribute === 'exists').map(({ node }) => node);
  const only = new Set(nodes.filter((node) => !other.has(keyOf({ node, attribute: 'exists' }))));
  return [...only].filter((node) => parentOf(node) === node || !only.has(parentOf(node)));
};

/** How what a spec claims differs from what another one claimed. */
export const differencesBetween = (old: Claims, now: Claims): Difference[] => {
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
