/**
 * Whether a failed call of an unsafe operation can have taken effect.
 *
 * - `not-sent`: it cannot; the request provably never left.
 * - `rejected`: it did not; the API said no in a way it documents.
 * - `unknown`: it may have. Look before sending it again.
 */
export interface Outcome<Value extends 'not-sent' | 'rejected' | 'unknown'> {
  readonly outcome: Value;
}

/** What is known about a call beside its answer. */
export interface Meta {
  /** The operationId. */
  readonly operation: string;
  /** Milliseconds from the call to its result. */
  readonly durationMs: number;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The id the server gave the request (`x-request-id`, `request-id` or `cf-ray`). */
  readonly requestId?: string;
  /** The raw answer, its body already read. */
  readonly response?: Response;
}

interface Failure {
  readonly ok: false;
  /** Names the API, the operation, what happened and what to do next; never a credential. */
  readonly message: string;
  readonly meta: Meta;
}

/** A documented success. */
export interface Ok<Status extends number, Data> {
  readonly kind: 'ok';
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  readonly meta: Meta;
}

/** A documented error status, its body typed by the status; `unknown` where no source describes the body. */
export interface Api<Status extends number, Body> extends Failure {
  readonly kind: 'api';
  readonly status: Status;
  readonly error: Body;
}

/** A 2xx answer that carries the API's own failure flag. */
export interface Rejected<Status extends number, Body> extends Failure {
  readonly kind: 'rejected';
  readonly status: Status;
  readonly error: Body;
}

/** An answer that the API does not document. */
export interface Unexpected extends Failure {
  readonly kind: 'unexpected';
  /** An undocumented status, a body that is empty or cannot be read, or a redirect that was not followed. */
  readonly reason: 'status' | 'body' | 'redirect';
  /** The first 500 characters of the body. */
  readonly body: string;
}

/** No answer: the connection failed. */
export interface Network extends Failure {
  readonly kind: 'network';
  /** The system's code, such as `ECONNREFUSED`, where it gave one. */
  readonly code?: string;
}

/** No whole answer, its body included, within `timeoutMs`. */
export interface Timeout extends Failure {
  readonly kind: 'timeout';
  readonly timeoutMs: number;
}

/** The caller's signal ended the call. */
export interface Aborted extends Failure {
  readonly kind: 'aborted';
}

/** How a call of a safe operation ends without a documented answer. */
export type NoAnswer = Unexpected | Network | Timeout | Aborted;

/** How a call of an unsafe operation ends without a documented answer. */
export type NoAnswerToWrite =
  | (Unexpected & Outcome<'unknown'>)
  | (Network & Outcome<'not-sent' | 'unknown'>)
  | (Timeout & Outcome<'not-sent' | 'unknown'>)
  | (Aborted & Outcome<'not-sent' | 'unknown'>);

/** Any result, for code that serves all operations. */
export type Result =
  | Ok<number, unknown>
  | ((Api<number, unknown> | Rejected<number, unknown> | NoAnswer) &
      Partial<Outcome<'not-sent' | 'rejected' | 'unknown'>>);
