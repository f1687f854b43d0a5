import { isObject, itemsOf } from '../json.ts';
import type { Node, Places } from '../nodes.ts';

/** The schema that a node refers to, or itself. */
function targetIn(places: Places, node: Node): Node {
  const next = places.get(String(node['$ref']))?.node;
  return next ? targetIn(places, next) : node;
}

const listedIn = (node: Node): readonly Node[] =>
  [...itemsOf(node['oneOf']), ...itemsOf(node['anyOf'])].filter(isObject) as readonly Node[];

/** Whether a value of a schema may be an object. */
const mayBeObject = ({ type }: Node): boolean => type === undefined || [type].flat().includes('object');

/** The object schemas that a union chooses from, those of inner unions included. */
function branchesOf(places: Places, union: Node, seen: readonly Node[] = []): readonly Node[] {
  return listedIn(union).flatMap((branch) => {
    const node = targetIn(places, branch);
    if (seen.includes(node)) return [];
    if (listedIn(node).length > 0) return branchesOf(places, node, [...seen, union]);
    return mayBeObject(node) ? [node] : [];
  });
}

const requiredMember = ({ properties, required }: Node, name: string): Node | undefined => {
  const member = Object.hasOwn(Object(properties), name) ? Object(properties)[name] : undefined;
  return isObject(member) && itemsOf(required).includes(name) ? member : undefined;
};

/** The values that a tag can have; none if any value will do. */
export const tagValues = (schema: Readonly<Node>): readonly unknown[] =>
  Object.hasOwn(schema, 'const') ? [schema['const']] : itemsOf(schema['enum']);

/** Whether each list has values, and none that another one has. */
export const areDisjoint = (lists: readonly (readonly unknown[])[]): boolean => {
  const values = lists.flat();
  return lists.every((list) => list.length > 0) && new Set(values).size === values.length;
};

/** Whether lists that are not the same have values, and none that another one has. */
export const tellApart = (lists: readonly (readonly unknown[])[]): boolean => {
  const distinct = [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
  return distinct.length > 1 && areDisjoint(distinct);
};

/** The members by which branches of a union differ: each branch requires it, with the values of its kind. */
function membersIn(places: Places): readonly Node[] {
  const unions = [...places.values()].filter(({ kind, node }) => kind === 'schema' && listedIn(node).length > 1);
  return unions.flatMap(({ node }) => {
    const branches = branchesOf(places, node);
    const [first, another] = branches;
    if (!first || !another) return [];
    return Object.keys(Object(first['properties'])).flatMap((name) => {
      const members = branches.map((branch) => requiredMember(branch, name) ?? {});
      return tellApart(members.map((member) => tagValues(targetIn(places, member)))) ? members : [];
    });
  });
}

/** Writes the values of tags into their branches, in place: a schema that they refer to stays open elsewhere. */
export function inlineTags(places: Places): void {
  for (const member of membersIn(places)) {
    const target = targetIn(places, member);
    // A single value is closed everywhere.
    if (target === member || tagValues(target).length === 1) continue;
    const { $ref: _, ...own } = member;
    delete member['$ref'];
    Object.assign(member, structuredClone(target), own);
  }
}

/** The schemas of tags in a plain spec. */
export const tagsIn = (places: Places): ReadonlySet<object> => new Set(membersIn(places));
