import type { Kind } from './dialect.ts';
import { isObject } from './json.ts';
import { keywordsWith } from './keywords-with.ts';
import { step } from './pointer.ts';
import type { Spec } from './spec.ts';

/** A node of a copy, which may be changed in place. */
export type Node = Record<string, unknown>;

/** A node and its location. */
export interface Place {
  readonly kind: Kind;
  readonly node: Node;
  readonly pointer: string;
}

/** The nodes of a spec by their pointers. */
export type Places = ReadonlyMap<string, Place>;

const isNode = (value: unknown): value is Node => isObject(value);

/** Visits the children of a node, without following references. Names and examples are data, not nodes. */
function eachChild({ kind: parent, node, pointer }: Place, visit: (child: Place) => void): void {
  const add = (kind: Kind, child: unknown, at: string): void => {
    if (isNode(child)) visit({ kind, node: child, pointer: at });
  };
  for (const [key, [count, kind]] of HOLDING.get(parent) ?? []) {
    const child = Object.hasOwn(node, key) ? node[key] : undefined;
    if (typeof child !== 'object' || child === null) continue;
    const at = `${pointer}/${key}`;
    if (count === 'one') add(kind, child, at);
    else for (const name of Object.keys(child)) add(kind, (child as Node)[name], `${at}${step(name)}`);
  }
}

/** The keywords of each kind that hold nodes. */
const HOLDING = keywordsWith('holds');

/** A node and its descendants, which may be changed during iteration. */
export function* below(place: Place): Generator<Place> {
  const open = [place];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const children: Place[] = [];
    eachChild(next, (child) => children.push(child));
    open.push(...children.reverse());
  }
}

const collect = (place: Place, into: Map<string, Place>): Map<string, Place> => {
  into.set(place.pointer, place);
  eachChild(place, (child) => collect(child, into));
  return into;
};

/** Every node of a spec by its pointer. */
export const placesOf = (spec: Spec): Places =>
  collect({ kind: 'document', node: { ...spec }, pointer: '#' }, new Map());
