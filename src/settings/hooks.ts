import type { Issue } from '../api/issue.ts';
import type { Result } from '../api/result.ts';

/** Which call an event is about. No event holds a credential, an argument, or a text that came from the network. */
export interface CallEvent {
  /** The API's folder under `specs/`. */
  readonly api: string;
  /** The operationId. */
  readonly operation: string;
  /** The id of the call, the same for all its tries. */
  readonly clientRequestId: string;
}

/** A request is about to be sent. */
export interface AttemptEvent extends CallEvent {
  /** 1 for the first try. */
  readonly attempt: number;
}

/** A request will be sent once more. */
export interface RetryEvent extends CallEvent {
  /** The try that failed, 1 for the first. */
  readonly attempt: number;
  /** Milliseconds until the next try. */
  readonly delayMs: number;
  /** The status of the response, where there was one. */
  readonly status?: number;
  /** The system's code of its failure, where there was one. */
  readonly code?: string;
}

/** A call has ended. */
export interface EndEvent extends CallEvent {
  /** How the call ended, as its result says it. */
  readonly kind: Result['kind'];
  /** Requests that were sent, or tried to be. */
  readonly attempts: number;
  /** Milliseconds from the first request to the result. */
  readonly durationMs: number;
  /** The HTTP status, where there was a response. */
  readonly status?: number;
  /** The system's code of a failed connection, where there was one. */
  readonly code?: string;
  /** Whether a failed write can have taken effect. */
  readonly outcome?: 'not-sent' | 'rejected' | 'unknown';
}

/** A response is not what its schema says. */
export interface IssuesEvent extends CallEvent {
  readonly status: number;
  readonly issues: readonly Issue[];
}

/** A response carries a member under another documented name than its type has. */
export interface MismatchEvent extends CallEvent {
  /** The member's name in the type, under which the data has it all the same. */
  readonly documented: string;
  /** The member's name in the response. */
  readonly received: string;
}

/** Observers of a client's calls. What they throw is ignored, and nothing waits for them. None by default. */
export interface Hooks {
  /** Called before each request. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /** Called before the wait for another try. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Called once for each call, when it has a result. */
  readonly onEnd?: ((event: EndEvent) => void) | undefined;
  /** Called with what the validators find where `validate` is `report`. */
  readonly onIssues?: ((event: IssuesEvent) => void) | undefined;
  /**
   * Called when a response carries a member under another name than its type has, a name that the vendor documents elsewhere.
   * The data has it under the name of its type all the same.
   */
  readonly onMismatch?: ((event: MismatchEvent) => void) | undefined;
}

/** Calls a hook, if there is one; the event is made only then. */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, eventOf: () => Event): void {
  // Ignore what a hook throws or rejects with.
  if (hook) void (async () => hook(eventOf()))().catch(() => {});
}
