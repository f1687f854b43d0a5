import { at, itemsOf, type Json } from '../spec/json.ts';
import type { ServerModel } from '../spec/model/server.ts';
import { isWhole } from './server-address.ts';

/** What callers need to know about a server that its document names without a host; empty if it has one. */
export const aboutServer = (document: Json, { server, relative }: ServerModel): string => {
  if (relative)
    return `The document names a server without a host: pass a \`baseUrl\` that ends with \`${relative}\`, such as https://api.example.com${relative}.`;
  const said = String(at(itemsOf(document['servers'])[0], 'url') ?? '').trim();
  if (server === undefined || isWhole(said)) return '';
  return `The server is ${server}, since the document says \`${said}\` at its own address; pass \`baseUrl\` if the API is elsewhere.`;
};
