import { below, type Place, type Places } from './nodes.ts';

/** The pointers reachable from the roots through references. */
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

/** Everything that a request can carry. */
export const reachedByRequests = (places: Places): ReadonlySet<string> =>
  reached(places, under(places, /^#\/paths\/[^/]+\/[a-z]+\/(parameters\/\d+|requestBody)$/));

/** Everything that a response can carry. */
export const reachedByAnswers = (places: Places): ReadonlySet<string> =>
  reached(places, under(places, /^#\/paths\/[^/]+\/[a-z]+\/responses\/[^/]+$/));
