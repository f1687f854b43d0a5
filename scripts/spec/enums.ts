import type { Node, Places } from './nodes.ts';
import { reachedByRequests } from './reachable.ts';

/** The types whose enums can be open, each to other values of its type. */
const OPEN: readonly unknown[] = ['string', 'number', 'integer'];

function scalarOf(node: Readonly<Node>): unknown {
  const types = [node['type']].flat().filter((type) => type !== 'null');
  return types.length === 1 ? types[0] : undefined;
}

/** Whether the enum of a response is open: one with a single member is a tag or a flag. */
export const isOpenEnum = (schema: Readonly<Node>): boolean =>
  Array.isArray(schema['enum']) &&
  schema['enum'].filter((member) => member !== null).length > 1 &&
  OPEN.includes(scalarOf(schema));

/**
 * Opens the enums of responses to members that come later, in place: a new one must not break a live app.
 * The enums of requests stay closed, and so do those with one member, which are tags and flags.
 */
export function openEnums(places: Places): void {
  const sent = reachedByRequests(places);
  for (const { kind, node, pointer } of places.values()) {
    if (kind !== 'schema' || !isOpenEnum(node) || sent.has(pointer)) continue;
    node['anyOf'] = [
      { type: node['type'], enum: node['enum'] },
      { type: scalarOf(node), 'x-open': true },
    ];
    delete node['type'];
    delete node['enum'];
  }
}
