import type { Level } from './issue.ts';

/** Options that a client and one call both take. */
export interface Limits {
  /**
   * Milliseconds that one try may last, its whole body included and, in the first, the credential function.
   * A try that takes longer ends the call: it is not tried again. From 1 to 2147483647; 60000 by default.
   */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that all tries and the waits between them may last together. From 1 to 2147483647; no limit by default. */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * How often a failed request is sent again; 0 for never, 2 by default. A call that changes something is sent again only if
   * its request provably never left, or with the idempotency key that its operation documents.
   */
  readonly maxRetries?: number | undefined;
  /**
   * `report` passes what `validators` find to `onIssues`, and returns the data; `strict` gives a result of kind `contract`.
   * `report` by default; `off` looks at nothing.
   */
  readonly validate?: Level | undefined;
}

/** Headers in any form that `fetch` takes. A name whose value is `undefined` is left out. */
export type HeadersGiven =
  Headers | Readonly<Record<string, string | undefined>> | Iterable<readonly [name: string, value: string]>;

/** The options of one call. What is left out comes from the options of the client. */
export interface CallOptions extends Limits {
  /**
   * Ends the call early, with a result of kind `aborted`. Any object that has `aborted` and fires `abort` will do: another
   * realm's or a polyfill's. None by default.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * More headers. Those of the credential and the arguments win over them; they win over those of the client. None by default.
   * A `TypeError` refuses those that are not the caller's to set: one that the transport sets itself, such as
   * `content-length`, and `content-type` unless the body is raw.
   */
  readonly headers?: HeadersGiven | undefined;
}
