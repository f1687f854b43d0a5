import type { Node, Places } from '../nodes.ts';
import { reachedByRequests } from '../reachable.ts';
import { tagsIn } from './tags.ts';

/** The types whose enums can be open to other values of the same type. */
const OPEN: readonly unknown[] = ['string', 'number', 'integer'];

function scalarOf(node: Readonly<Node>): unknown {
  const types = [node['type']].flat().filter((type) => type !== 'null');
  return types.length === 1 ? types[0] : undefined;
}

/** Whether an enum is open in responses, unless it is a tag of a union; one with a single value is a tag or a flag. */
export const isOpenEnum = (schema: Readonly<Node>, tags: ReadonlySet<object>): boolean =>
  !tags.has(schema) &&
  Array.isArray(schema['enum']) &&
  schema['enum'].filter((member) => member !== null).length > 1 &&
  OPEN.includes(scalarOf(schema));

/**
 * Opens response enums to future values, in place: a new value must not break a live app.
 * Request enums stay closed, and so do tags and flags: a union narrows by them.
 */
export function openEnums(places: Places): void {
  const [sent, tags] = [reachedByRequests(places), tagsIn(places)];
  for (const { kind, node, pointer } of places.values()) {
    if (kind !== 'schema' || !isOpenEnum(node, tags) || sent.has(pointer)) continue;
    node['anyOf'] = [
      { type: node['type'], enum: node['enum'] },
      { type: scalarOf(node), 'x-open': true },
    ];
    delete node['type'];
    delete node['enum'];
  }
}
