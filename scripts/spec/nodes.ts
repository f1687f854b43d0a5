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
  yield place;
  for (const [key, { holds }] of Object.entries(DIALECT[place.kind])) {
    if (!holds || !Object.hasOwn(place.node, key)) continue;
    const [count, kind] = holds;
    const [child, pointer] = [place.node[key], `${place.pointer}${step(key)}`];
    const children = count === 'one' ? [[pointer, child] as const] : childrenOf(child, pointer);
    for (const [at, node] of children) if (isNode(node)) yield* below({ kind, node, pointer: at });
  }
}

const childrenOf = (group: unknown, pointer: string): (readonly [string, unknown])[] =>
  typeof group === 'object' && group !== null
    ? Object.entries(group).map(([name, node]) => [`${pointer}${step(name)}`, node] as const)
    : [];

/** Every node of a spec by its pointer. */
export const placesOf = (spec: Spec): Places =>
  new Map([...below({ kind: 'document', node: { ...spec }, pointer: '#' })].map((place) => [place.pointer, place]));
