import { Refusal } from '../../refusal.ts';
import type { ApiModel } from '../../spec/model.ts';
import { credentialVariable } from '../../spec/variables.ts';
import type { Environment } from './values.ts';

/** A credential as it travels. */
export interface Credential {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Its parts as the ledger writes them: `Authorization: Bearer`. */
  readonly forms: readonly string[];
  readonly secrets: readonly string[];
  /** The variables it was read from. */
  readonly variables: readonly string[];
}

interface Part {
  readonly header: string;
  readonly prefix: string;
  readonly variable: string;
  readonly secret: string;
}

const checkPart = ({ variable, secret }: Part): void => {
  // What fetch says of such a header quotes it.
  if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(secret))
    throw new Refusal(
      variable,
      'cannot travel in a header',
      'give it in printable ASCII, without spaces or line breaks around it',
      {
        usage: true,
      },
    );
};

/** The first alternative of an API's credential whose parts are all in the environment. */
export const credentialFrom = (api: ApiModel, environment: Environment): Credential => {
  const alternatives = api.credentials.map((parts) =>
    Object.values(parts).map(({ header, prefix }): Part => {
      const variable = credentialVariable(api, header);
      return { header, prefix, variable, secret: environment[variable] ?? '' };
    }),
  );
  const chosen = alternatives.find((parts) => parts.every(({ secret }) => secret !== ''));
  if (!chosen && alternatives.length > 0)
    throw new Refusal(
      'The environment',
      `has no credential of ${api.id}`,
      `set ${alternatives.map((parts) => parts.map(({ variable }) => variable).join(' and ')).join(', or ')}`,
      { usage: true },
    );
  for (const part of chosen ?? []) checkPart(part);
  return {
    headers: (chosen ?? []).map(({ header, prefix, secret }) => [header, prefix + secret]),
    forms: (chosen ?? []).map(({ header, prefix }) => `${header}: ${prefix}`.replace(/:? *$/, '')),
    secrets: alternatives
      .flat()
      .map(({ secret }) => secret)
      .filter((secret) => secret !== ''),
    variables: (chosen ?? []).map(({ variable }) => variable),
  };
};
