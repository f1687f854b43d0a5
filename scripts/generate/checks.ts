import type { Kind, Place } from './grammar.ts';
import { Refusal } from './refusal.ts';
import { METHODS } from './spec.ts';

type Places = ReadonlyMap<string, Place>;

/** The extensions that a spec may carry, and the nodes that may carry them. */
const EXTENSIONS: Readonly<Record<string, readonly Kind[]>> = {
  'x-prefix': ['securityScheme'],
  'x-unit': ['schema'],
  'x-shared-arguments': ['document'],
  'x-envelope': ['document'],
  'x-pager': ['document', 'operation'],
  'x-safety': ['operation'],
  'x-reconcile': ['operation'],
};

const PATH_ITEM_KEYS: readonly string[] = [...METHODS, 'parameters', 'summary', 'description'];

function checkExtensions({ kind, node, pointer }: Place): void {
  const unknown = Object.keys(node).find((key) => key.startsWith('x-') && !EXTENSIONS[key]?.includes(kind));
  if (unknown) throw new Refusal(pointer, `carries \`${unknown}\``, `take it away; the extensions are ${Object.keys(EXTENSIONS).join(', ')}, each in its place`);
}

function checkMethods({ kind, node, pointer }: Place): void {
  const unknown = kind === 'pathItem' ? Object.keys(node).find((key) => !PATH_ITEM_KEYS.includes(key)) : undefined;
  if (unknown) throw new Refusal(pointer, `has \`${unknown}\``, `take it away; the methods are ${METHODS.join(', ')}`);
}

function checkReference({ kind, node, pointer }: Place, places: Places): void {
  const seen = new Set<unknown>();
  for (let ref = node['$ref']; ref !== undefined; ref = places.get(String(ref))?.node['$ref']) {
    const quoted = `refers to \`${String(ref)}\``;
    if (!String(ref).startsWith('#/')) throw new Refusal(pointer, `${quoted}, which leaves the file`, 'copy what it needs into components');
    if (!String(ref).startsWith('#/components/') || places.get(String(ref))?.kind !== kind) {
      throw new Refusal(pointer, `${quoted}, which is no ${kind} under components`, 'mend the name, or add it there');
    }
    if (seen.has(ref)) throw new Refusal(pointer, `${quoted}, which leads back to itself`, 'describe it in one of these places');
    seen.add(ref);
  }
}

/** Refuses what the generator would have to pass over in silence. */
export function check(places: Places): void {
  for (const place of places.values()) {
    checkExtensions(place);
    checkMethods(place);
    checkReference(place, places);
  }
}
