import type { CustomFetch, HeadersGiven, Limits } from '../api/call-options.ts';
import type { ApiTypes } from '../api/descriptor.ts';
import type { Validators } from '../api/issue.ts';
import type { Pages } from '../api/paging.ts';
import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';

/** Arguments set once for all calls; other names than the API's shared arguments are refused. */
type Shared<Types extends ApiTypes, Defaults> = Defaults &
  Readonly<Record<Exclude<keyof Defaults, keyof Types['shared']>, never>>;

/** The options of every client. */
export interface BaseOptions<Types extends ApiTypes, Defaults, Walks> extends Limits, Hooks {
  /** Arguments for all calls: a call may omit them, also by its types, or override them. None by default. */
  readonly defaults?: Shared<Types, Defaults> | undefined;
  /**
   * Headers for every call. A call's own, and those of the credential and arguments, override them. By default a
   * `user-agent` with the name and version of this package, except in browsers.
   */
  readonly headers?: HeadersGiven | undefined;
  /**
   * Sends one request, once, without following redirects: `outcome` relies on this. What it throws becomes a result
   * of kind `network`. By default the global `fetch` at the time of the call.
   */
  readonly fetch?: CustomFetch | undefined;
  /**
   * The longest `Retry-After` to wait for, in milliseconds; for a longer one, the call fails at once, with
   * `meta.retryAfterMs`. From 0 to 2147483647; 30000 by default.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /** The header for `meta.clientRequestId`, on each attempt; one in `headers` overrides it. None by default. */
  readonly clientRequestIdHeader?: string | undefined;
  /** The API's validators, from `billing-clients/<api>/validators`. None by default. */
  readonly validators?: Validators | undefined;
  /** `pages` from `billing-clients/pages`: adds `.pages()` and `.items()` to list operations. None by default. */
  readonly pages?: Walks;
  /** The clock for timeouts and waits. The machine's clock by default. */
  readonly clock?: Clock | undefined;
  /** Returns a random number from 0 to 1, for the jitter of waits and the ids of calls. `Math.random` by default. */
  readonly random?: (() => number) | undefined;
}

/** The credential option; missing if the API takes no credential. */
interface Credential<Given> {
  /** The credential, or a function that returns it per call. Sent only over `https` or to loopback hosts. */
  readonly credential: Given | (() => Given | Promise<Given>);
}

/** The base URL option. */
interface BaseUrl {
  /**
   * Replaces the API's server URL, including its base path. The documented server by default; required for
   * an API that documents none. Must not contain a user, password, query or hash.
   */
  readonly baseUrl: string;
}

/** The option for variables in the server URL. */
interface Server<Variables> {
  /** Values of the variables in the server's URL, by default the documented ones; unused with `baseUrl`. */
  readonly server?: Readonly<Variables> | undefined;
}

type Optional<Members> = { readonly [Name in keyof Members]?: Members[Name] | undefined };

/** Every option of a client, for any API. */
export type AnyClientOptions<Types extends ApiTypes, Defaults, Walks> = BaseOptions<Types, Defaults, Walks> &
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
> = BaseOptions<Types, Defaults, Walks> & Needed<Types>;

/** The options of `createHttp`. */
export type HttpOptions<Types extends ApiTypes = ApiTypes> = Pick<
  BaseOptions<Types, {}, undefined>,
  'headers' | 'fetch'
> &
  Needed<Types>;
