import type { BodyOf, RejectedBodyOf, StatusOf } from './typed.ts';

/** What any response or fault may have. */
export interface Extras {
  /** More headers, such as `retry-after`; a content type replaces that of the mock. None by default. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait first. 0 by default. */
  readonly delayMs?: number | undefined;
  /** For how many calls this holds, from 1. Without it: for every call from now on; in a sequence: for one. */
  readonly times?: number | undefined;
}

/** The names of `Extras`. */
export const EXTRAS: readonly (keyof Extras)[] = ['headers', 'delayMs', 'times'];

/** What a fault that answers with a body may have. */
export interface BodyExtras<Status = number> extends Extras {
  /** The documented status whose example is broken. The lowest success by default. */
  readonly status?: Status | undefined;
}

/** What the fault `status` needs. */
interface Undocumented extends Extras {
  /** From 200 to 599, and not one that the operation documents. */
  readonly status: number;
  /** Sent as it is. Empty by default. */
  readonly body?: string | undefined;
}

/** What the fault `rejected` may have. */
interface Flagged<Body> extends Extras {
  /** The whole body. By default the example of an error that carries the flag. */
  readonly body?: Body | undefined;
}

/** What can go wrong, with the options of each. */
export type Faults<Ended> = FaultTable<StatusOf<Ended>> &
  ([RejectedBodyOf<Ended>] extends [never] ? {} : { rejected: Flagged<RejectedBodyOf<Ended>> });

/** The faults that every operation can have. */
interface FaultTable<Status> {
  /** The connection breaks after the request has left: nobody knows whether it took effect. */
  drop: Extras;
  /** No connection: the request provably never left. */
  refused: Extras;
  /** No response, until the request is aborted. */
  stall: Extras;
  /** The connection breaks in the middle of the body. */
  'drop-body': BodyExtras<Status>;
  /** The body stops in the middle, until the request is aborted. */
  'stall-body': BodyExtras<Status>;
  /** The body is a page in HTML. */
  malformed: BodyExtras<Status>;
  /** The body is half of its JSON. */
  truncated: BodyExtras<Status>;
  /** There is no body. */
  empty: BodyExtras<Status>;
  /** The example of the lowest success, but late. */
  delay: Extras & { readonly delayMs: number };
  /** A status that the operation does not document. */
  status: Undocumented;
}

/** A documented response. */
export type Answer<Ended> = {
  [Status in StatusOf<Ended>]: Extras & {
    readonly status: Status;
    /**
     * What a caller gets as `data` or `error`; the API's envelope is put around it. By default the example of that status,
     * from the page or else made up by us, and an empty body where no source describes one.
     */
    readonly body?: BodyOf<Ended, Status> | undefined;
    /** The whole body as it is sent, in place of `body` and checked by nobody. */
    readonly wire?: unknown;
  };
}[StatusOf<Ended>];

/** A fault by its name. */
export type Fault<Ended> = {
  [Name in keyof Faults<Ended>]: { readonly fault: Name } & Faults<Ended>[Name];
}[keyof Faults<Ended>];

/** How one call is answered: a documented status by its example, a documented response, or a fault. */
export type Step<Ended> = StatusOf<Ended> | Answer<Ended> | Fault<Ended>;

/** Decides call by call, from what was sent. */
export type Responder<Ended, Sent> = (request: Sent) => Step<Ended> | Promise<Step<Ended>>;

/** A step without the types of its operation. */
export interface PlainStep extends Extras {
  readonly fault?: string;
  readonly status?: number | undefined;
  readonly body?: unknown;
  readonly wire?: unknown;
}
