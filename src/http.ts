import type { HeadersGiven } from './api/call-options.ts';
import type { ApiTypes, Descriptor, Operation } from './api/descriptor.ts';
import { unlessAborted } from './settings/abort.ts';
import { checkPlace, toJson } from './wire-values.ts';
import type { FetchClient } from './http/methods.ts';
import { createFetchClient } from './http/openapi-fetch.ts';
import { checkNames, labelOf, mistake } from './mistake.ts';
import { createContext, type Context } from './settings/context.ts';
import { headersFrom } from './settings/headers.ts';
import { ANONYMOUS } from './settings/credential.ts';
import type { ClientOptions, HttpOptions } from './settings/options.ts';
import { runtime } from './settings/runtime.ts';
import { isPlain } from './values.ts';

// What inference prints of a call has names of the library's.
export type { ClientMethod, FetchResponse } from './http/methods.ts';

/** The bare openapi-fetch client. */
export type Http<Paths extends object> = FetchClient<Paths>;

const OPTIONS: readonly (keyof HttpOptions)[] = ['credential', 'baseUrl', 'headers', 'fetch'];

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** What one call takes: the options of openapi-fetch, and those of `fetch` in one runtime or another. */
const INIT = [
  ...['params', 'body', 'headers', 'signal', 'baseUrl', 'fetch', 'Request', 'parseAs', 'middleware'],
  ...['querySerializer', 'bodySerializer', 'pathSerializer'],
  ...['cache', 'credentials', 'integrity', 'keepalive', 'method', 'mode', 'priority', 'redirect', 'referrer'],
  ...['referrerPolicy', 'window', 'duplex', 'dispatcher', 'next', 'cf'],
];

/** The options of one call that are read here. */
interface Init extends Omit<RequestInit, 'body'> {
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly body?: unknown;
  readonly bodySerializer?: unknown;
  readonly fetch?: (request: Request) => Promise<Response>;
}

type Call = (method: string, path: string, init?: Init) => Promise<unknown>;

/**
 * The bare openapi-fetch client of an API, for calls by path. It takes the `credential`, `baseUrl`, `headers` and `fetch` of
 * `createClient`, gets the credential, and follows no redirect; results, `defaults`, retries and timeouts are not for it,
 * and what the network does it throws.
 */
export function createHttp<Types extends ApiTypes>(
  descriptor: Descriptor<Types>,
  options: HttpOptions<Types>,
): Http<Types['paths']> {
  const label = `${descriptor.id}: createHttp`;
  const context = createContext(descriptor, options as ClientOptions<Types, {}>, label, OPTIONS);
  const http = createFetchClient<Types['paths']>({ baseUrl: context.base.href });
  const send = sender(context);
  // The methods of openapi-fetch differ in their types alone.
  const request = http.request as unknown as Call;
  const call: Call = async (method, path, init = {}) => {
    const name = labelOf(descriptor.id, method.toUpperCase(), path);
    checkInit(name, path, init);
    const { signal, release } = nativeSignal(init.signal);
    return request(method, path, {
      ...init,
      redirect: 'manual',
      headers: {
        ...mediaOf(operationAt(descriptor, method.toUpperCase(), path), init),
        ...(init.headers && headersFrom(name, init.headers as HeadersGiven, true)),
      },
      signal,
      fetch: (built: Request) => send(name, path, built, init.fetch),
    } as Init).finally(release);
  };
  const methods = METHODS.map((method) => [method, (path: string, init?: Init) => call(method, path, init)]);
  return Object.assign(http, { request: call }, Object.fromEntries(methods)) as Http<Types['paths']>;
}

function checkInit(label: string, path: string, init: Init): void {
  checkNames(label, 'option', init, INIT);
  const { params, redirect = 'manual', body, bodySerializer } = init;
  if (redirect !== 'manual') throw mistake(label, 'follows no redirect', 'Leave out `redirect`');
  const names: string[] = path.match(/[^{]+(?=\})/g) ?? [];
  for (const name of names) checkPlace(label, name, params?.['path']?.[name], 'path');
  for (const place of ['query', 'header'] as const) {
    for (const [name, value] of Object.entries(params?.[place] ?? {})) {
      for (const number of numbersIn(value)) checkPlace(label, name, number, place);
    }
  }
  // Bytes and forms are sent as they are, and so is what a serializer of the caller's makes.
  if (body !== undefined && !bodySerializer && (isPlain(body) || Array.isArray(body) || typeof body === 'number'))
    toJson(label, body);
}

/** The numbers in a value, at any depth. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : isPlain(value) || Array.isArray(value)
      ? Object.values(value).flatMap(numbersIn)
      : [];

const operationAt = (descriptor: Descriptor, method: string, path: string): Operation | undefined =>
  Object.values(descriptor.operations).find((each) => each.method === method && each.path === path);

/** openapi-fetch says `application/json` of each body that it writes as JSON; the spec may name another type. */
const mediaOf = (operation: Operation | undefined, { body }: Init): Readonly<Record<string, string>> =>
  operation?.type !== undefined && operation.body !== 'raw' && body !== undefined
    ? { 'content-type': operation.type }
    : {};

type SendBuilt = (label: string, path: string, request: Request, own: Init['fetch']) => Promise<Response>;

/** Adds the headers of the client and its credential to a request, and sends it. */
function sender({ base, descriptor, headers, authorize, fetch: custom }: Context): SendBuilt {
  // Kept for all calls: when the body of one has been read is not known here.
  let guard: object | undefined;
  return async (label, path, request, own = custom) => {
    if (!request.url.startsWith(base.href.replace(/\/?$/, '/'))) {
      throw mistake(label, 'leaves `baseUrl`', 'Create a client for the other server');
    }
    const operation = operationAt(descriptor, request.method, path);
    const { headers: credential } =
      operation?.authenticated === false ? ANONYMOUS : await unlessAborted(request.signal, () => authorize(label));
    for (const [name, value] of Object.entries(headers)) {
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    for (const [name, value] of Object.entries(credential)) request.headers.set(name, value);
    // A middleware may have made another request.
    if (own) return own(request.redirect === 'manual' ? request : new Request(request, { redirect: 'manual' }));
    if (/^(GET|HEAD|OPTIONS)$/.test(request.method)) return fetch(request, { redirect: 'manual' });
    guard ??= runtime().guardResend?.().init;
    return fetch(request, { ...guard, redirect: 'manual' });
  };
}

/** A signal that every `Request` takes: another realm's or a polyfill's is followed until it is released. */
function nativeSignal(given: AbortSignal | null | undefined): { signal: AbortSignal | null; release: () => void } {
  if (!given || given instanceof AbortSignal) return { signal: given ?? null, release: () => {} };
  // TypeScript takes it for impossible: to it every signal is of this realm.
  const foreign: AbortSignal = given;
  const controller = new AbortController();
  const follow = () => controller.abort(foreign.reason);
  if (foreign.aborted) follow();
  else foreign.addEventListener('abort', follow);
  return { signal: controller.signal, release: () => foreign.removeEventListener('abort', follow) };
}
