import type { Operation, Received } from '../api/descriptor.ts';
import type { Result } from '../api/result.ts';
import type { Moment } from '../settings/clock.ts';
import type { Context } from '../settings/context.ts';
import type { CallEvent } from '../settings/hooks.ts';
import type { Settings } from '../settings/settings.ts';
import { defined, hide } from '../values.ts';

/** One request, with its response or failure. */
export interface Exchange {
  /** The response; missing if the connection failed. */
  readonly response?: Response;
  /** A response whose body never arrived in full. */
  readonly incomplete?: Response | undefined;
  /** Its body, until the result is created. */
  readonly body: Received;
  /** A copy of the error that `fetch` threw, with secrets redacted. */
  readonly error?: unknown;
  /** The error code of the system. */
  readonly code?: string | undefined;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
  /** Whether another attempt may succeed. */
  readonly retryable: boolean;
}

/** The exchange before the first request. */
export const NOTHING_SENT: Exchange = { body: '', unsent: true, retryable: false };

/** The members of an exchange that events contain. */
export const statusAndCode = ({ response, code }: Exchange): { readonly status?: number; readonly code?: string } =>
  // Browsers report a redirect as status 0.
  defined({ status: response?.status || undefined, code });

/** What ended a call, unless its last exchange did; for a timeout, with the limit that was reached. */
export interface Ending {
  readonly endedBy?: 'timeout' | 'aborted' | undefined;
  readonly limitMs?: number;
}

/** A call that has ended. */
export interface CallRecord {
  readonly context: Context;
  readonly settings: Settings;
  readonly event: CallEvent;
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  /** When the first request was sent; the end, if none was. */
  readonly startedAt: Moment;
  /** When the last attempt had ended. */
  readonly endedAt: Moment;
  readonly attempts: number;
  readonly ending: Ending;
  readonly exchange: Exchange;
  /** Texts to redact in messages and causes. */
  readonly secrets: () => readonly string[];
}

// Hidden, and behind a function: `JSON.stringify` and copies leave it out, and `inspect` shows no header of the caller's.
// A `WeakMap` would slow each garbage collection; a symbol stops some libraries that serialize what a page has loaded.
const RECORD = '~call';

/** Stores the record of a call with its result. */
export const keep = <Value extends Result>(result: Value, record: CallRecord): Value =>
  hide(result, RECORD, () => record);

/** The record of a result's call; `undefined` for a copy of a result. */
export const recordOf = (result: object): CallRecord | undefined =>
  (result as { readonly [RECORD]?: () => CallRecord })[RECORD]?.();
