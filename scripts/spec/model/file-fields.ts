import { formKind } from './form.ts';
import { isObject } from '../json.ts';
import type { Node, Places } from '../nodes.ts';
import { stepsOf } from '../pointer.ts';

/** Resolves the references of a node. */
const found = (places: Places, value: unknown, depth = 0): Node | undefined => {
  if (!isObject(value) || depth > 20) return undefined;
  const { $ref } = value;
  return typeof $ref === 'string' ? found(places, places.get($ref)?.node, depth + 1) : value;
};

const isFile = ({ type, format }: Node): boolean => [type].flat().includes('string') && format === 'binary';

/** The schemas of a field's values: its own, its items and its branches. */
function valuesOf(places: Places, field: unknown, depth = 0): readonly Node[] {
  const node = found(places, field);
  if (!node || depth > 4) return [];
  const inner = [node['items'], node['oneOf'], node['anyOf']].flat();
  return [node, ...inner.flatMap((each) => valuesOf(places, each, depth + 1))];
}

/** Marks file fields of multipart forms, in place: OpenAPI declares them as strings. */
export function markFiles(places: Places): void {
  for (const { kind, node, pointer } of places.values()) {
    const type = stepsOf(pointer).at(-1) ?? '';
    if (kind !== 'media type' || formKind(type) !== 'multipart' || !/\/requestBody\/content\//.test(pointer)) continue;
    for (const field of Object.values(Object(found(places, node['schema'])?.['properties'])))
      for (const each of valuesOf(places, field).filter(isFile)) each['x-file'] = true;
  }
}
