import { at, isObject, object, type Json } from '../../spec/json.ts';
import { setOf, step, type Claim } from './claim.ts';
import { consume, nothing, one } from './flatten-schema.ts';
import { InputError } from '../../problem.ts';

/** A security scheme as it looks on the wire: the header, and the prefix that stands before the credential. */
const wireForm = (scheme: Json, pointer: string): string => {
  if (scheme['type'] === 'http' && scheme['scheme'] === 'bearer') return 'Authorization: Bearer';
  if (scheme['type'] === 'apiKey' && scheme['in'] === 'header')
    return `${String(scheme['name'])}: ${String(scheme['x-prefix'] ?? '')}`.replace(/:? *$/, '');
  throw new InputError(
    `${pointer}: only a bearer token or a header carries a credential here. Describe the scheme as one of them.`,
  );
};

const schemes = (spec: Json): Json => {
  const found = at(spec, ['components', 'securitySchemes']);
  return isObject(found) ? found : {};
};

const part = (spec: Json, name: string, scopes: unknown, pointer: string): string => {
  const scheme = schemes(spec)[name];
  const granted = Array.isArray(scopes) && scopes.length > 0 ? `[${setOf(scopes.map(String))}]` : '';
  // A name without a scheme makes its claim all the same: no fact will back it.
  return (isObject(scheme) ? wireForm(scheme, pointer) : `${name}, which is not described`) + granted;
};

/** The alternatives of a credential, each with its scopes: `X-API-Key[billing:read]`. */
export const security = (spec: Json, value: unknown, pointer: string): string => {
  const alternatives = (Array.isArray(value) ? value : []).map((alternative) =>
    Object.entries(object(alternative, pointer))
      .map(([name, scopes]) => part(spec, name, scopes, pointer))
      .join(' + '),
  );
  return setOf(alternatives) || 'none';
};

/** A prefix as it stands before the credential. Without its one space the two would be one word. */
const prefix = (value: unknown, pointer: string): readonly Claim[] => {
  if (/^\S+ $/.test(String(value))) return [];
  throw new InputError(`${pointer}: a prefix is one word and the space behind it. Write it so, in quotes.`);
};

/** What a spec says of its credentials. */
export const securitySchemes = (spec: Json): Claim[] =>
  Object.entries(schemes(spec)).flatMap(([name, value]) => {
    const pointer = `#/components/securitySchemes${step(name)}`;
    const scheme = object(value, pointer);
    const node = `credential ${wireForm(scheme, pointer)}`;
    consume(scheme, pointer, {
      type: nothing,
      in: nothing,
      name: nothing,
      scheme: nothing,
      'x-prefix': prefix,
      description: nothing,
    });
    return [one(node, 'exists', 'yes', pointer), one(node, 'name', name, pointer)];
  });
