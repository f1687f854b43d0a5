import {
  createClient,
  type CallOptions,
  type Descriptor,
  type NoAnswerToWrite,
  type Ok,
  type Operation,
} from 'billing-clients';

// An invented API, because no real one has each method with and without a body.

export type Written = Ok<200, unknown> | NoAnswerToWrite;

interface Writes {
  full(args: { note: string }, options?: CallOptions): Promise<Written>;
  bare(args?: {}, options?: CallOptions): Promise<Written>;
}

export interface TillTypes {
  client: {
    read(args?: {}, options?: CallOptions): Promise<Ok<200, unknown> | NoAnswerToWrite>;
    readonly post: Writes;
    readonly put: Writes;
    readonly patch: Writes;
    readonly delete: Writes;
  };
  lists: {};
  paths: { '/entries': { get: { parameters: {}; responses: { 200: { content: { 'application/json': unknown } } } } } };
  shared: {};
  credential: string;
  server: string;
}

/** The methods that change something. */
export const METHODS = { post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

const common = { path: '/entries', authenticated: true, answers: { 200: 'undescribed' } } as const;

const writes = Object.entries(METHODS).flatMap(([name, method]): [string, Operation][] => {
  const operation = { ...common, method, safe: false } as const;
  return [
    [`${name}.full`, { ...operation, arguments: { note: { in: 'body', required: true } }, body: 'fields' }],
    [`${name}.bare`, { ...operation, arguments: {} }],
  ];
});

export const till: Descriptor<TillTypes> = {
  id: 'till',
  server: 'http://127.0.0.1',
  credentials: [{ token: { header: 'Authorization', prefix: 'Token ' } }],
  shared: [],
  operations: { read: { ...common, method: 'GET', safe: true, arguments: {} }, ...Object.fromEntries(writes) },
};

/** A client of the server, whose path says what the server does. */
export const clientAt = (baseUrl: string) => createClient(till, { credential: 'secret', baseUrl });

/** Reads, so that the next request finds a connection in the pool. */
export async function pool(origin: string): Promise<string> {
  const client = clientAt(`${origin}/pool/ok`);
  await client.read({}, { maxRetries: 0 });
  return (await client.read({}, { maxRetries: 0 })).kind;
}
