import type { Carrier } from '../dialect.ts';
import type { ApiModel } from './model.ts';

const capitals = (words: string): string =>
  words
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();

type Named = Pick<ApiModel, 'id'>;

/** The environment variable with the server of an API that documents none. */
export const serverVariable = ({ id }: Named): string => `${capitals(id)}_URL`;

/** The environment variable with a part of an API's credential: `UNPOD_TOKEN`, `INDIGENIUS_API_KEY`. */
export const credentialVariable = ({ id }: Named, part: string, carrier: Carrier): string =>
  `${capitals(id)}_${wordOf(part, carrier)}`;

function wordOf(part: string, carrier: Carrier): string {
  if ('query' in carrier) return capitals(carrier.query);
  if ('basic' in carrier) return capitals(part);
  const { header, prefix } = carrier;
  if (header === 'Cookie') return capitals(prefix.replace('=', ''));
  return header === 'Authorization' ? 'TOKEN' : capitals(header.replace(/^x-/i, ''));
}

/** The environment variable with an argument of an API's operations: `UNPOD_ORG_HANDLE`. */
export const argumentVariable = ({ id }: Named, name: string): string => `${capitals(id)}_${capitals(name)}`;
