import { Refusal } from '../../refusal.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { serverVariable } from '../../spec/model/variables.ts';
import type { Environment } from './values.ts';

/** Whether a host is this machine. */
const isLoopback = (hostname: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Where an API is: as given, from the environment, or as documented. Plain HTTP goes no further than this machine. */
export const serverOf = (api: ApiModel, given: string | undefined, environment: Environment): string => {
  const refuse = (what: string, next: string): Refusal => new Refusal('The server', what, next, { usage: true });
  const url = given ?? environment[serverVariable(api)] ?? api.server;
  if (url === undefined)
    throw refuse(`of ${api.id} is not documented`, `give it with --base-url or in ${serverVariable(api)}`);
  if (!URL.canParse(url)) throw refuse('is not a URL', 'give a complete one, such as https://api.example.com');
  const { protocol, hostname, username, password, search, hash, href } = new URL(url);
  if (username + password !== '' || search !== '' || hash !== '')
    throw refuse('has more than a host and a path', 'give the URL without credential, query and fragment');
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    throw refuse(
      `${hostname} would be called over ${protocol.slice(0, -1)}, which is readable on the network`,
      'give an HTTPS URL; plain HTTP is allowed on this machine only',
    );
  return href.replace(/\/+$/, '');
};

/** A server as the ledger knows it. */
export interface Where {
  readonly url: string;
  /** As the spec writes it, variables included. */
  readonly written: string;
  /** Whether it is the server of only one operation. */
  readonly isOwn: boolean;
}

/** The server of an operation: its own, unless one is given for all. */
export const serverFor = (
  api: ApiModel,
  operation: OperationModel,
  given: string | undefined,
  environment: Environment,
): Where => {
  const url = serverOf(api, given, environment);
  const isGiven = (given ?? environment[serverVariable(api)]) !== undefined;
  if (!isGiven && operation.server !== undefined)
    return { url: operation.server, written: operation.server, isOwn: true };
  return { url, written: isGiven ? url : (api.variables?.template ?? url), isOwn: false };
};
