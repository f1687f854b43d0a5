import { Refusal } from '../../refusal.ts';
import type { ApiModel } from '../../spec/model.ts';
import { serverVariable } from '../../spec/variables.ts';
import type { Environment } from './values.ts';

/** Whether a host is this machine. */
const isLoopback = (hostname: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Where an API is: as given, from the environment, or as documented. Plain HTTP goes no further than this machine. */
export const serverOf = (api: ApiModel, given: string | undefined, environment: Environment): string => {
  const refuse = (what: string, next: string): Refusal => new Refusal('The server', what, next, { usage: true });
  const url = given ?? environment[serverVariable(api)] ?? api.server;
  if (url === undefined)
    throw refuse(`of ${api.id} is not documented`, `give it with --base-url or in ${serverVariable(api)}`);
  if (!URL.canParse(url)) throw refuse('is no URL', 'give a whole one, such as https://api.example.com');
  const { protocol, hostname, username, password, search, hash, href } = new URL(url);
  if (username + password !== '' || search !== '' || hash !== '')
    throw refuse('has more than host and path', 'give the URL without credential, query and fragment');
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    throw refuse(
      `${hostname} would be called over ${protocol.slice(0, -1)}, which anybody on the way can read`,
      'give an HTTPS URL; plain HTTP is for this machine alone',
    );
  return href.replace(/\/+$/, '');
};
