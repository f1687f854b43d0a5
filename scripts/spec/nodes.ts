import { DIALECT, type Kind } from './dialect.ts';
import { isObject } from './json.ts';
import { step } from './pointer.ts';
import type { Spec } from './spec.ts';

/** A node that may be changed in place: it belongs to a copy. */
export type Node = Record<string, unknown>;

/** A node and where it stands. */
export interface Place {
  readonly kind: Kind;
  readonly node: Node;
  readonly pointer: string;
}

/** The nodes of a spec by their pointers. */
export type Places = ReadonlyMap<string, Place>;

const isNode = (value: unknown): value is Node => isObject(value);

/** A node and everything below it; what a reference leads to is not below it. Names and examples are data, no nodes. */
export function* below(place: Place): Generator<Place> {
  const left = [place];
  for (let next = left.pop(); next; next = left.pop()) {
    yield next;
    left.push(...insideOf(next).reverse());
  }
}

/** The nodes right below a node. */
function insideOf({ kind, node, pointer }: Place): Place[] {
  const inside: Place[] = [];
  for (const [key, { holds }] of Object.entries(DIALECT[kind])) {
    if (!holds || !Object.hasOwn(node, key)) continue;
    const [count, inner] = holds;
    const [child, at] = [node[key], `${pointer}${step(key)}`];
    const children = count === 'one' ? [[at, child] as const] : childrenOf(child, at);
    for (const [place, each] of children) if (isNode(each)) inside.push({ kind: inner, node: each, pointer: place });
  }
  return inside;
}

const childrenOf = (group: unknown, pointer: string): (readonly [string, unknown])[] =>
  typeof group === 'object' && group !== null
    ? Object.entries(group).map(([name, node]) => [`${pointer}${step(name)}`, node] as const)
    : [];

/** Every node of a spec by its pointer. */
export const placesOf = (spec: Spec): Places =>
  new Map([...below({ kind: 'document', node: { ...spec }, pointer: '#' })].map((place) => [place.pointer, place]));
