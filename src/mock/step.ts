import type { BodyOf, RejectedBodyOf, StatusOf } from './typed.ts';

/** The options of every response and fault. */
export interface Extras {
  /** Additional headers, such as `retry-after`; a content type replaces that of the mock. None by default. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait before responding. 0 by default. */
  readonly delayMs?: number | undefined;
  /** The number of calls that this applies to, at least 1. By default all further calls; in a sequence, one. */
  readonly times?: number | undefined;
}

/** The names of `Extras`. */
export const EXTRAS: readonly (keyof Extras)[] = ['headers', 'delayMs', 'times'];

/** The options of a fault that sends a body. */
export interface BodyExtras<Status = number> extends Extras {
  /** The documented status whose example is broken. The lowest success by default. */
  readonly status?: Status | undefined;
}

/** The options of the fault `delay`. */
interface Delayed extends Extras {
  /** Milliseconds to wait before responding. */
  readonly delayMs: number;
}

/** The options of the fault `status`. */
interface Undocumented extends Extras {
  /** From 200 to 599, and not documented by the operation. */
  readonly status: number;
  /** Sent unchanged. Empty by default. */
  readonly body?: string | undefined;
}

/** The options of the fault `rejected`. */
interface Flagged<Body> extends Extras {
  /** The whole body. By default the example of an error that carries the flag. */
  readonly body?: Body | undefined;
}

/** The faults of an operation, with their options. */
export type Faults<Ended> = FaultTable<StatusOf<Ended>> &
  ([RejectedBodyOf<Ended>] extends [never] ? {} : { rejected: Flagged<RejectedBodyOf<Ended>> });

/** The faults of every operation. */
interface FaultTable<Status> {
  /** The connection breaks after the request was sent: whether it took effect is unknown. */
  drop: Extras;
  /** No connection: the request provably never left. */
  refused: Extras;
  /** No response until the request is aborted. */
  stall: Extras;
  /** The connection breaks in the middle of the body. */
  'drop-body': BodyExtras<Status>;
  /** The body stalls in the middle until the request is aborted. */
  'stall-body': BodyExtras<Status>;
  /** The body is an HTML page. */
  malformed: BodyExtras<Status>;
  /** The body is truncated JSON. */
  truncated: BodyExtras<Status>;
  /** The body is empty. */
  empty: BodyExtras<Status>;
  /** The example of the lowest success, after a delay. */
  delay: Delayed;
  /** A status that the operation does not document. */
  status: Undocumented;
}

/** A documented response. */
export type Answer<Ended> = {
  [Status in StatusOf<Ended>]: Extras & {
    readonly status: Status;
    /**
     * What a caller gets as `data` or `error`; the mock adds the envelope of the API. By default the example of that status,
     * from the page or else invented, and an empty body if no source describes one.
     */
    readonly body?: BodyOf<Ended, Status> | undefined;
    /** The whole body, sent unchanged and unchecked in place of `body`. */
    readonly wire?: unknown;
  };
}[StatusOf<Ended>];

/** A fault by its name. */
export type Fault<Ended> = {
  [Name in keyof Faults<Ended>]: { readonly fault: Name } & Faults<Ended>[Name];
}[keyof Faults<Ended>];

/** The response to one call: a documented status with its example, a documented response, or a fault. */
export type Step<Ended> = StatusOf<Ended> | Answer<Ended> | Fault<Ended>;

/** Returns the response to a call, given its request. */
export type Responder<Ended, Sent> = (request: Sent) => Step<Ended> | Promise<Step<Ended>>;

/** A step without the types of its operation. */
export interface PlainStep extends Extras {
  readonly fault?: string;
  readonly status?: number | undefined;
  readonly body?: unknown;
  readonly wire?: unknown;
}
