import { parseBaseUrl } from './base-url.ts';
import { call, type Context } from './call.ts';
import { keepCredential } from './credential.ts';
import type { LooseClient } from './defaults.ts';
import type { ApiTypes, Descriptor } from './descriptor.ts';
import { isRecord, labelOf, mistake } from './mistake.ts';
import { checkTimeout, type CallOptions, type ClientOptions } from './options.ts';
import type { Result } from './result.ts';
import { createHttp, type Guard, type Http } from './transport.ts';
import { checkPlace } from './travel.ts';

/** The operations of an API, nested by the dots of their ids, and the bare client beside them. */
export type Client<Types extends ApiTypes, Defaults = {}> = LooseClient<Types['client'], Defaults> & {
  /**
   * The bare openapi-fetch client, for calls by path. It gets the credential, and follows no redirect;
   * results, `defaults` and `timeoutMs` are not for it, and what the network does it throws.
   */
  readonly http: Http<Types['paths']>;
};

/** A client for the API that a descriptor describes. */
export function createClient<Types extends ApiTypes, Defaults extends Partial<Types['shared']> = {}>(
  descriptor: Descriptor<Types>,
  options: ClientOptions<Types, Defaults>,
): Client<Types, Defaults> {
  const given: unknown = options;
  if (!isRecord(given)) {
    throw mistake(`${descriptor.id}: createClient`, 'needs options', 'Pass at least a `credential`');
  }
  checkTimeout(`${descriptor.id}: createClient`, options.timeoutMs ?? 1);
  const base = parseBaseUrl(descriptor.id, options.baseUrl ?? descriptor.server);
  const context: Context = {
    descriptor,
    base,
    defaults: checkDefaults(descriptor, options.defaults ?? {}),
    timeoutMs: options.timeoutMs ?? 60_000,
    send: options.fetch ?? ((request) => fetch(request)),
    authorize: keepCredential(descriptor, base, options.credential),
    onMismatch: options.onMismatch,
  };
  const client = { ...nest(context), http: createHttp(base.href, context.send, guard(context)) };
  // The operations exist as data, their types as an interface; both are generated from one spec, and this is where they meet.
  return client as unknown as Client<Types, Defaults>;
}

function checkDefaults({ id, shared }: Descriptor, defaults: object): object {
  for (const name of Object.keys(defaults)) {
    if (!shared.includes(name)) {
      throw mistake(`${id}: createClient`, `takes no default \`${name}\``, `It takes ${shared.join(', ') || 'none'}`);
    }
  }
  return { ...defaults };
}

interface Nested {
  [name: string]: Nested | ((args?: unknown, options?: CallOptions) => Promise<Result>);
}

function nest(context: Context): Nested {
  const root: Nested = {};
  for (const [id, operation] of Object.entries(context.descriptor.operations)) {
    const steps = id.split('.');
    const leaf = steps.pop() ?? id;
    let node = root;
    for (const step of steps) {
      const under = node[step];
      node = typeof under === 'object' ? under : (node[step] = {});
    }
    // Assigned as a literal, so that the function bears its name.
    Object.assign(node, {
      [leaf]: (args?: unknown, options?: CallOptions) => call(context, id, operation, args, options),
    });
  }
  return root;
}

/** What holds for calls by path as for the operations. */
function guard({ descriptor, base, authorize }: Context): Guard {
  return async (method, path, url, values) => {
    const label = labelOf(descriptor.id, method, path);
    for (const [, name = ''] of path.matchAll(/\{(.+?)\}/g)) checkPlace(label, name, values[name], 'path');
    if (!url.startsWith(base.href.replace(/\/?$/, '/'))) {
      throw mistake(label, 'leaves `baseUrl`', 'Create a client for the other server');
    }
    const operation = Object.values(descriptor.operations).find((each) => each.method === method && each.path === path);
    return operation?.authenticated === false ? {} : (await authorize(label)).headers;
  };
}
