import type { ApiTypes, Descriptor } from './api/descriptor.ts';
import { checkPlace } from './call/wire-values.ts';
import { labelOf, mistake } from './mistake.ts';
import { createFetchClient, type FetchClient } from './http/openapi-fetch.ts';
import { createContext } from './settings/context.ts';
import { ANONYMOUS } from './settings/credential.ts';
import type { ClientOptions } from './settings/options.ts';

/** The bare openapi-fetch client. */
export type Http<Paths extends object> = FetchClient<Paths>;

/**
 * The bare openapi-fetch client of an API, for calls by path. It takes the options of `createClient`, gets the credential,
 * and follows no redirect; results, `defaults`, retries and timeouts are not for it, and what the network does it throws.
 */
export function createHttp<Types extends ApiTypes>(
  descriptor: Descriptor<Types>,
  options: ClientOptions<Types, {}>,
): Http<Types['paths']> {
  const { base, send, authorize } = createContext(descriptor, options);
  const http = createFetchClient<Types['paths']>({ baseUrl: base.href, fetch: send });
  http.use({
    async onRequest({ request, schemaPath, params }) {
      const label = labelOf(descriptor.id, request.method, schemaPath);
      const names: string[] = schemaPath.match(/[^{]+(?=\})/g) ?? [];
      for (const name of names) checkPlace(label, name, params.path?.[name], 'path');
      if (!request.url.startsWith(base.href.replace(/\/?$/, '/'))) {
        throw mistake(label, 'leaves `baseUrl`', 'Create a client for the other server');
      }
      const operation = Object.values(descriptor.operations).find(
        ({ method, path }) => method === request.method && path === schemaPath,
      );
      const { headers } = operation?.authenticated === false ? ANONYMOUS : await authorize(label);
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return new Request(request, { redirect: 'manual' });
    },
  });
  return http;
}
