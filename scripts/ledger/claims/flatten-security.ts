import { at, entriesOf, itemsOf, type Json } from '../../spec/json.ts';
import { step } from '../../spec/pointer.ts';
import { carrierOf } from '../../spec/security.ts';
import { setOf, type Claim } from './claim.ts';
import { one } from './flatten-schema.ts';

/** A security scheme as it looks on the wire: the header, and the prefix that stands before the credential. */
const wireForm = (scheme: unknown): string => {
  const { header = '', prefix = '' } = carrierOf(Object(scheme)) ?? {};
  return `${header}: ${prefix}`.replace(/:? *$/, '');
};

const schemes = (spec: Json): unknown => at(spec, 'components', 'securitySchemes');

const part = (spec: Json, name: string, scopes: unknown): string => {
  const granted = itemsOf(scopes).length > 0 ? `[${setOf(itemsOf(scopes).map(String))}]` : '';
  return wireForm(at(schemes(spec), name)) + granted;
};

/** The alternatives of a credential, each with its scopes: `X-API-Key[billing:read]`. */
export const security = (spec: Json, value: unknown): string => {
  const alternatives = itemsOf(value).map((alternative) =>
    entriesOf(alternative)
      .map(([name, scopes]) => part(spec, name, scopes))
      .join(' + '),
  );
  return setOf(alternatives) || 'none';
};

/** What a spec says of its credentials. */
export const securitySchemes = (spec: Json): Claim[] =>
  entriesOf(schemes(spec)).flatMap(([name, scheme]) => {
    const pointer = `#/components/securitySchemes${step(name)}`;
    const node = `credential ${wireForm(scheme)}`;
    return [one(node, 'exists', 'yes', pointer), one(node, 'name', name, pointer)];
  });
