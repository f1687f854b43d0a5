import { at, entriesOf, isObject, itemsOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';

/** One part of a credential: where it is sent, and its scopes. */
export interface Part {
  /** What a caller gives it as. */
  readonly name: string;
  readonly wire: string;
  readonly scopes: readonly string[];
  readonly pointer: string;
}

/** What one of several credentials consists of; nothing where none is needed. */
export type Alternative = readonly Part[];

/** Schemes whose credential is a token in the end. */
const BEARERS = ['oauth2', 'openIdConnect'];

/** The header or other place, and the prefix, of the credential of a scheme. */
function wireOf(scheme: Json): string {
  const { type, scheme: word = '', in: place, name, 'x-prefix': prefix = '' } = scheme;
  if (type === 'apiKey') {
    const where = place === 'header' ? String(name).toLowerCase() : `${String(place)} ${String(name)}`;
    const wire =
      prefix === '' ? `${place === 'header' ? 'header ' : ''}${where}` : `${where}: ${String(prefix)}`.trim();
    // The same as a bearer token, written as a header.
    return wire === 'authorization: Bearer' ? 'authorization: bearer' : wire;
  }
  if (type === 'http') return `authorization: ${String(word).toLowerCase()}`;
  return BEARERS.includes(String(type)) ? 'authorization: bearer' : String(type);
}

function alternativeOf(root: Json, node: unknown): Alternative {
  const parts = entriesOf(node);
  return parts
    .map(([scheme, scopes]): Part => {
      const found = at(root, 'components', 'securitySchemes', scheme);
      const wire = isObject(found) ? wireOf(found) : scheme;
      const name =
        parts.length === 1
          ? wire === 'authorization: basic'
            ? 'username and password'
            : 'token'
          : scheme.slice(scheme.lastIndexOf('_') + 1);
      return {
        name,
        wire,
        scopes: itemsOf(scopes).map(String).sort(),
        pointer: `#/components/securitySchemes${step(scheme)}`,
      };
    })
    .sort((one, other) => (one.wire < other.wire ? -1 : 1));
}

/** What an operation takes as a credential, one alternative or another. */
export const alternativesOf = (root: Json, operation: Json): Alternative[] =>
  itemsOf(operation['security'] ?? root['security']).map((node) => alternativeOf(root, node));
