import type { Issue } from '../api/issue.ts';
import type { OutcomeValue, Result } from '../api/result.ts';

/** The call that an event belongs to. Events contain no credentials, arguments, or texts from the network. */
export interface CallEvent {
  /** The API's folder under `specs/`. */
  readonly api: string;
  /** The operationId. */
  readonly operation: string;
  /** The id of the call, the same for all its attempts. */
  readonly clientRequestId: string;
}

/** A request is about to be sent. */
export interface AttemptEvent extends CallEvent {
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** A request will be retried. */
export interface RetryEvent extends CallEvent {
  /** The number of the failed attempt, 1 for the first. */
  readonly attempt: number;
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
  /** The HTTP status, if there was a response. */
  readonly status?: number;
  /** The error code of the system, if there was one. */
  readonly code?: string;
}

/** A call has ended. */
export interface EndEvent extends CallEvent {
  /** How the call ended: the `kind` of its result. */
  readonly kind: Result['kind'];
  /** Number of requests, including ones that failed to be sent. */
  readonly attempts: number;
  /** Milliseconds from the first request to the result. */
  readonly durationMs: number;
  /** The HTTP status, if there was a response. */
  readonly status?: number;
  /** The error code of the system for a failed connection, if there was one. */
  readonly code?: string;
  /** Whether a failed write may have taken effect. */
  readonly outcome?: OutcomeValue;
}

/** A response does not match its schema. */
export interface IssuesEvent extends CallEvent {
  readonly status: number;
  readonly issues: readonly Issue[];
}

/** A response has a member under a documented name that differs from the one in its type. */
export interface MismatchEvent extends CallEvent {
  /** The name in the type, which the data uses. */
  readonly documented: string;
  /** The name in the response. */
  readonly received: string;
}

/** Observers of a client's calls. Their errors are ignored, and promises are not awaited. None by default. */
export interface Hooks {
  /** Called before each request. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /** Called before the wait for a retry. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Called once per call, when it has a result. */
  readonly onEnd?: ((event: EndEvent) => void) | undefined;
  /** Called with the issues of a response if `validate` is `report`. */
  readonly onIssues?: ((event: IssuesEvent) => void) | undefined;
  /**
   * Called when a response has a member under a name that the vendor documents elsewhere, and that differs from its type.
   * The data uses the name in the type.
   */
  readonly onMismatch?: ((event: MismatchEvent) => void) | undefined;
}
