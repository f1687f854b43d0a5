import { below, type Node, type Place } from './grammar.ts';
import { Refusal } from './refusal.ts';

type Places = ReadonlyMap<string, Place>;

/** The types whose enums can be open, each to other values of its type. */
const OPEN: readonly unknown[] = ['string', 'number', 'integer'];

/** Everything that can travel where the roots stand. */
function reached(places: Places, roots: readonly Place[]): ReadonlySet<string> {
  const pointers = new Set<string>();
  const queue = [...roots];
  for (const root of queue) {
    for (const { pointer, node } of below(root)) {
      pointers.add(pointer);
      const next = places.get(String(node['$ref']));
      if (next && !pointers.has(next.pointer)) queue.push(next);
    }
  }
  return pointers;
}

const under = (places: Places, pattern: RegExp): readonly Place[] =>
  [...places.values()].filter(({ pointer }) => pattern.test(pointer));

function scalarOf(node: Node): unknown {
  const types = [node['type']].flat().filter((type) => type !== 'null');
  return types.length === 1 ? types[0] : undefined;
}

const isOpenable = ({ kind, node }: Place): boolean =>
  kind === 'schema' &&
  Array.isArray(node['enum']) &&
  node['enum'].filter((member) => member !== null).length > 1 &&
  OPEN.includes(scalarOf(node));

/**
 * Opens the enums of answers to members that come later, in place: a new one must not break a live app.
 * The enums of requests stay closed, and so do those with one member, which are tags and flags.
 */
export function openEnums(places: Places): void {
  const sent = reached(places, under(places, /^#\/paths\/[^/]+\/([a-z]+\/)?(parameters\/\d+|requestBody)$/));
  const answered = reached(places, under(places, /^#\/paths\/[^/]+\/[a-z]+\/responses\/[^/]+$/));
  for (const place of places.values()) {
    const { node, pointer } = place;
    if (!isOpenable(place)) continue;
    if (sent.has(pointer) && answered.has(pointer)) {
      throw new Refusal(
        pointer,
        'is an enum of both a request, where it is closed, and an answer, where it is open',
        'write it once for each',
      );
    }
    if (sent.has(pointer)) continue;
    node['anyOf'] = [
      { type: node['type'], enum: node['enum'] },
      { type: scalarOf(node), 'x-open': true },
    ];
    delete node['type'];
    delete node['enum'];
  }
}
