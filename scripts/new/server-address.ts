import { isUrl, namedSource } from '../download.ts';
import { entriesOf, isObject, type Json } from '../spec/json.ts';

/** Whether a URL begins with a scheme, or with a placeholder that may be one. */
export const isWhole = (url: string): boolean => /^([a-z][a-z\d+.-]*:|\{)/i.test(url);

/** The URL of a server, resolved against the address of its document; its placeholders stay. */
const resolved = (url: string, address: string): string =>
  isWhole(url) || !URL.canParse(url, address)
    ? url
    : new URL(url, address).href.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}');

const withServers = (node: unknown, address: string): unknown => {
  if (!isObject(node) || !Array.isArray(node['servers'])) return node;
  const servers = node['servers'].map((server: unknown) =>
    isObject(server) && typeof server['url'] === 'string'
      ? { ...server, url: resolved(server['url'].trim(), address) }
      : server,
  );
  return { ...node, servers };
};

const each = (group: unknown, change: (node: unknown) => unknown): unknown =>
  isObject(group) ? Object.fromEntries(entriesOf(group).map(([name, node]) => [name, change(node)])) : group;

/**
 * A document with whole URLs of its servers, if it was read from a URL: OpenAPI resolves servers without a host against
 * it. A document without servers gets none: many are read from an archive, which must not receive credentials.
 */
export const withServersAt = (document: Json, source: string): Json => {
  if (!isUrl(source)) return document;
  // Without a credential, which servers would inherit.
  const address = namedSource(source);
  const pathItem = (item: unknown): unknown =>
    withServers(
      each(item, (node) => withServers(node, address)),
      address,
    );
  return { ...Object(withServers(document, address)), paths: each(document['paths'], pathItem) };
};
