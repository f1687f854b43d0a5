import createFetchClient, { type Client } from 'openapi-fetch';
import type { Placed } from './arguments.ts';
import type { Operation } from './descriptor.ts';
import type { Send } from './exchange.ts';

// openapi-fetch gets no further updates, so no other file knows it. It builds requests; what they are answered is read elsewhere.

/** The bare openapi-fetch client. */
export type Http<Paths extends object> = Client<Paths>;

/** What becomes one request. */
export interface Draft {
  readonly base: URL;
  readonly operation: Operation;
  readonly placed: Placed;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The part of openapi-typescript's `paths` that every operation fits. */
type AnyPaths = Record<string, Record<Method, AnyOperation>>;
type Method = Lowercase<Operation['method']>;

interface AnyOperation {
  parameters: Partial<Record<'path' | 'query' | 'header', Record<string, unknown>>>;
  requestBody?: { content: { 'application/json': unknown } };
}

/** Builds the request of an operation, and waits for what `use` does with it. */
export async function buildRequest(draft: Draft, use: (request: Request) => Promise<void>): Promise<void> {
  const { base, operation, placed, headers, signal } = draft;
  const { body, ...params } = placed;
  // An empty answer is all that openapi-fetch needs to be done with a call.
  const fetch = async (request: Request) => use(request).then(() => new Response(null, { status: 204 }));
  const http = createFetchClient<AnyPaths>({ baseUrl: base.href, redirect: 'manual', fetch });
  // Its types take the method in lower case, a change that TypeScript does not follow.
  await http.request(operation.method.toLowerCase() as Method, operation.path, {
    params,
    headers,
    signal,
    body: operation.body === 'fields' ? body : body['body'],
    // Left alone, openapi-fetch quotes a string as JSON.
    ...(operation.body === 'raw' && { bodySerializer: (bytes: unknown) => bytes }),
  });
}

/** Checks a request that openapi-fetch built, and returns the headers to add. */
export type Guard = (
  method: string,
  path: string,
  url: string,
  values: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, string>>>;

/** The bare client, each of its requests checked by `guard` before it leaves. */
export function createHttp<Paths extends object>(base: string, send: Send, guard: Guard): Http<Paths> {
  const http = createFetchClient<Paths>({ baseUrl: base, fetch: send });
  http.use({
    async onRequest({ request, schemaPath, params }) {
      const headers = await guard(request.method, schemaPath, request.url, params.path ?? {});
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return new Request(request, { redirect: 'manual' });
    },
  });
  return http;
}
