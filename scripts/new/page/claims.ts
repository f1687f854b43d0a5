import { groupBy } from '../../group.ts';
import { keyOf, type Claim } from '../../ledger/claims/claim.ts';
import type { Span } from './line.ts';

/** Claims of the spec that lines of a page prove. */
export interface Proof {
  readonly claims: readonly Claim[];
  readonly at: Span;
}

/** The claims of a spec by node, and by node and attribute. */
export class Claims {
  readonly all: readonly Claim[];
  readonly #byKey: ReadonlyMap<string, Claim>;
  readonly #byNode: ReadonlyMap<string, readonly Claim[]>;

  constructor(all: readonly Claim[]) {
    this.all = all;
    this.#byKey = new Map(all.map((claim) => [keyOf(claim), claim]));
    this.#byNode = groupBy(all, ({ node }) => node);
  }

  value(node: string, attribute: string): string | undefined {
    return this.#byKey.get(`${node} · ${attribute}`)?.value;
  }

  at(node: string): readonly Claim[] {
    return this.#byNode.get(node) ?? [];
  }

  of(node: string, attributes: readonly string[]): Claim[] {
    return (this.#byNode.get(node) ?? []).filter(({ attribute }) => attributes.includes(attribute));
  }
}

/** The name of the type of a node, or of its items. */
export const typeNamed = (claims: Claims, node: string): string | undefined =>
  /^(?:Array<)?([A-Z]\w*)>?$/.exec((claims.value(node, 'type') ?? '').replace(/^null\||\|null$/, ''))?.[1];

/** The node of a member, which hangs on the type of what it is in where that has a name. */
export const memberNode = (claims: Claims, owner: string, name: string): string => {
  const named = typeNamed(claims, owner);
  if (named !== undefined) return `${named} · ${name}`;
  const list = /Array</.test(claims.value(owner, 'type') ?? '') ? '[]' : '';
  return owner.includes(' · ') ? `${owner}${list}.${name}` : `${owner} · ${name}`;
};
