import type { Carrier } from '../spec/dialect.ts';
import type { ApiModel } from '../spec/model/model.ts';
import type { Alternative } from '../spec/model/security.ts';
import { Part } from './print.ts';

const isBasic = (carrier: Carrier): boolean => 'basic' in carrier;

const printed = ([name, carrier]: [string, Carrier]): [string, unknown] => [
  name,
  'query' in carrier ? new Part('queryKey', carrier.query, name) : carrier,
];

/** Prints the parts of a credential for a descriptor. */
export function credentialParts(parts: Alternative): unknown {
  const all = Object.entries(parts);
  const others = Object.fromEntries(all.filter(([, carrier]) => !isBasic(carrier)).map(printed));
  if (!all.some(([, carrier]) => isBasic(carrier))) return others;
  return Object.keys(others).length > 0 ? new Part('basic', others) : new Part('basic');
}

/** The part that creates a client's context, if the core cannot. */
export function openingPart({ credentials, operations, variables }: ApiModel): { readonly open?: Part } {
  const carriers = credentials.flatMap((parts) => Object.values(parts));
  // A credential of one part that is passed by name, not as a bare `token`, needs the part, too.
  const isSpecial =
    carriers.some((carrier) => isBasic(carrier) || 'query' in carrier) ||
    credentials.some((parts) => Object.keys(parts).length === 1 && !('token' in parts));
  const inner =
    isSpecial || operations.some(({ security }) => security !== undefined) ? [new Part('authorization')] : [];
  if (variables || operations.some(({ server }) => server !== undefined))
    return { open: new Part('servers', ...inner) };
  const [open] = inner;
  return open ? { open } : {};
}
