import { isObject } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { At } from '../read/merged.ts';
import { same } from './same.ts';

/** The keys that identify list items, so that their order does not matter. */
const keyOf = (item: unknown, index: string): string => {
  if (!isObject(item)) return index;
  const { name, in: place = '', $ref, url } = item;
  return String($ref ?? url ?? (typeof name === 'string' ? `${name} ${String(place)}` : index));
};

const keyed = ({ node, pointer }: At): Map<string, At> =>
  new Map(
    Object.entries(Object(node)).map(([name, inner]) => [
      Array.isArray(node) ? keyOf(inner, name) : name,
      { node: inner, pointer: `${pointer}${step(name)}` },
    ]),
  );

/** The children of a node in both documents, by what they are known by; none of nodes that are the same. */
export function childrenOf(old: At, now: At): (readonly [key: string, old: At, now: At])[] {
  if (typeof old.node !== 'object' || typeof now.node !== 'object') return [];
  if (same(old.node, now.node)) return [];
  const [before, after] = [keyed(old), keyed(now)];
  const nothing = ({ pointer }: At, key: string): At => ({ node: undefined, pointer: `${pointer}${step(key)}` });
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => [
    key,
    before.get(key) ?? nothing(old, key),
    after.get(key) ?? nothing(now, key),
  ]);
}
