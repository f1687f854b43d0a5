import { isNode, type Node, nodesOf, resolve } from './nodes.ts';

/** Marks of members that occur only in responses, or only in requests. */
export type Mark = 'readOnly' | 'writeOnly';

/** A copy of a spec without members that have the mark: requests have no readOnly ones, responses no writeOnly ones. */
export const without = (spec: Node, mark: Mark): Node => {
  const copy = structuredClone(spec);
  const isMarked = (member: unknown): boolean =>
    isNode(member) && (member[mark] === true || resolve(spec, member)[mark] === true);
  for (const { node } of [...nodesOf(copy)]) {
    if (!isNode(node['properties'])) continue;
    const members = Object.entries(node['properties']);
    const left = members.filter(([, member]) => isMarked(member)).map(([name]) => name);
    if (left.length === 0) continue;
    node['properties'] = Object.fromEntries(members.filter(([name]) => !left.includes(name)));
    if (Array.isArray(node['required'])) node['required'] = node['required'].filter((name) => !left.includes(name));
  }
  return copy;
};
