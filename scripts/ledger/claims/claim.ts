/** One atomic statement about an API: an attribute of a node has a value. */
export interface Claim {
  /** The subject of the statement, such as `GET /v1/billing/plan · 403` or `Invoice · amount_due`. */
  readonly node: string;
  readonly attribute: string;
  readonly value: string;
  /** JSON pointer into the spec. */
  readonly pointer: string;
}

/** The key of a claim: its node and attribute, without the value. */
export const keyOf = ({ node, attribute }: Pick<Claim, 'node' | 'attribute'>): string => `${node} · ${attribute}`;

/** A claim as a row of a ledger. */
export const rowOf = (claim: Claim): string => `${keyOf(claim)} = ${claim.value}`;

/** The name of a child node. */
export const below = (node: string, name: string): string => `${node} · ${name}`;

/** The parent of a node; a top-level node is its own parent. */
export const parentOf = (node: string): string => node.replace(/(?: · |\.|\[\])[^·.[]*$/, '');

/** The place of a node, or else that of its nearest ancestor, or `#`. */
export const nearestPlace = (places: ReadonlyMap<string, string>, node: string): string =>
  places.get(node) ?? (parentOf(node) === node ? '#' : nearestPlace(places, parentOf(node)));

/** A union or a set as one string: its distinct parts, sorted. */
export const setOf = (parts: Iterable<string>): string => [...new Set(parts)].sort().join('|');

/** How well a claim is known, best first: the standing of the best fact that backs it. In a draft, a claim without facts is `unproven`. */
export const standings = ['stated', 'sample', 'published', 'observed', 'inferred', 'unproven'] as const;
export type Standing = (typeof standings)[number];

/** The weakest standing among several; `undefined` if there are none. */
export const weakest = (all: readonly { readonly standing: Standing }[]): Standing | undefined =>
  standings.findLast((standing) => all.some((each) => each.standing === standing));
