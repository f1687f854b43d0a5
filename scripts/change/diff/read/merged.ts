import { entriesOf, isObject, itemsOf, type Json } from '../../../spec/json.ts';
import { mergePair } from '../../../spec/plain/merge-keywords.ts';
import { step, stepsOf } from '../../../spec/pointer.ts';

/** A node of a spec with its place. */
export interface At {
  readonly node: unknown;
  readonly pointer: string;
}

export const at = (node: unknown, pointer: string): At => ({ node, pointer });

/** The node at a JSON pointer. */
const nodeAt = (root: Json, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined),
    root,
  );

/** What a node refers to, and where; itself where it refers to nothing. */
export function resolve(root: Json, { node, pointer }: At): At {
  let found = at(node, pointer);
  for (let hops = 0; hops < 20; hops++) {
    const ref = isObject(found.node) ? found.node['$ref'] : undefined;
    if (typeof ref !== 'string' || !ref.startsWith('#/')) break;
    found = at(nodeAt(root, ref), ref);
  }
  return found;
}

/** The identity of a node: its place and, if it merges several parts, their references. */
export function placeOf(root: Json, place: At): string {
  const { node, pointer } = resolve(root, place);
  return [pointer, ...itemsOf(Object(node)['allOf']).map((part) => String(Object(part)['$ref']))].join(' ');
}

/** A member that two parts describe: what both take. */
const both = (one: At, other: At): At =>
  at({ allOf: [one, other].map(({ pointer }) => ({ $ref: pointer })) }, one.pointer);

/** A schema with all that another one says as well; its own words where they contradict each other. */
function overlaid(own: Json, part: Json): Json {
  const pair = mergePair(own, part);
  return 'merged' in pair ? pair.merged : { ...part, ...own };
}

/** A schema with the parts of its `allOf`; members keep their places. */
export function merged(
  root: Json,
  place: At,
  seen: readonly string[] = [],
): { readonly node: Json; readonly properties: ReadonlyMap<string, At> } {
  const { node, pointer } = resolve(root, place);
  const key = placeOf(root, place);
  if (!isObject(node) || seen.includes(key)) return { node: {}, properties: new Map() };
  const { allOf, properties: own, ...siblings } = node;
  let whole: Json = siblings;
  const properties = new Map(
    entriesOf(own).map(([name, member]) => [name, at(member, `${pointer}/properties${step(name)}`)]),
  );
  for (const [index, part] of itemsOf(allOf).entries()) {
    const inner = merged(root, at(part, `${pointer}/allOf/${index}`), [...seen, key]);
    whole = overlaid(whole, inner.node);
    for (const [name, member] of inner.properties) {
      const known = properties.get(name);
      properties.set(name, known ? both(known, member) : member);
    }
  }
  return { node: whole, properties };
}
