import type { Context } from './context.ts';
import type { Authorization } from './credential.ts';
import { defined } from './defined.ts';
import type { Operation } from './descriptor.ts';
import { seen, type Exchange } from './exchange.ts';
import { notify, type CallEvent } from './hooks.ts';
import type { Settings } from './options.ts';
import { keep } from './record.ts';
import type { Meta, Result } from './result.ts';
import { retryAfter, type Ending } from './retry.ts';
import { judge, type Verdict } from './verdict.ts';

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

/** The result of a call that has ended. */
export function settle(ended: Ended): Result {
  const { event, settings, operation, exchange } = ended;
  const verdict = verdictOf(ended);
  const { kind } = verdict;
  const meta = metaOf(ended);
  const failed = operation.safe || kind === 'ok' ? {} : { outcome: outcomeOf(verdict, exchange.unsent) };
  notify(settings.onEnd, {
    ...event,
    kind,
    attempts: meta.attempts,
    durationMs: meta.durationMs,
    ...seen(exchange),
    ...failed,
  });
  const result = { ...verdict, ok: kind === 'ok', ...failed, meta } as Result;
  // The text of an answer may be large, and is read by now.
  return keep(result, { ...ended, exchange: { ...exchange, text: '' } });
}

function verdictOf(ended: Ended): Verdict {
  const { over, limitMs, exchange } = ended;
  const { response, text } = exchange;
  if (over === 'timeout') return { kind: over, timeoutMs: limitMs };
  if (over) return { kind: over };
  return response ? judge(ended, response, text) : { kind: 'network', ...seen(exchange) };
}

function outcomeOf(verdict: Verdict, unsent: boolean): 'not-sent' | 'rejected' | 'unknown' {
  if ('status' in verdict) return verdict.status < 500 ? 'rejected' : 'unknown';
  return unsent ? 'not-sent' : 'unknown';
}

function metaOf({ event, settings: { clock }, startedAt, attempts, exchange }: Ended): Meta {
  const { response } = exchange;
  const { operation, clientRequestId } = event;
  return defined({
    operation,
    clientRequestId,
    attempts,
    // A clock that was given may go backward.
    durationMs: Math.max(0, clock.now() - startedAt),
    status: seen(exchange).status,
    requestId: response?.headers.get('x-request-id') || response?.headers.get('cf-ray') || undefined,
    retryAfterMs: retryAfter(response, clock),
    response,
  });
}
