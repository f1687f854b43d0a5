import type { Level } from './issue.ts';

/** Options that a client and one call both take. */
export interface Limits {
  /**
   * Time limit of one attempt in milliseconds: its body and, in the first one, the credential function included.
   * A longer attempt ends the call, without a retry. From 1 to 2147483647; 60000 by default.
   */
  readonly timeoutMs?: number | undefined;
  /** Time limit of the whole call in milliseconds: all attempts and the waits between them. From 1 to 2147483647; no limit by default. */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * How often a failed request is retried: 2 by default, 0 for never. A call that changes something is retried only
   * if it provably never left, or carries its documented idempotency key.
   */
  readonly maxRetries?: number | undefined;
  /**
   * How to use `validators`: `report` passes their issues to `onIssues` and returns the data; `strict` returns a result of kind
   * `contract` instead; `off` skips validation. `report` by default.
   */
  readonly validate?: Level | undefined;
}

/** Headers in any form that `fetch` takes. A name whose value is `undefined` is left out. */
export type HeadersGiven =
  Headers | Readonly<Record<string, string | undefined>> | Iterable<readonly [name: string, value: string]>;

/** Sends one request, in place of the global `fetch`. */
export type CustomFetch = (request: Request) => Promise<Response>;

/** The options of one call. Missing ones are taken from the options of the client. */
export interface CallOptions extends Limits {
  /**
   * Aborts the call, with a result of kind `aborted`. Any object that has `aborted` and fires `abort` works, such as one from
   * another realm or a polyfill. None by default.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Additional headers. They override the client's, not the credential's or arguments'. None by default.
   * Rejects with a `TypeError` for one that the transport sets, or `content-type` unless the body is raw.
   */
  readonly headers?: HeadersGiven | undefined;
}
