import { specsFolder } from '../../scripts/apis.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import type { CallOptions, Descriptor, Result } from '../../src/index.ts';
import { createClient } from '../../src/index.ts';
import { node, type Node } from './nodes.ts';
import { operationsOf, type Operation } from './operations.ts';
import { readable } from '../readable.ts';

// The expectations below are read from the specs in plain form (an `allOf` is merged), not from generated code.

/** One API, as its spec describes it. */
export interface Api {
  readonly name: string;
  readonly spec: Node;
  readonly descriptor: Descriptor;
  /** The member of a body that a caller gets as data; `undefined` if it is the whole body. */
  readonly payload: string | undefined;
  readonly operations: readonly Operation[];
}

const isDescriptor = (value: unknown): value is Descriptor => typeof node(value)['id'] === 'string';

const load = async (name: string): Promise<Api> => {
  const spec = node((await readSpec(specsFolder, name)).json);
  const module = node(await import(`../../generated/${name}/index.ts`));
  const descriptor = Object.values(module).find(isDescriptor);
  if (!descriptor) throw new Error(`generated/${name}/index.ts exports no descriptor`);
  const payload = node(spec['x-envelope'])['payload'];
  return {
    name,
    spec,
    descriptor,
    payload: typeof payload === 'string' ? payload : undefined,
    operations: operationsOf(spec),
  };
};

/** Every API under specs/. */
export const apis: readonly Api[] = await Promise.all(readable.map(load));

/** Each operation of each API, for tables of tests. */
export const everyOperation = apis.flatMap((api) =>
  api.operations.map((operation) => ({ name: `${api.name} ${operation.id}`, api, operation })),
);

/** What was sent while a call ran. */
export interface Recorded {
  readonly result: Result;
  readonly requests: readonly Request[];
}

/** Sends a request. */
export type Send = (request: Request) => Promise<Response>;

/** The credential and the transport of a call. */
export interface Calling {
  readonly baseUrl: string;
  readonly credential: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: Send;
  /** Wraps the transport below the client and above the recording, for example in a fault. */
  readonly through?: (send: Send) => Send;
}

type Method = (args: unknown, options?: CallOptions) => Promise<Result>;

/** Calls an operation through the generated client, and keeps what it sent. */
export const callOperation = async (
  { descriptor }: Api,
  { id, args }: Pick<Operation, 'id' | 'args'>,
  { baseUrl, credential, headers = {}, fetch: send = fetch, through = (whole) => whole }: Calling,
): Promise<Recorded> => {
  const requests: Request[] = [];
  const recorded: Send = (request) => {
    requests.push(request.clone());
    return send(request);
  };
  const client = createClient(descriptor, { baseUrl, credential, maxRetries: 0, fetch: through(recorded) });
  const method = id.split('.').reduce<unknown>((parent, step) => node(parent)[step], client) as Method;
  return { result: await method(args, { headers }), requests };
};
