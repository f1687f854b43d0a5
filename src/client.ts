import { call } from './call.ts';
import { createContext, type Context } from './context.ts';
import type { LooseClient } from './defaults.ts';
import type { ApiTypes, Descriptor } from './descriptor.ts';
import type { CallOptions, ClientOptions } from './options.ts';

/** The operations of an API, nested by the dots of their ids. */
export type Client<Types extends ApiTypes, Defaults = {}> = LooseClient<Types['client'], Defaults>;

/** A client for the API that a descriptor describes. */
export function createClient<Types extends ApiTypes, Defaults extends Partial<Types['shared']> = {}>(
  descriptor: Descriptor<Types>,
  options: ClientOptions<Types, Defaults>,
): Client<Types, Defaults> {
  // The operations exist as data, their types as an interface; both are generated from one spec, and this is where they meet.
  return nest(createContext(descriptor, options)) as unknown as Client<Types, Defaults>;
}

interface Nested {
  [name: string]: Nested;
}

function nest(context: Context): Nested {
  const root: Nested = {};
  for (const [id, operation] of Object.entries(context.descriptor.operations)) {
    const steps = id.split('.');
    const leaf = steps.pop() ?? id;
    const node = steps.reduce((under, step) => (under[step] ??= {}), root);
    // Assigned as a literal, so that the function bears its name.
    Object.assign(node, {
      [leaf]: (args?: unknown, options?: CallOptions) => call(context, id, operation, args, options),
    });
  }
  return root;
}
