import type { Issue } from './issue.ts';

/** Whether a failed call that changes something may have taken effect. */
export type OutcomeValue = 'not-sent' | 'rejected' | 'unknown';

/** Added to the result of a failed call of an operation that changes something. */
export interface Outcome<Value extends OutcomeValue> {
  /**
   * Whether the call may have taken effect. `not-sent`: no, it provably never left. `rejected`: no, by a documented
   * status below 500 or the body of a 2xx. `unknown`: perhaps, so check before sending it again.
   */
  readonly outcome: Value;
}

/** What is known about a call besides its response. */
export interface Meta {
  /** The operationId. */
  readonly operation: string;
  /** The id of the call, the same for all its attempts; sent only where `clientRequestIdHeader` says so. */
  readonly clientRequestId: string;
  /** The idempotency key of the call, if its operation documents one: pass it to another call to repeat this one safely. */
  readonly idempotencyKey?: string;
  /** Number of requests, including ones that failed to be sent; 0 if the call ended before the first. */
  readonly attempts: number;
  /** Milliseconds from the first request to the result, including all attempts and waits. */
  readonly durationMs: number;
  /** The HTTP status, where there was a response. */
  readonly status?: number;
  /** The id that the server assigned to the request (`x-request-id` or `cf-ray`). */
  readonly requestId?: string;
  /** Milliseconds to wait before the next request, as requested by the server (`Retry-After`). */
  readonly retryAfterMs?: number;
  /** The raw response of the last attempt, with its body already read. Not enumerable, so it is missing from copies and JSON. */
  readonly response?: Response;
}

/** Common to every result that is not `ok`. */
interface Failure {
  /** Whether the API documents the response as a success. */
  readonly ok: false;
  /** Attempts, duration, ids and the raw response of the call. */
  readonly meta: Meta;
}

/** A documented success. */
export interface Ok<Status extends number, Data> {
  /** How the call ended; determines the other members. */
  readonly kind: 'ok';
  /** Whether the API documents the response as a success. */
  readonly ok: true;
  /** The documented HTTP status. */
  readonly status: Status;
  /** The documented body, without the envelope of the API. */
  readonly data: Data;
  /** Attempts, duration, ids and the raw response of the call. */
  readonly meta: Meta;
}

/** A documented error status, its body typed by the status; `unknown` where no source describes the body. */
export interface Api<Status extends number, Body> extends Failure {
  /** How the call ended; determines the other members. */
  readonly kind: 'api';
  /** The documented HTTP status. */
  readonly status: Status;
  /** The documented body of this status, as the server sent it. */
  readonly error: Body;
}

/** Every status of a range except those documented separately: `StatusIn<'4XX', 401 | 404>`. */
export type StatusIn<Range extends '2XX' | '4XX' | '5XX', Own extends number = never> = Exclude<
  Numbers<Range extends `${infer Hundred}XX` ? `${Hundred}${Digit}${Digit}` : never>,
  Own
>;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Numbers<Text> = Text extends `${infer Value extends number}` ? Value : never;

/** Added to a result if the API documents headers of its status. */
export interface Headed<Values> {
  /** The documented headers, in lower case, without those that are missing or have the wrong type. */
  readonly headers: Values;
}

/** A 2xx response that carries the API's own failure flag. */
export interface Rejected<Status extends number, Body> extends Failure {
  /** How the call ended; determines the other members. */
  readonly kind: 'rejected';
  /** The documented HTTP status. */
  readonly status: Status;
  /** The whole body, including the failure flag. */
  readonly error: Body;
}

/** A response that the API does not document. */
export interface Unexpected extends Failure {
  /** How the call ended; determines the other members. */
  readonly kind: 'unexpected';
  /**
   * An undocumented `status`; a `body` that is empty, unreadable or of the wrong form; a `redirect` or a next page
   * elsewhere, neither followed; a `number` too large to be exact; an `endless` list.
   */
  readonly reason: 'status' | 'body' | 'redirect' | 'number' | 'endless';
  /** The first 500 characters of the body, after its `Content-Type` if that is another documented one. */
  readonly body: string;
}

/** A documented status whose body does not match its schema; only if `validate` is `strict`. */
export interface Contract extends Failure {
  /** How the call ended; determines the other members. */
  readonly kind: 'contract';
  /** At most 20 places where it does not match. */
  readonly issues: readonly Issue[];
}

/** No response, or an incomplete one: the connection failed. */
export interface Network extends Failure {
  /** How the call ended; determines the other members. */
  readonly kind: 'network';
  /** The error code of the system, such as `ECONNREFUSED`, if there is one. */
  readonly code?: string;
  /**
   * A copy of the error that `fetch` threw, with its texts, numbers and causes, and credentials redacted. Not enumerable,
   * so it is missing from copies and JSON.
   */
  readonly cause?: unknown;
}

/** The time limit was reached before the whole response, including its body, had arrived. */
export interface Timeout extends Failure {
  /** How the call ended; determines the other members. */
  readonly kind: 'timeout';
  /** The limit that was reached, in milliseconds: `timeoutMs` or `totalTimeoutMs`. */
  readonly timeoutMs: number;
}

/** The caller's signal aborted the call. */
export interface Aborted extends Failure {
  /** How the call ended; determines the other members. */
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

/** Any result, for code that handles all operations. */
export type Result =
  | Ok<number, unknown>
  | ((Api<number, unknown> | Rejected<number, unknown> | NoAnswer) & Partial<Outcome<OutcomeValue>>);
