import { fixed, phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { crossedIn } from '../bounds.ts';
import { isObject } from '../json.ts';
import { REFERENCE_NOTES } from '../dialect.ts';
import { below, type Node, type Place, type Places } from '../nodes.ts';
import { step, stepsOf } from '../pointer.ts';
import { distributed } from './distribute.ts';
import { mergePair } from './merge-keywords.ts';

/** Keywords next to the only reference of an `allOf` that do not make it a different schema. */
const KEPT_SIBLINGS: readonly string[] = [...REFERENCE_NOTES, 'examples', 'readOnly', 'writeOnly'];

/** How deep merges may nest: only endless ones exceed it. */
const DEEPEST = 100;

/** A schema to merge, with its location. */
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

/** Whether a schema, what it refers to or one of its parts is an object. */
const isObjects = ({ $ref, type, allOf }: Node, written: Places, depth = 0): boolean => {
  if (type === 'object') return true;
  const parts = [written.get(String($ref))?.node, ...(Array.isArray(allOf) ? allOf : [])].filter(isObject);
  return depth < DEEPEST && parts.some((part) => isObjects({ ...part }, written, depth + 1));
};

/** Whether a branch is a bare `type: object` next to a reference to an object. */
function saysNothing({ node }: Branch, all: readonly Branch[], written: Places): boolean {
  if (Object.keys(node).join() !== 'type' || node['type'] !== 'object') return false;
  return all.some((each) => each.node['$ref'] !== undefined && isObjects(each.node, written));
}

/** Whether a schema is, through references and `allOf`, one of those that a reference names. */
function inherits({ $ref, allOf }: Node, from: unknown, written: Places, seen = new Set<unknown>()): boolean {
  if ($ref === from) return true;
  if (seen.has($ref)) return false;
  if ($ref !== undefined) seen.add($ref);
  const parts = [written.get(String($ref))?.node, ...(Array.isArray(allOf) ? allOf : [])].filter(isObject);
  return parts.some((part) => inherits({ ...part }, from, written, seen));
}

/** Whether a branch is a bare reference to a schema that another one inherits from. */
const isImplied = ({ node }: Branch, all: readonly Branch[], written: Places): boolean =>
  Object.keys(node).join() === '$ref' &&
  all.some(({ node: other }) => other['$ref'] !== node['$ref'] && inherits(other, node['$ref'], written));

/** The only reference of an `allOf` that adds nothing but notes and directions, which stay on a member. */
function soleReference(node: Node, pointer: string, written: Places): Node | undefined {
  const all = branchesOf(node, '');
  const [branch, another] = all.filter((each) => !saysNothing(each, all, written) && !isImplied(each, all, written));
  const { allOf: _, ...siblings } = node;
  if (!branch || another || branch.node['$ref'] === undefined) return undefined;
  if (!Object.keys(siblings).every((name) => KEPT_SIBLINGS.includes(name))) return undefined;
  const isMember = stepsOf(pointer).at(-2) === 'properties';
  const lost = ['examples', ...(isMember ? [] : REFERENCE_NOTES)];
  const kept = Object.entries(siblings).filter(([name]) => !lost.includes(name));
  return { $ref: branch.node['$ref'], ...Object.fromEntries(kept) };
}

/** Flattens nested `allOf`s, following references. */
function flat({ node, pointer }: Branch, places: Places, seen: readonly string[]): readonly Branch[] {
  const ref = node['$ref'];
  if (ref !== undefined) {
    const found = places.get(String(ref));
    if (seen.includes(String(ref)) || !found)
      throw new Refusal(pointer, phrase`contains itself through \`${ref}\``, 'remove it from the `allOf`');
    return flat(found, places, [...seen, String(ref)]);
  }
  const { allOf: _, ...own } = node;
  const branches = branchesOf(node, pointer).flatMap((branch) => flat(branch, places, seen));
  // The node's own keywords come first, since its notes are the most specific.
  return [{ node: own, pointer }, ...branches];
}

const quoted = (value: unknown): string => `\`${(JSON.stringify(value) ?? 'nothing').slice(0, 60)}\``;

/** The refusal of a part that contradicts those before it; members that were merged stand where they are written. */
function contradiction(
  { pointer }: Branch,
  keywords: readonly string[],
  parts: readonly Branch[],
  { origins }: Merging,
): Refusal {
  const held = (part?: Branch): Node =>
    Object.fromEntries(Object.entries({ ...part?.node }).filter(([keyword]) => keywords.includes(keyword)));
  const [last, ...before] = parts.filter((part) => Object.keys(held(part)).length > 0).toReversed();
  const first = before.find((part) => crossedIn(part.node, held(last)).length > 0) ?? before[0];
  const both = [first ?? parts[0], last].map((part) => part?.pointer ?? pointer);
  const said = [first, last].map((part) => quoted(keywords[1] ? held(part) : held(part)[keywords[0] ?? '']));
  const values = first ? `, ${said.join(' and ')}` : '';
  return new Refusal(
    pointer,
    phrase`has parts that contradict each other on ${fixed(keywords.map((each) => `\`${each}\``).join(' and '))}${values}, at ${(origins.get(pointer) ?? both).map((each) => `\`${each}\``).join(' and ')}`,
    'make them overlap, or leave one out',
  );
}

function mergedOf(place: Branch, parts: readonly Branch[], merging: Merging): Node {
  let merged = parts[0]?.node ?? {};
  for (const [index, { node }] of parts.slice(1).entries()) {
    const pair = mergePair(merged, node);
    const before = parts.slice(0, index + 2);
    if ('conflict' in pair) throw contradiction(place, [pair.conflict], before, merging);
    const [crossed] = crossedIn(pair.merged);
    if (crossed) throw contradiction(place, crossed, before, merging);
    merged = pair.merged;
  }
  for (const name of Object.keys(Object(merged['properties'])))
    merging.origins.set(
      `${place.pointer}/properties${step(name)}`,
      parts
        .filter(({ node }) => Object.hasOwn(Object(node['properties']), name))
        .map(({ pointer }) => `${pointer}/properties${step(name)}`),
    );
  return merged;
}

function replace(node: Node, by: Node): void {
  for (const name of Object.keys(node)) delete node[name];
  Object.assign(node, structuredClone(by));
}

/** The context of a merge: the spec as written, and the components of the copy being changed. */
interface Merging {
  readonly written: Places;
  readonly components: Node;
  /** The places of the merged members, by pointer. */
  readonly origins: Map<string, readonly string[]>;
}

/** Where the outermost of nested merges is, and how deep the current one is in it. */
interface Depth {
  readonly from: string;
  readonly count: number;
}

const deeper = ({ from, count }: Depth): Depth => ({ from, count: count + 1 });

/** Merges have no end if parts describe one member with schemas that refer to each other. */
function checkDepth({ from, count }: Depth): void {
  if (count > DEEPEST)
    throw new Refusal(
      from,
      'merges endlessly, since its parts describe the same member with schemas that refer to each other',
      'describe that member in one of them',
    );
}

/** Replaces an `allOf` with the merged schema; a choice in it is distributed over new components. */
function mergeAt({ node, pointer }: Place, merging: Merging, depth: Depth): void {
  checkDepth(depth);
  const sole = soleReference(node, pointer, merging.written);
  if (sole) return replace(node, sole);
  const parts = flat({ node, pointer }, merging.written, [pointer]);
  const choice = distributed(
    parts.map((part) => part.node),
    pointer,
    merging.components,
  );
  if (!choice) return replace(node, mergedOf({ node, pointer }, parts, merging));
  for (const [name, made] of choice.made) merging.components[name] = structuredClone(made);
  for (const name of choice.made.keys())
    settle(
      { kind: 'schema', node: merging.components[name] as Node, pointer: `#/components/schemas/${name}` },
      merging,
      deeper(depth),
    );
  replace(node, choice.node);
  if (node['allOf'] !== undefined) mergeAt({ kind: 'schema', node, pointer }, merging, deeper(depth));
}

/** Merges below a merged schema: a member declared in two parts has an `allOf` of both. */
function settle(place: Place, merging: Merging, depth: Depth = { from: place.pointer, count: 0 }): void {
  const { node, pointer } = place;
  if (node['allOf'] !== undefined) mergeAt(place, merging, depth);
  for (const child of below(place))
    if (child.pointer !== pointer && child.node['allOf'] !== undefined) settle(child, merging, deeper(depth));
}

/** The component schemas of a spec, which may be extended. */
function componentsOf(places: Places): Node {
  const { components } = places.get('#')?.node ?? {};
  const { schemas } = Object(components);
  return isObject(schemas) ? schemas : {};
}

/** Replaces each `allOf` with one equivalent schema, in place; returns the contradictions. */
export function mergeAllOf(places: Places, written: Places): readonly Refusal[] {
  const merging: Merging = { written, components: componentsOf(places), origins: new Map() };
  return [...places.values()].flatMap((place) => {
    if (place.kind !== 'schema' || !Object.hasOwn(place.node, 'allOf')) return [];
    try {
      settle(place, merging);
      return [];
    } catch (problem) {
      if (problem instanceof Refusal) return [problem];
      throw problem;
    }
  });
}
