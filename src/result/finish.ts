import type { Meta, Result } from '../api/result.ts';
import { keep, seen, type Ended } from './call-record.ts';
import { judge, type Verdict } from './classify.ts';
import { retryAfter } from './retry-after.ts';
import { notify } from '../settings/hooks.ts';
import { defined } from '../values.ts';

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
