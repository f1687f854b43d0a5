import type { Operation } from '../api/descriptor.ts';
import type { Context } from '../settings/context.ts';
import type { Authorization } from '../settings/credential.ts';
import type { CallEvent } from '../settings/hooks.ts';
import type { Settings } from '../settings/settings.ts';
import { defined } from '../values.ts';

/** What one request came to. */
export interface Exchange {
  /** The answer; without one the connection failed. */
  readonly response?: Response;
  /** The whole body of the answer. */
  readonly text: string;
  /** What the transport threw. */
  readonly error?: unknown;
  /** The system's code of the failure. */
  readonly code?: string | undefined;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
}

/** What a call has come to before anything was sent. */
export const UNSENT: Exchange = { text: '', unsent: true };

/** What an event tells of an exchange. */
export const seen = ({ response, code }: Exchange): { readonly status?: number; readonly code?: string } =>
  // A redirect that a browser hides has the status 0.
  defined({ status: response?.status || undefined, code });

/** What ended the tries before an exchange did, and the time that the last one had. */
export interface Ending {
  readonly over: 'timeout' | 'aborted' | undefined;
  readonly limitMs: number;
}

/** A call that has ended. */
export interface Ended extends Ending {
  readonly context: Context;
  readonly settings: Settings;
  readonly event: CallEvent;
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  /** What the client's clock showed when the call began. */
  readonly startedAt: number;
  readonly attempts: number;
  readonly exchange: Exchange;
  readonly credential: Authorization;
}

// Kept beside the result and not in it, where `inspect` and `JSON.stringify` would show it.
const records = new WeakMap<object, Ended>();

/** Keeps how a call ended for as long as its result is there. */
export function keep<Value extends object>(result: Value, ended: Ended): Value {
  records.set(result, ended);
  return result;
}

/** How the call of a result ended; nothing for a copy of a result. */
export const recordOf = (result: object): Ended | undefined => records.get(result);
