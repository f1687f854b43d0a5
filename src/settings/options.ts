import type { HeadersGiven, Limits } from '../api/call-options.ts';
import type { ApiTypes } from '../api/descriptor.ts';
import type { Validators } from '../api/issue.ts';
import type { Pages } from '../api/paging.ts';
import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';

/** Arguments given once for all calls; a name that the API does not share is refused. */
type Shared<Types extends ApiTypes, Defaults> = Defaults &
  Readonly<Record<Exclude<keyof Defaults, keyof Types['shared']>, never>>;

/** The options of every client. */
export interface CommonOptions<Types extends ApiTypes, Defaults, Walks> extends Limits, Hooks {
  /** Arguments given once: a call may leave them out, in its types too, or give its own. None by default. */
  readonly defaults?: Shared<Types, Defaults> | undefined;
  /**
   * More headers for every call. Those of the credential and the arguments win over them, and so do a call's own `headers`.
   * By default a `user-agent` with the name and version of this package, except in browsers.
   */
  readonly headers?: HeadersGiven | undefined;
  /**
   * Sends one request, once, and follows no redirect: `outcome` is only as true as this. What it throws makes a result of kind
   * `network`. By default the global `fetch` at the time of the call.
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * The longest `Retry-After` that is waited for, in milliseconds; a call that is asked to wait longer fails at once, with
   * `meta.retryAfterMs`. From 0 to 2147483647; 30000 by default.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /**
   * The header in which each try carries the call's `meta.clientRequestId`; a header of that name in `headers` wins.
   * None by default.
   */
  readonly clientRequestIdHeader?: string | undefined;
  /** The API's validators, from `billing-clients/<api>/validators`. None by default. */
  readonly validators?: Validators | undefined;
  /** `pages` from `billing-clients/pages`: adds `.pages()` and `.items()` to the operations that list something. None by default. */
  readonly pages?: Walks;
  /** The clock by which the client waits. The machine's clock by default. */
  readonly clock?: Clock | undefined;
  /** A number from 0 to 1, by which waits between tries and the ids of calls differ. `Math.random` by default. */
  readonly random?: (() => number) | undefined;
}

/** What authenticates the calls of a client. An API that takes no credential needs none. */
interface Credential<Given> {
  /** What authenticates calls, or a function that returns it for each call. It goes over `https` only, or to loopback hosts. */
  readonly credential: Given | (() => Given | Promise<Given>);
}

/** Where the API is. */
interface BaseUrl {
  /**
   * Replaces the API's server URL whole, its base path included. The default is the documented server;
   * an API without one needs it. It holds no user, password, query or hash.
   */
  readonly baseUrl: string;
}

/** Which of the servers of an API is meant, where its URL has variables. */
interface Server<Variables> {
  /** Values of the variables in the API's server URL; those that are left out have their documented defaults. `baseUrl` replaces it. */
  readonly server?: Readonly<Variables> | undefined;
}

type Optional<Members> = { readonly [Name in keyof Members]?: Members[Name] | undefined };

/** Every option of a client, whatever its API needs. */
export type AnyClientOptions<Types extends ApiTypes, Defaults, Walks> = CommonOptions<Types, Defaults, Walks> &
  Optional<Credential<Types['credential']> & BaseUrl & Server<object>>;

// Without `strictNullChecks`, `undefined` is assignable to every type, so that nothing is given comes first. The tuples keep
// unions whole.
type Needed<Types extends ApiTypes> = ([Types['credential']] extends [undefined]
  ? Optional<Credential<Types['credential']>>
  : [Types['credential']] extends [string | object]
    ? Credential<Types['credential']>
    : Optional<Credential<Types['credential']>>) &
  ([Types['server']] extends [string] ? Optional<BaseUrl> : BaseUrl) &
  (Types extends { variables: infer Variables extends object } ? Server<Variables> : {});

/** The options of `createClient`. */
export type ClientOptions<
  Types extends ApiTypes = ApiTypes,
  Defaults = Partial<Types['shared']>,
  Walks = Pages | undefined,
> = CommonOptions<Types, Defaults, Walks> & Needed<Types>;

/** The options of `createHttp`. */
export type HttpOptions<Types extends ApiTypes = ApiTypes> = Pick<
  CommonOptions<Types, {}, undefined>,
  'headers' | 'fetch'
> &
  Needed<Types>;
