import type { Kind, Node, Place } from './nodes.ts';
import { Refusal } from '../refusal.ts';
import { METHODS } from './spec.ts';

type Places = ReadonlyMap<string, Place>;

/** The extensions that a spec may carry, and the nodes that may carry them. */
const EXTENSIONS: Readonly<Record<string, readonly Kind[]>> = {
  'x-prefix': ['securityScheme'],
  'x-unit': ['schema'],
  'x-shared-arguments': ['document'],
  'x-envelope': ['document'],
  'x-pager': ['operation'],
  'x-safety': ['operation'],
  'x-reconcile': ['operation'],
};

const PATH_ITEM_KEYS: readonly string[] = [...METHODS, 'parameters', 'summary', 'description'];

function checkExtensions({ kind, node, pointer }: Place): void {
  const unknown = Object.keys(node).find((key) => key.startsWith('x-') && !EXTENSIONS[key]?.includes(kind));
  if (unknown)
    throw new Refusal(
      pointer,
      `carries \`${unknown}\``,
      `take it away; the extensions are ${Object.keys(EXTENSIONS).join(', ')}, each in its place`,
    );
}

function checkMethods({ kind, node, pointer }: Place): void {
  const unknown = kind === 'pathItem' ? Object.keys(node).find((key) => !PATH_ITEM_KEYS.includes(key)) : undefined;
  if (unknown) throw new Refusal(pointer, `has \`${unknown}\``, `take it away; the methods are ${METHODS.join(', ')}`);
}

/** What a node refers to, what that refers to, and so on, up to where it begins to repeat itself. */
function trail(node: Node, places: Places): string[] {
  const refs: string[] = [];
  for (let at: Node | undefined = node; at && at['$ref'] !== undefined; at = places.get(String(at['$ref']))?.node) {
    refs.push(String(at['$ref']));
    if (refs.indexOf(String(at['$ref'])) < refs.length - 1) break;
  }
  return refs;
}

function checkReference({ kind, node, pointer }: Place, places: Places): void {
  const refs = trail(node, places);
  const [ref] = refs;
  if (ref === undefined) return;
  const refers = `refers to \`${ref}\``;
  if (!ref.startsWith('#/'))
    throw new Refusal(pointer, `${refers}, which leaves the file`, 'copy what it needs into components');
  if (!ref.startsWith('#/components/') || places.get(ref)?.kind !== kind) {
    throw new Refusal(pointer, `${refers}, which is no ${kind} under components`, 'mend the name, or add it there');
  }
  if (new Set(refs).size < refs.length)
    throw new Refusal(pointer, `${refers}, which leads in a circle`, 'describe it in one of these places');
}

/** Refuses what the generator would have to pass over in silence. */
export function check(places: Places): void {
  for (const place of places.values()) {
    checkExtensions(place);
    checkMethods(place);
    checkReference(place, places);
  }
}
