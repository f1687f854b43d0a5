import type { Mismatch } from './alias.ts';
import type { ApiTypes } from './descriptor.ts';
import { mistake } from './mistake.ts';

/** Arguments given once for all calls; a name that the API does not share is refused. */
type Shared<Types extends ApiTypes, Defaults> = Defaults &
  Readonly<Record<Exclude<keyof Defaults, keyof Types['shared']>, never>>;

interface Always<Types extends ApiTypes, Defaults> {
  /**
   * Arguments given once: each call that takes one of them uses this value unless it gives its own,
   * and need not give it, in its types either. None by default.
   */
  readonly defaults?: Shared<Types, Defaults> | undefined;
  /**
   * Sends one request, once: `outcome` is only as true as this. It has to leave redirects alone (`request.redirect` is `manual`).
   * The default is the global `fetch`, as it is at the time of the call.
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Milliseconds that a call may last, its credential function and the whole body included.
   * From 1 to 2147483647; 60000 by default. `http` has no such limit: give its calls a `signal`.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Told when an answer carries a member under another name than its type has, a name that the vendor documents elsewhere.
   * The data has it under the name of its type all the same; what this function throws is ignored. None by default.
   */
  readonly onMismatch?: ((mismatch: Mismatch) => void) | undefined;
}

interface Credential<Given> {
  /**
   * What authenticates calls: a string, an object with the parts of one of the API's alternatives,
   * or a function that returns either or a promise of it, which is called for each call and whose errors the call throws as they are.
   * It never goes over plain http, but to loopback hosts. There is no default.
   */
  readonly credential: Given | (() => Given | Promise<Given>);
}

interface BaseUrl {
  /**
   * Replaces the API's server URL whole, its base path included. The default is the documented server;
   * an API without one needs it. It holds no user, password, query or hash.
   */
  readonly baseUrl: string;
}

type Optional<Members> = { readonly [Name in keyof Members]?: Members[Name] | undefined };

/** What `createClient` takes beside the descriptor. */
export type ClientOptions<Types extends ApiTypes = ApiTypes, Defaults = Partial<Types['shared']>> = Always<
  Types,
  Defaults
> &
  (undefined extends Types['credential']
    ? Optional<Credential<Types['credential']>>
    : Credential<Types['credential']>) &
  (undefined extends Types['server'] ? BaseUrl : Optional<BaseUrl>);

/** What one call takes beside its arguments. */
export interface CallOptions {
  /** Ends the call early, with a result of kind `aborted`. None by default. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that this call may last, from 1 to 2147483647. The client's `timeoutMs` by default. */
  readonly timeoutMs?: number | undefined;
  /**
   * Headers beside those of the arguments, which win where both have one. None by default.
   * A `TypeError` refuses those that are not the caller's to set: one that carries the API's credential (that is for
   * `credential`), one that the transport sets itself, such as `content-length`, and `content-type` unless the body is raw.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Refuses a time that no timer can wait. */
export function checkTimeout(label: string, timeoutMs: number): void {
  if (!(timeoutMs >= 1 && timeoutMs < 2 ** 31)) {
    throw mistake(label, 'cannot use this `timeoutMs`', 'Pass 1 to 2147483647 milliseconds');
  }
}
