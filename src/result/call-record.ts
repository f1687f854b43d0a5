import type { Operation, Received } from '../api/descriptor.ts';
import type { Result } from '../api/result.ts';
import type { Context } from '../settings/context.ts';
import type { CallEvent } from '../settings/hooks.ts';
import type { Settings } from '../settings/settings.ts';
import { defined } from '../values.ts';

/** One request and what came of it. */
export interface Exchange {
  /** The response; without one the connection failed. */
  readonly response?: Response;
  /** Its body, until the result is made. */
  readonly body: Received;
  /** What `fetch` threw, as a copy that shows no secret. */
  readonly error?: unknown;
  /** The system's code of the failure. */
  readonly code?: string | undefined;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
  /** Whether the failure is one that another try may not meet. */
  readonly retryable: boolean;
}

/** The exchange of a call that has sent nothing yet. */
export const NOTHING_SENT: Exchange = { body: '', unsent: true, retryable: false };

/** What an event says of an exchange. */
export const statusAndCode = ({ response, code }: Exchange): { readonly status?: number; readonly code?: string } =>
  // A redirect that a browser hides has the status 0.
  defined({ status: response?.status || undefined, code });

/** What ended a call, if not its last exchange; of a timeout, the limit that was reached. */
export interface Ending {
  readonly endedBy?: 'timeout' | 'aborted' | undefined;
  readonly limitMs?: number;
}

/** A call that has ended. */
export interface CallRecord extends Ending {
  readonly context: Context;
  readonly settings: Settings;
  readonly event: CallEvent;
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  /** What the client's clock showed as the first request left. */
  readonly startedAt: number;
  readonly attempts: number;
  readonly exchange: Exchange;
  /** What must not show in a message or a cause. */
  readonly secrets: () => readonly string[];
}

// Outside the result: in it, `inspect` and `JSON.stringify` would show the record.
const records = new WeakMap<object, CallRecord>();

/** Keeps the record of a call for as long as its result is there. */
export function keep<Value extends Result>(result: Value, record: CallRecord): Value {
  records.set(result, record);
  return result;
}

/** The record of a result's call; nothing for a copy of a result. */
export const recordOf = (result: object): CallRecord | undefined => records.get(result);
