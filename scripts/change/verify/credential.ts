import { Refusal } from '../../refusal.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { Carrier } from '../../spec/dialect.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { alternativesFor, wireOf, type Alternative } from '../../spec/model/security.ts';
import { credentialVariable } from '../../spec/model/variables.ts';
import type { Environment } from './values.ts';

/** A credential as sent. */
export interface Credential {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The query parameters. */
  readonly keys: readonly (readonly [name: string, value: string])[];
  /** Its parts as the ledger writes them: `Authorization: Bearer`. */
  readonly forms: readonly string[];
  /** The variables it was read from. */
  readonly variables: readonly string[];
}

interface Part {
  readonly name: string;
  readonly carrier: Carrier;
  readonly variable: string;
  readonly secret: string;
}

const checkPart = ({ carrier, variable, secret }: Part): void => {
  if ('basic' in carrier || 'query' in carrier) return;
  // fetch's error message quotes such a header.
  if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(secret))
    throw new Refusal(
      variable,
      'cannot be sent in a header',
      'give it in printable ASCII, without spaces or line breaks around it',
      {
        usage: true,
      },
    );
};

const basicOf = (parts: readonly Part[]): [string, string][] => {
  const secretOf = (name: string): string => parts.find((part) => part.name === name)?.secret ?? '';
  const pair = `${secretOf('username')}:${secretOf('password')}`;
  return parts.some(({ carrier }) => 'basic' in carrier)
    ? [['Authorization', `Basic ${Buffer.from(pair).toString('base64')}`]]
    : [];
};

const headersOf = (parts: readonly Part[]): [string, string][] => [
  ...parts.flatMap(({ carrier, secret }): [string, string][] =>
    'query' in carrier || 'basic' in carrier ? [] : [[carrier.header, carrier.prefix + secret]],
  ),
  ...basicOf(parts),
];

/** Whether all that a credential needs is there: of a user name and a password one may be empty. */
const isGiven = (parts: readonly Part[]): boolean =>
  parts.every(({ carrier, secret }) => secret !== '' || 'basic' in carrier) &&
  parts.some(({ secret }) => secret !== '');

const inEnvironment = (api: ApiModel, parts: Alternative, environment: Environment): Part[] =>
  Object.entries(parts).map(([name, carrier]) => {
    const variable = credentialVariable(api, name, carrier);
    return { name, carrier, variable, secret: environment[variable] ?? '' };
  });

const NONE: Credential = { headers: [], keys: [], forms: [], variables: [] };

const travelling = (parts: readonly Part[]): Credential => ({
  headers: headersOf(parts),
  keys: parts.flatMap(({ carrier, secret }) => ('query' in carrier ? [[carrier.query, secret] as const] : [])),
  forms: [...new Set(parts.map(({ carrier }) => wireOf(carrier)))],
  variables: parts.filter(({ secret }) => secret !== '').map(({ variable }) => variable),
});

/** The credential for one operation: the first of its alternatives whose parts are all in the environment. */
export const credentialFor = (api: ApiModel, operation: OperationModel, environment: Environment): Credential => {
  const alternatives = alternativesFor(api.credentials, operation).map((parts) =>
    inEnvironment(api, parts, environment),
  );
  const chosen = alternatives.find(isGiven);
  if (!chosen && alternatives.length > 0 && !operation.security?.optional)
    throw new Refusal(
      'The environment',
      `has no credential of ${api.id}`,
      `set ${alternatives.map((parts) => parts.map(({ variable }) => variable).join(' and ')).join(', or ')}`,
      { usage: true },
    );
  for (const part of chosen ?? []) checkPart(part);
  return chosen ? travelling(chosen) : NONE;
};

/** All that must not show of the environment. */
export const secretsIn = (api: ApiModel, environment: Environment): string[] =>
  api.credentials
    .map((parts) => inEnvironment(api, parts, environment))
    .flatMap((parts) => [
      ...parts.map(({ secret }) => secret),
      ...basicOf(parts).map(([, value]) => value.slice('Basic '.length)),
    ])
    .filter((secret) => secret !== '');
