import type { Issue } from './issue.ts';

/** What a failed call of an operation that changes something also has. */
export interface Outcome<Value extends 'not-sent' | 'rejected' | 'unknown'> {
  /**
   * Whether the call can have taken effect: `not-sent` cannot, its request provably never left; `rejected` did not, the API
   * said no in a documented way; `unknown` may have: look before sending it again.
   */
  readonly outcome: Value;
}

/** What is known about a call besides its response. */
export interface Meta {
  /** The operationId. */
  readonly operation: string;
  /** The id of the call, the same for all its tries; sent only where `clientRequestIdHeader` says so. */
  readonly clientRequestId: string;
  /** The idempotency key of the call, where its operation documents one: given to another call, it repeats this one safely. */
  readonly idempotencyKey?: string;
  /** Requests that were sent, or tried to be: 0 where the call ended before. */
  readonly attempts: number;
  /** Milliseconds from the first request to the result, all tries and waits included. */
  readonly durationMs: number;
  /** The HTTP status, where there was a response. */
  readonly status?: number;
  /** The id the server gave the request (`x-request-id` or `cf-ray`). */
  readonly requestId?: string;
  /** Milliseconds that the server asks to wait before the next request (`Retry-After`). */
  readonly retryAfterMs?: number;
  /** The raw response of the last try, its body already read. Not enumerable: copies and JSON are without it. */
  readonly response?: Response;
}

/** What every result that is not `ok` has. */
interface Failure {
  /** Whether the API documents the response as a success. */
  readonly ok: false;
  /** Attempts, duration, ids and the raw response of the call. */
  readonly meta: Meta;
}

/** A documented success. */
export interface Ok<Status extends number, Data> {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'ok';
  /** Whether the API documents the response as a success. */
  readonly ok: true;
  /** The documented HTTP status. */
  readonly status: Status;
  /** The documented body, out of the envelope of the API. */
  readonly data: Data;
  /** Attempts, duration, ids and the raw response of the call. */
  readonly meta: Meta;
}

/** A documented error status, its body typed by the status; `unknown` where no source describes the body. */
export interface Api<Status extends number, Body> extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'api';
  /** The documented HTTP status. */
  readonly status: Status;
  /** The documented body of this status, as the server sent it. */
  readonly error: Body;
}

/** Every status of a range but those that are documented themselves: `StatusIn<'4XX', 401 | 404>`. */
export type StatusIn<Range extends '2XX' | '4XX' | '5XX', Own extends number = never> = Exclude<
  Numbers<Range extends `${infer Hundred}XX` ? `${Hundred}${Digit}${Digit}` : never>,
  Own
>;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Numbers<Text> = Text extends `${infer Value extends number}` ? Value : never;

/** What a result has in addition where the API documents headers of its status. */
export interface Headed<Values> {
  /** The documented headers, in lower case. One that is missing, or not of its type, is absent. */
  readonly headers: Values;
}

/** A 2xx response that carries the API's own failure flag. */
export interface Rejected<Status extends number, Body> extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'rejected';
  /** The documented HTTP status. */
  readonly status: Status;
  /** The whole body, with the API's own failure flag. */
  readonly error: Body;
}

/** A response that the API does not document. */
export interface Unexpected extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'unexpected';
  /**
   * What was not expected: an undocumented `status`; a `body` that is empty, cannot be read or is of another form;
   * a `redirect`, or the URL of a next page that is not one of this list, neither of which is followed; a `number` too large for an amount to be exact; a list that is `endless`.
   */
  readonly reason: 'status' | 'body' | 'redirect' | 'number' | 'endless';
  /** The first 500 characters of the body. */
  readonly body: string;
}

/** A documented status whose body is not what its schema says; only where `validate` is `strict`. */
export interface Contract extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'contract';
  /** Where it differs, at most 20. */
  readonly issues: readonly Issue[];
}

/** No response: the connection failed. */
export interface Network extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'network';
  /** The system's code, such as `ECONNREFUSED`, where it gave one. */
  readonly code?: string;
  /**
   * What `fetch` threw, as a copy: its texts and numbers, credentials redacted, and its own causes. Not enumerable: copies of
   * the result and its JSON are without it.
   */
  readonly cause?: unknown;
}

/** No whole response, its body included, in time. */
export interface Timeout extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'timeout';
  /** The limit that was reached: `timeoutMs` or `totalTimeoutMs`. */
  readonly timeoutMs: number;
}

/** The caller's signal ended the call. */
export interface Aborted extends Failure {
  /** How the call ended; each kind has members of its own. */
  readonly kind: 'aborted';
}

/** How a call of a safe operation ends without a documented response. */
export type NoAnswer = Unexpected | Contract | Network | Timeout | Aborted;

/** How a call of an unsafe operation ends without a documented response. */
export type NoAnswerToWrite =
  | ((Unexpected | Contract) & Outcome<'unknown'>)
  | (Network & Outcome<'not-sent' | 'unknown'>)
  | (Timeout & Outcome<'not-sent' | 'unknown'>)
  | (Aborted & Outcome<'not-sent' | 'unknown'>);

/** Any result, for code that serves all operations. */
export type Result =
  | Ok<number, unknown>
  | ((Api<number, unknown> | Rejected<number, unknown> | NoAnswer) &
      Partial<Outcome<'not-sent' | 'rejected' | 'unknown'>>);
