/** One atomic statement about an API: an attribute of a node has a value. */
export interface Claim {
  /** What the statement is about, such as `GET /v1/billing/plan · 403` or `Invoice · amount_due`. */
  readonly node: string;
  readonly attribute: string;
  readonly value: string;
  /** JSON pointer of the place in the spec. */
  readonly pointer: string;
}

/** Names a claim without its value. */
export const keyOf = ({ node, attribute }: Pick<Claim, 'node' | 'attribute'>): string => `${node} · ${attribute}`;

/** The node below another. */
export const below = (node: string, name: string): string => `${node} · ${name}`;

/** What a node hangs on; the node itself where it hangs on nothing. */
export const parentOf = (node: string): string => node.replace(/(?: · |\.|\[\])[^·.[]*$/, '');

/** A union or a set as one value: its parts in alphabetical order. */
export const setOf = (parts: Iterable<string>): string => [...new Set(parts)].sort().join('|');

/** How a node is known: by the best source whose fact matches it. In a draft, what no fact says is unproven. */
export const standings = ['stated', 'sample', 'published', 'observed', 'inferred', 'unproven'] as const;
export type Standing = (typeof standings)[number];
