import type { ServerVariables } from '../../../src/api/descriptor.ts';
import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import type { Operation, PathItem, Server, Spec } from '../spec.ts';

/** The server of an API. */
export interface ServerModel {
  /** The documented server with its variables filled in; undefined if callers have to set one. */
  readonly server: string | undefined;
  readonly variables: ServerVariables | undefined;
  /** The path of a server without a host; a `baseUrl` ends with it. */
  readonly relative: string | undefined;
}

/** Normalizes a URL, or the path of one, as `fetch` does, without a trailing slash. */
const sent = (url: string): string => {
  const { href, pathname } = new URL(url, 'https://host');
  return (url.startsWith('/') ? pathname : href).replace(/\/$/, '');
};

/** A percent sign that encodes nothing: servers do not read such a path. */
const MALFORMED = /%(?![\da-f]{2})/i;

/** Removes the default port from a URL, as requests do. */
export const withoutPort = (url: string): string =>
  url.replace(/^(https:\/\/[^/]+):443(?=\/|$)/, '$1').replace(/^(http:\/\/[^/]+):80(?=\/|$)/, '$1');

/** The names of the placeholders in a URL. */
const holes = (url: string): string[] => [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);

function checkSent(url: string, pointer: string): void {
  if (MALFORMED.test(url))
    throw new Refusal(
      pointer,
      phrase`is \`${url}\`, in which a percent sign encodes nothing`,
      'write `%25` for the sign itself',
    );
  if (sent(url) !== url.replace(/\/$/, ''))
    throw new Refusal(pointer, phrase`is \`${url}\`, which requests would change`, `write \`${sent(url) || '/'}\``);
}

function checkUrl(url: string, pointer: string): void {
  if (!/^https?:\/\/[^{}?#]+$/i.test(url) || !URL.canParse(url))
    throw new Refusal(pointer, phrase`is \`${url}\``, 'write a whole URL, the path of one, or no server');
  const { username, password } = new URL(url);
  if (username !== '' || password !== '')
    throw new Refusal(
      pointer,
      'contains a user name or password, which requests do not send',
      'describe the credential under securitySchemes',
    );
  checkSent(url, pointer);
}

const filled = (url: string, values: ServerVariables['values']): string =>
  url.replace(/\{([^{}]+)\}/g, (_, name: string) => String([values[name]].flat()[0]));

function variablesOf({ url, variables = {} }: Server, pointer: string): ServerVariables | undefined {
  const names = holes(url);
  const alone =
    names.find((name) => !Object.hasOwn(variables, name)) ??
    Object.keys(variables).find((name) => !names.includes(name));
  if (alone !== undefined)
    throw new Refusal(pointer, phrase`has \`${alone}\` only in its URL or only in its variables`, 'write it in both');
  if (names.length === 0) return undefined;
  const values = Object.entries(variables).map(([name, { default: first, enum: all }]) => {
    if (all && !all.includes(first))
      throw new Refusal(
        `${pointer}/variables/${name}`,
        phrase`has the default \`${first}\`, which is not one of its values`,
        'fix one of them',
      );
    return [name, all ? [...new Set([first, ...all])] : first] as const;
  });
  return { template: url.replace(/\/$/, ''), values: Object.fromEntries(values) };
}

/** The default server of an API: the first. */
export function serverOf({ servers: [first] = [] }: Spec): ServerModel {
  const pointer = '#/servers/0';
  if (!first) return { server: undefined, variables: undefined, relative: undefined };
  const variables = variablesOf(first, pointer);
  const url = variables ? withoutPort(filled(first.url, variables.values)) : first.url;
  if (/^\/(?!\/)[^{}?#]*$/.test(url)) {
    if (variables) throw new Refusal(pointer, 'has variables in a URL without a host', 'write a whole URL');
    checkSent(url, pointer);
    return { server: undefined, variables: undefined, relative: url.replace(/\/$/, '') };
  }
  checkUrl(url, pointer);
  return { server: variables ? url.replace(/\/$/, '') : first.url, variables, relative: undefined };
}

/** The server of a single operation; https only, since it receives the credential. */
export function ownServer(item: PathItem, operation: Operation, pointer: string): string | undefined {
  const [server, at] = operation.servers
    ? [operation.servers[0], pointer]
    : [item.servers?.[0], pointer.slice(0, pointer.lastIndexOf('/'))];
  if (!server) return undefined;
  const where = `${at}/servers/0`;
  if (server.variables || !/^https:[^{}]+$/.test(server.url))
    throw new Refusal(where, phrase`is \`${server.url}\``, 'write a whole https URL without variables');
  checkUrl(server.url, where);
  return server.url.replace(/\/$/, '');
}
