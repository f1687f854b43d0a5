import { crossedIn, exceeded, within } from '../spec/bounds.ts';
import { itemsOf, type Json } from '../spec/json.ts';
import { step } from '../spec/pointer.ts';
import { placesOf, type Node, type Place, type Places } from '../spec/nodes.ts';
import { isOf } from '../spec/read/schema-shape.ts';
import { listed } from '../text.ts';

/** The values that a schema lists; `undefined` if it lists none. */
const valuesOf = (schema: Json): readonly unknown[] | undefined => {
  if (Object.hasOwn(schema, 'const')) return [schema['const']];
  return Array.isArray(schema['enum']) ? itemsOf(schema['enum']) : undefined;
};

/** The values that each of several schemas lists, if it lists any. */
const valuesIn = (schemas: readonly Json[]): readonly unknown[] => {
  const [first = [], ...rest] = schemas.flatMap((schema) => [valuesOf(schema) ?? []].filter((all) => all.length > 0));
  return first.filter((value) => rest.every((others) => others.includes(value)));
};

const written = (schema: Json, name: string): string => {
  const value = schema[name];
  return `\`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}\``;
};

/** The shortest text of a format. */
const SHORTEST: Readonly<Record<string, number>> = { 'date-time': 20, date: 10, time: 9, uuid: 36 };

/** The bound that excludes every text of the format. */
const tooShort = ({ format, maxLength }: Json): readonly string[] =>
  Number(maxLength) < (SHORTEST[String(format)] ?? 0) ? ['maxLength'] : [];

/** The schemas that a value at some places has to fit, each once: their own, and those that they refer to or have as parts. */
const partsAt = (places: Places, pointers: readonly string[]): readonly Place[] => {
  const found = new Map<string, Place>();
  const open = [...pointers];
  for (const pointer of open) {
    const place = found.has(pointer) ? undefined : places.get(pointer);
    if (place === undefined) continue;
    found.set(pointer, place);
    const { $ref, allOf } = place.node;
    if (typeof $ref === 'string') open.push($ref);
    open.push(...itemsOf(allOf).map((_, index) => `${pointer}/allOf/${index}`));
  }
  return [...found.values()];
};

/** The nesting limit: only recursive choices exceed it. */
const DEEPEST = 8;

/** Whether a value fits all schemas of a place, and a branch of each choice. */
const allows = (places: Places, pointer: string, value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  partsAt(places, [pointer]).every(
    ({ node, pointer: at }) =>
      isOf(node, value) &&
      within(node, value) &&
      ['oneOf', 'anyOf']
        .map((word) => itemsOf(node[word]).map((_, index) => `${at}/${word}/${index}`))
        .every((all) => all.length === 0 || all.some((branch) => allows(places, branch, value, depth + 1))),
  );

/** A spec that does not contradict itself. */
export interface Agreeing {
  readonly spec: Json;
  /** What each schema is without, in words. */
  readonly leftOut: ReadonlyMap<unknown, readonly string[]>;
}

type LeftOut = Map<Node, string[]>;

/** Removes keywords from a schema, and records them with the reason. */
const leaveOut = (leftOut: LeftOut, node: Node, names: readonly string[], why: string): void => {
  if (names.length === 0) return;
  const what = listed(names.map((name) => written(node, name)));
  leftOut.set(node, [...(leftOut.get(node) ?? []), `${what}${why}`]);
  for (const name of names) delete node[name];
};

/** The places of what several schemas say of the same member, and of their items. */
const sharedIn = (places: Places, parts: readonly Place[]): readonly (readonly string[])[] => {
  const names = new Set(parts.flatMap(({ node }) => Object.keys(Object(node['properties']))));
  return [...[...names].map((name) => `properties${step(name)}`), 'items']
    .map((path) => parts.map(({ pointer }) => `${pointer}/${path}`).filter((pointer) => places.has(pointer)))
    .filter((pointers) => pointers.length > 1);
};

/** The bounds that leave no value next to one of another schema, as they are written. */
const against = (schema: Json, name: string, bound: unknown): readonly string[] => {
  const pairs = crossedIn({ [name]: bound }, schema).filter((names) => names.includes(name));
  return pairs.flatMap((names) => names.filter((each) => each !== name).map((each) => written(schema, each)));
};

/** The bounds of a schema that leave no value next to those of all that apply with it, and why they do. */
const crossing = (
  node: Json,
  crossed: readonly string[],
  all: readonly Json[],
): readonly [names: readonly string[], why: string] => {
  const held = crossed.filter((name) => Object.hasOwn(node, name));
  const names = held.filter((name) => all.some((each) => against(each, name, node[name]).length > 0));
  const others = names.flatMap((name) => all.flatMap((each) => (each === node ? [] : against(each, name, node[name]))));
  const beside = others.length > 0 ? ` beside ${listed([...new Set(others)])}` : '';
  return [names, `${beside}, between which there is no value`];
};

/**
 * Leaves out the bounds that contradict each other in the schemas at `pointers`, which a value has to fit together, and in
 * their members. Only schemas at `at` or below it lose bounds: what they refer to is used elsewhere, too. `seen` has the
 * lists of pointers that are done, since members may refer back.
 */
const settle = (places: Places, at: string, pointers: readonly string[], leftOut: LeftOut, seen: Set<string>): void => {
  const parts = partsAt(places, pointers);
  const all = parts.map(({ node }) => node);
  const values = valuesIn(all);
  const isOwn = (pointer: string): boolean => `${pointer}/`.startsWith(`${at}/`);
  const own = parts.filter(({ pointer }) => isOwn(pointer)).map(({ node }) => node);
  const crossed = [...new Set(crossedIn(...all).flat())];
  for (const [node, held] of own.map((node) => [node, crossing(node, crossed, all)] as const)) {
    leaveOut(leftOut, node, ...held);
    leaveOut(leftOut, node, tooShort(node), `, which no \`${String(node['format'])}\` fits`);
    const bounds = [...new Set(values.flatMap((value) => exceeded(node, value)))];
    leaveOut(leftOut, node, bounds, `, which exclude${bounds.length === 1 ? 's' : ''} a value that it lists`);
  }
  for (const inner of sharedIn(places, parts).filter((each) => each.some(isOwn)))
    if (!seen.has(inner.join())) settle(places, at, inner, leftOut, seen.add(inner.join()));
};

/**
 * Leaves out the bounds that contradict each other or the values that are listed, and defaults that bounds exclude; each
 * schema names its own: a list is written by hand, value by value, a bound for all at once.
 */
export const agreeing = (whole: Json): Agreeing => {
  const spec: Json = JSON.parse(JSON.stringify(whole));
  const leftOut: LeftOut = new Map();
  const places = placesOf(Object(spec));
  // Parts come before the whole.
  const schemas = [...places.values()].filter(({ kind }) => kind === 'schema').reverse();
  for (const { pointer } of schemas) settle(places, pointer, [pointer], leftOut, new Set());
  for (const { node, pointer } of schemas)
    if (Object.hasOwn(node, 'default') && !allows(places, pointer, node['default']))
      leaveOut(leftOut, node, ['default'], ', which it does not allow');
  for (const [node, what] of leftOut) {
    const { description: before } = node;
    const note = `The document contradicts itself: it also says ${what.join('; and ')}.`;
    node['description'] = before === undefined ? note : `${String(before)} ${note}`;
  }
  return { spec, leftOut };
};

/** What a document contradicts, with its places; empty if there is nothing. */
export const contradictions = ({ spec, leftOut }: Agreeing): string => {
  const places = [...placesOf(Object(spec)).values()].flatMap(({ node, pointer }) => {
    const what = leftOut.get(node);
    return what === undefined ? [] : [`  ${pointer}: without ${what.join('; and ')}`];
  });
  const head = 'Where the document contradicts itself, openapi.yaml leaves out these; add those that the vendor means:';
  return places.length > 0 ? [head, ...places].join('\n') : '';
};
