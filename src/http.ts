import type { CustomFetch, HeadersGiven } from './api/call-options.ts';
import type { ApiTypes, Descriptor, Operation } from './api/descriptor.ts';
import type { Write } from './api/form.ts';
import { unlessAborted } from './settings/abort.ts';
import { checkPlace, toJson } from './wire-values.ts';
import type { FetchClient } from './http/methods.ts';
import { styledInit } from './http/styled.ts';
import { createFetchClient } from './http/openapi-fetch.ts';
import { checkNames, labelOf, mistake } from './mistake.ts';
import { createContext, type Context, type Open } from './settings/context.ts';
import { headersFrom } from './settings/headers.ts';
import { ANONYMOUS } from './settings/credential.ts';
import type { ClientOptions, HttpOptions } from './settings/options.ts';
import { runtime } from './settings/runtime.ts';
import { isPlain } from './values.ts';

// Inferred types of a call would use internal names of openapi-fetch.
export type { ClientMethod, FetchResponse } from './http/methods.ts';

/** The bare openapi-fetch client. */
export type Http<Paths extends object> = FetchClient<Paths>;

const OPTIONS: readonly (keyof HttpOptions)[] = ['credential', 'baseUrl', 'headers', 'fetch'];

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** The options of one call: those of openapi-fetch, and those of `fetch` in any runtime. */
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
  readonly baseUrl?: string;
  readonly fetch?: CustomFetch;
}

type Call = (method: string, path: string, init?: Init) => Promise<unknown>;

/**
 * Creates a bare openapi-fetch client of an API, for calls by path. Takes the `credential`, `baseUrl`, `headers` and `fetch`
 * options of `createClient`, adds the credential, and follows no redirects. It has no results, `defaults`, retries or timeouts:
 * network failures are thrown.
 */
export function createHttp<Types extends ApiTypes>(
  descriptor: Descriptor<Types>,
  options: HttpOptions<Types>,
): Http<Types['paths']> {
  const label = `${descriptor.id}: createHttp`;
  const open = (descriptor.open as Open | undefined) ?? createContext;
  const context = open(descriptor, options as ClientOptions<Types, {}>, label, OPTIONS);
  const http = createFetchClient<Types['paths']>({ baseUrl: context.base.href });
  const send = sender();
  const operationAt = (method: string, path: string) =>
    Object.values(descriptor.operations).find((each) => each.method === method && each.path === path);
  // The methods of openapi-fetch differ only in their types.
  const request = http.request as unknown as Call;
  const call: Call = async (method, path, init = {}) => {
    const name = labelOf(descriptor.id, method.toUpperCase(), path);
    const operation = operationAt(method.toUpperCase(), path);
    const styled: Init = { ...init, ...styledInit(operation ?? {}, name, init) };
    checkInit(name, path, styled, operation);
    const own = { ...context, ...context.at?.(operation ?? {}) };
    const written = await writtenBy(operation, name, init);
    const { signal, release } = nativeSignal(init.signal);
    return request(method, path, {
      ...styled,
      ...written?.init,
      redirect: 'manual',
      headers: {
        ...acceptOf(operation, own.headers),
        ...(operation?.write ? written?.headers : mediaOf(operation, init)),
        ...(init.headers && headersFrom(name, init.headers as HeadersGiven, true)),
      },
      signal,
      baseUrl: init.baseUrl ?? own.base.href,
      fetch: (built: Request) => send(own, { label: name, authenticated: operation?.authenticated }, built, init.fetch),
    } as Init).finally(release);
  };
  const methods = METHODS.map((method) => [method, (path: string, init?: Init) => call(method, path, init)]);
  return Object.assign(http, { request: call }, Object.fromEntries(methods)) as Http<Types['paths']>;
}

function checkInit(label: string, path: string, init: Init, operation: Operation | undefined): void {
  checkNames(label, 'option', init, INIT);
  const { params, redirect = 'manual', body, bodySerializer } = init;
  if (redirect !== 'manual') throw mistake(label, 'follows no redirect', 'Leave out `redirect`');
  const names: string[] = path.match(/[^{]+(?=\})/g) ?? [];
  // Arguments with their own style are checked when they are serialized.
  for (const name of names)
    if (!Object.hasOwn(operation?.styles?.of ?? {}, name)) checkPlace(label, name, params?.['path']?.[name], 'path');
  for (const place of ['query', 'header'] as const) {
    for (const [name, value] of Object.entries(params?.[place] ?? {})) {
      for (const number of numbersIn(value)) checkPlace(label, name, number, place);
    }
  }
  // Bytes, forms and the output of a caller's serializer are sent unchanged.
  if (
    !operation?.write &&
    body !== undefined &&
    !bodySerializer &&
    (isPlain(body) || Array.isArray(body) || typeof body === 'number')
  )
    toJson(label, body);
}

/** The numbers in a value, at any depth. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : isPlain(value) || Array.isArray(value)
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** The body of a form, since openapi-fetch does not support its notation; a form that the caller created is sent unchanged. */
async function writtenBy(operation: Operation | undefined, label: string, { body, bodySerializer }: Init) {
  if (!operation?.write || bodySerializer || !isPlain(body)) return undefined;
  const written = await (operation.write as Write)(label, body, operation);
  return {
    init: { body: written.body, bodySerializer: () => written.body },
    headers: { 'content-type': written.type },
  };
}

/** openapi-fetch sets `application/json` for each body that it serializes as JSON; the spec may name another type. */
const mediaOf = (operation: Operation | undefined, { body }: Init): Readonly<Record<string, string>> =>
  operation?.type !== undefined && operation.body !== 'raw' && body !== undefined
    ? { 'content-type': operation.type }
    : {};

/** What the spec has it ask for, unless the headers of the client do: `fetch` would ask for anything. */
const acceptOf = (operation: Operation | undefined, { accept = operation?.wrap?.accept }: Context['headers']) =>
  accept === undefined ? {} : { accept };

type SendBuilt = (context: Context, called: Called, request: Request, own: Init['fetch']) => Promise<Response>;

/** What is called. */
interface Called {
  readonly label: string;
  readonly authenticated: boolean | undefined;
}

/** Adds the client's headers and credential to a request, and sends it. */
function sender(): SendBuilt {
  // Shared by all calls, because the end of a response body is not observable here.
  let guard: object | undefined;
  return async ({ base, headers, authorize, fetch: custom }, { label, authenticated }, built, own = custom) => {
    if (!built.url.startsWith(base.href.replace(/\/?$/, '/'))) {
      throw mistake(label, 'leaves `baseUrl`', 'Create a client for the other server');
    }
    const query: Record<string, unknown> = {};
    const credential =
      authenticated === false ? ANONYMOUS : await unlessAborted(built.signal, () => authorize(label, query));
    const request = withQuery(built, query);
    for (const [name, value] of Object.entries(headers)) {
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    for (const [name, value] of Object.entries(credential.headers)) request.headers.set(name, value);
    // A middleware may have replaced the request.
    if (own) return own(request.redirect === 'manual' ? request : new Request(request, { redirect: 'manual' }));
    if (/^(GET|HEAD|OPTIONS)$/.test(request.method)) return fetch(request, { redirect: 'manual' });
    guard ??= runtime().guardResend?.().init;
    return fetch(request, { ...guard, redirect: 'manual' });
  };
}

/** Adds parameters to the query of a request; without any, returns the same request. */
function withQuery(request: Request, query: Readonly<Record<string, unknown>>): Request {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs[0]
    ? new Request(request.url + (request.url.includes('?') ? '&' : '?') + pairs.join('&'), request)
    : request;
}

/** A native signal, which `Request` requires: one from another realm or a polyfill is forwarded until it is released. */
function nativeSignal(given: AbortSignal | null | undefined): { signal: AbortSignal | null; release: () => void } {
  if (!given || given instanceof AbortSignal) return { signal: given ?? null, release: () => {} };
  // TypeScript does not know signals of other realms.
  const foreign: AbortSignal = given;
  const controller = new AbortController();
  const follow = () => controller.abort(foreign.reason);
  if (foreign.aborted) follow();
  else foreign.addEventListener('abort', follow);
  return { signal: controller.signal, release: () => foreign.removeEventListener('abort', follow) };
}
