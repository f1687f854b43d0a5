import { at, entriesOf, isObject, itemsOf, type Json } from '../../spec/json.ts';
import { step } from '../../spec/pointer.ts';
import { carrierOf, wireOf } from '../../spec/model/security.ts';
import { setOf, type Claim } from './claim.ts';
import { one } from './flatten-schema.ts';

/** The wire form of a security scheme: `Authorization: Bearer`, `X-API-Key`, `?api_key`. */
const wireForm = (scheme: unknown): string => {
  const carrier = carrierOf(Object(scheme));
  return carrier ? wireOf(carrier) : '';
};

const schemes = (spec: Json): unknown => at(spec, 'components', 'securitySchemes');

const part = (spec: Json, name: string, scopes: unknown): string => {
  const granted = itemsOf(scopes).length > 0 ? `[${setOf(itemsOf(scopes).map(String))}]` : '';
  return wireForm(at(schemes(spec), name)) + granted;
};

/** The alternatives of a security requirement with their scopes: `X-API-Key[billing:read]`. If the credential is optional, `none` is one of them. */
export const security = (spec: Json, value: unknown): string => {
  const alternatives = itemsOf(value).map(
    (alternative) =>
      entriesOf(alternative)
        .map(([name, scopes]) => part(spec, name, scopes))
        .join(' + ') || 'none',
  );
  return setOf(alternatives) || 'none';
};

/** The OAuth flows of a scheme with their URLs and available scopes: `clientCredentials https://…/token [read|write]`. */
const flowsOf = (flows: unknown): string =>
  setOf(
    entriesOf(flows).map(([name, flow]) => {
      const urls = ['authorizationUrl', 'tokenUrl', 'refreshUrl'].flatMap((key) => at(flow, key) ?? []);
      const scopes = setOf(entriesOf(at(flow, 'scopes')).map(([scope]) => scope));
      return [name, ...urls, ...(scopes ? [`[${scopes}]`] : [])].join(' ');
    }),
  );

/** Further keywords of a scheme, with the attributes that they claim. */
const MORE: Readonly<Record<string, readonly [attribute: string, value: (content: unknown) => string]>> = {
  bearerFormat: ['format', String],
  flows: ['flows', flowsOf],
  openIdConnectUrl: ['discovery', String],
};

/** The claims about credentials. Schemes with the same wire form are one credential with several names. */
export const securitySchemes = (spec: Json): Claim[] => {
  const all = entriesOf(schemes(spec)).map(([name, scheme]) => ({ name, scheme, wire: wireForm(scheme) }));
  return all.flatMap(({ name, scheme, wire }, index) => {
    const pointer = `#/components/securitySchemes${step(name)}`;
    const node = `credential ${wire}`;
    const alike = all.filter((other) => other.wire === wire).map((other) => other.name);
    const isFirst = all.findIndex((other) => other.wire === wire) === index;
    const more = Object.entries(MORE).flatMap(([keyword, [attribute, inWords]]) => {
      const said = at(scheme, keyword);
      const own = alike.length > 1 ? `${name} ${attribute}` : attribute;
      return said === undefined ? [] : [one(node, own, inWords(said), `${pointer}/${keyword}`)];
    });
    const type = at(scheme, 'type');
    const kind = ['oauth2', 'openIdConnect'].includes(String(type))
      ? [one(node, alike.length > 1 ? `${name} type` : 'type', String(type), `${pointer}/type`)]
      : [];
    return [
      ...(isFirst ? [one(node, 'exists', 'yes', pointer), one(node, 'name', setOf(alike), pointer)] : []),
      ...kind,
      ...more,
    ];
  });
};

/** The claims about a server: its URL, and the values and default of each variable. Calls go to the first server. */
export const server = (node: string, value: unknown, pointer: string, index: number): Claim[] => {
  const name = index === 0 ? 'server' : `server ${index + 1}`;
  return [
    one(node, name, String(at(value, 'url')), `${pointer}/url`),
    ...entriesOf(at(value, 'variables')).map(([variable, described]) => {
      const { default: first, enum: values } = isObject(described) ? described : {};
      const all = values === undefined ? 'any' : itemsOf(values).join(' | ');
      const said = `${all}, default ${String(first)}`;
      return one(node, `${name} variable ${variable}`, said, `${pointer}/variables${step(variable)}`);
    }),
  ];
};
