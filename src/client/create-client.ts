import type { ApiTypes, Descriptor } from '../api/descriptor.ts';
import type { Pages } from '../api/paging.ts';
import { methodOf } from '../call/method.ts';
import { mistake } from '../mistake.ts';
import { createContext, type Context, type Open } from '../settings/context.ts';
import type { ClientOptions } from '../settings/options.ts';
import type { LooseClient, WithoutPages } from './defaults.ts';

/** The operations of an API, nested by the dots of their ids. */
export type Client<Types extends ApiTypes, Defaults = {}, Walks = undefined> = LooseClient<Types['client'], Defaults> &
  (Walks extends undefined ? WithoutPages<Types['lists']> : LooseClient<Types['lists'], Defaults>);

/** A client for the API that a descriptor describes. */
export function createClient<
  Types extends ApiTypes,
  Defaults extends Partial<Types['shared']> = {},
  Walks extends Pages | undefined = undefined,
>(descriptor: Descriptor<Types>, options: ClientOptions<Types, Defaults, Walks>): Client<Types, Defaults, Walks> {
  // Operations are data and their types an interface, both generated from one spec; the cast joins them.
  return nest(((descriptor.open as Open | undefined) ?? createContext)(descriptor, options)) as unknown as Client<
    Types,
    Defaults,
    Walks
  >;
}

/** The methods of a client without `pages`: they throw an error that names the missing option. */
const withoutPages: Pages = (method) => {
  const missing = () => {
    throw mistake(method.name, 'needs `pages`', "Pass createClient { pages }, imported from 'billing-clients/pages'");
  };
  return Object.assign(method, { pages: missing, items: missing });
};

interface Nested {
  [name: string]: Nested;
}

function nest(context: Context): Nested {
  const { descriptor, settings } = context;
  const root: Nested = {};
  for (const [id, operation] of Object.entries(descriptor.operations)) {
    const steps = id.split('.');
    const leaf = steps.pop() as string;
    const node = steps.reduce((under, step) => (under[step] ??= {}), root);
    const method = methodOf(context, id, operation);
    node[leaf] = method as unknown as Nested;
    if (operation.pager) (settings.pages ?? withoutPages)(method, operation.pager);
  }
  return root;
}
