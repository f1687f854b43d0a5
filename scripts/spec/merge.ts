import { Refusal } from '../refusal.ts';
import { isObject } from './json.ts';
import { below, type Node, type Place, type Places } from './nodes.ts';
import { stepsOf } from './pointer.ts';
import { mergePair } from './merge-keywords.ts';

/** What may stand beside the one reference of an `allOf` without making another schema of it. */
const NOTES: readonly string[] = ['description', 'examples', 'deprecated'];
const DIRECTIONS: readonly string[] = ['readOnly', 'writeOnly'];

/** No schema that ends is nested as deeply. */
const DEEPEST = 100;

/** A schema that is merged, and where it was written. */
interface Branch {
  readonly node: Node;
  readonly pointer: string;
}

const branchesOf = (node: Node, pointer: string): readonly Branch[] =>
  Array.isArray(node['allOf'])
    ? node['allOf'].flatMap((branch, index) =>
        isObject(branch) ? [{ node: { ...branch }, pointer: `${pointer}/allOf/${index}` }] : [],
      )
    : [];

/** The reference that an `allOf` stands for, where it only adds notes to it; a direction stays with the member. */
function soleReference(node: Node): Node | undefined {
  const [branch, another] = branchesOf(node, '');
  const { allOf: _, ...beside } = node;
  if (!branch || another || branch.node['$ref'] === undefined) return undefined;
  if (!Object.keys(beside).every((name) => [...NOTES, ...DIRECTIONS].includes(name))) return undefined;
  const directions = Object.entries(beside).filter(([name]) => DIRECTIONS.includes(name));
  return { $ref: branch.node['$ref'], ...Object.fromEntries(directions) };
}

/** All that an `allOf` holds, at any depth, references followed. */
function flat({ node, pointer }: Branch, places: Places, seen: readonly string[]): readonly Branch[] {
  const ref = node['$ref'];
  if (ref !== undefined) {
    const found = places.get(String(ref));
    if (seen.includes(String(ref)) || !found)
      throw new Refusal(pointer, `is a part of itself through \`${ref}\``, 'take it out of the `allOf`');
    return flat(found, places, [...seen, String(ref)]);
  }
  const { allOf: _, ...own } = node;
  const branches = branchesOf(node, pointer).flatMap((branch) => flat(branch, places, seen));
  // What stands beside the branches comes first, for its notes are the nearest.
  return [{ node: own, pointer }, ...branches];
}

function mergedOf(place: Branch, places: Places): Node {
  const [first, ...others] = flat(place, places, [place.pointer]);
  let merged = first?.node ?? {};
  for (const { node, pointer } of others) {
    const pair = mergePair(merged, node);
    if ('conflict' in pair)
      throw new Refusal(
        place.pointer,
        `has parts that contradict each other on \`${pair.conflict}\`: the last one stands at \`${pointer}\``,
        'mend one of them, or leave one out',
      );
    merged = pair.merged;
  }
  return merged;
}

function replace(node: Node, by: Node): void {
  for (const name of Object.keys(node)) delete node[name];
  Object.assign(node, structuredClone(by));
}

/** A merged member can hold an `allOf` of its own: of the two things that were said of it. */
function settle(place: Place, places: Places): void {
  const { node, pointer } = place;
  if (stepsOf(pointer).length > DEEPEST)
    throw new Refusal(pointer, 'merges schemas that hold themselves, without an end', 'name the merged schema');
  if (node['allOf'] !== undefined) replace(node, soleReference(node) ?? mergedOf({ node, pointer }, places));
  for (const child of below(place))
    if (child.pointer !== pointer && child.node['allOf'] !== undefined) settle(child, places);
}

/** Replaces each `allOf` by one schema that says the same, in place; returns what contradicts itself. */
export function mergeAllOf(places: Places, written: Places): readonly Refusal[] {
  return [...places.values()].flatMap((place) => {
    if (place.kind !== 'schema' || !Object.hasOwn(place.node, 'allOf')) return [];
    try {
      settle(place, written);
      return [];
    } catch (problem) {
      if (problem instanceof Refusal) return [problem];
      throw problem;
    }
  });
}
