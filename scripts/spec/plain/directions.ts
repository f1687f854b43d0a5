import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { isOpenEnum } from './enums.ts';
import { inlineTags, tagsIn } from './tags.ts';
import { isObject } from '../json.ts';
import { below, type Node, type Place, type Places } from '../nodes.ts';
import { step } from '../pointer.ts';
import { reachedByAnswers, reachedByRequests } from '../reachable.ts';
import type { Spec } from '../spec.ts';

const COMPONENT = /^#\/components\/schemas\/[^/]+$/;
const MARKS = ['readOnly', 'writeOnly'] as const;
type Mark = (typeof MARKS)[number];

/** The suffix of a component's request version, if it differs from the response version. */
const INPUT = 'Input';

const propertiesOf = (node: Node): Readonly<Record<string, unknown>> =>
  isObject(node['properties']) ? node['properties'] : {};

/** The members with a mark, on the member itself or on the component it refers to. */
const markedIn = (node: Node, mark: Mark, places: Places): readonly string[] =>
  Object.entries(propertiesOf(node)).flatMap(([name, member]) => {
    const named = isObject(member) ? places.get(String(member['$ref']))?.node : undefined;
    return isObject(member) && (member[mark] === true || named?.[mark] === true) ? [name] : [];
  });

function leaveOut(node: Node, mark: Mark, places: Places): void {
  const names = markedIn(node, mark, places);
  if (names.length === 0) return;
  node['properties'] = Object.fromEntries(Object.entries(propertiesOf(node)).filter(([name]) => !names.includes(name)));
  const required = [node['required'] ?? []].flat().filter((name) => !names.includes(String(name)));
  if (required.length > 0) node['required'] = required;
  else delete node['required'];
}

const refsOf = (place: Place): readonly string[] =>
  [...below(place)].flatMap(({ node }) => (node['$ref'] === undefined ? [] : [String(node['$ref'])]));

/** The components that differ between requests and responses, themselves or through a reference. */
function differing(components: readonly Place[], places: Places): ReadonlySet<string> {
  const tags = tagsIn(places);
  const differ = (place: Place): boolean =>
    [...below(place)].some(
      ({ node }) => isOpenEnum(node, tags) || MARKS.some((mark) => markedIn(node, mark, places).length > 0),
    );
  const found = new Set(components.filter(differ).map(({ pointer }) => pointer));
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const place of components) if (refsOf(place).some((ref) => found.has(ref))) found.add(place.pointer);
  }
  return found;
}

const redirect = (place: Place, split: ReadonlySet<string>): void => {
  const ref = String(place.node['$ref']);
  if (split.has(ref)) place.node['$ref'] = `${ref}${INPUT}`;
};

function clear(place: Place, places: Places, mark: Mark): void {
  for (const { kind, node } of below(place)) if (kind === 'schema') leaveOut(node, mark, places);
}

/** Inserts each request component after its original. */
function withInputs(schemas: object, inputs: ReadonlyMap<string, Node>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => {
      const input = inputs.get(`#/components/schemas${step(name)}`);
      return [[name, schema] as const, ...(input ? [[`${name}${INPUT}`, input] as const] : [])];
    }),
  );
}

/** The result of a split, and its refusals. */
export interface Split {
  readonly refusals: readonly Refusal[];
  /** The pointers of the request components, mapped to their originals. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Splits schemas by direction, in place: requests lose `readOnly` members, responses lose `writeOnly` members, and
 * enums are closed in requests and open in responses, but for tags of unions. Schemas that are the same in both stay one
 * component.
 */
export function splitDirections(spec: Spec, places: Places): Split {
  inlineTags(places);
  const [sent, answered] = [reachedByRequests(places), reachedByAnswers(places)];
  const components = [...places.values()].filter(({ pointer }) => COMPONENT.test(pointer));
  const shared = components.filter(({ pointer }) => sent.has(pointer) && answered.has(pointer));
  const split = differing(shared, places);
  const taken = [...split].filter((pointer) => places.has(`${pointer}${INPUT}`));
  const refusals = taken.map(
    (pointer) =>
      new Refusal(
        pointer,
        phrase`is \`…${INPUT}\` in requests, which is the name of another schema`,
        'rename that schema',
      ),
  );
  if (refusals.length > 0) return { refusals, origins: new Map() };
  const inputs = new Map(
    shared
      .filter(({ pointer }) => split.has(pointer))
      .map((place): [string, Node] => [place.pointer, structuredClone(place.node)]),
  );
  const copies = [...inputs].map(([pointer, node]): Place => ({ kind: 'schema', node, pointer }));
  for (const place of copies) clear(place, places, 'readOnly');
  const whole = [...places.values()].filter(({ kind }) => kind === 'schema');
  for (const place of whole) {
    if (answered.has(place.pointer)) leaveOut(place.node, 'writeOnly', places);
    else if (sent.has(place.pointer)) leaveOut(place.node, 'readOnly', places);
  }
  for (const { node } of [...whole, ...copies.flatMap((place) => [...below(place)])])
    for (const mark of MARKS) delete node[mark];
  // After members are removed, because a mark may be on the referenced component.
  for (const place of copies) for (const child of below(place)) redirect(child, split);
  for (const place of places.values())
    if (sent.has(place.pointer) && !answered.has(place.pointer)) redirect(place, split);
  if (inputs.size > 0 && spec.components?.schemas)
    Object.assign(spec.components, { schemas: withInputs(spec.components.schemas, inputs) });
  return { refusals, origins: new Map([...inputs.keys()].map((pointer) => [`${pointer}${INPUT}`, pointer])) };
}
