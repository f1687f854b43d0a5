import type { Meta, OutcomeValue, Result } from '../api/result.ts';
import { notify } from '../settings/notify.ts';
import { defined, hide } from '../values.ts';
import { keep, statusAndCode, type CallRecord } from './call-record.ts';
import { classify, type Verdict } from './classify.ts';
import { retryAfter } from './retry-after.ts';

/** The result of a call that has ended. */
export function finish(record: CallRecord): Result {
  const { event, settings, operation, exchange } = record;
  const verdict = verdictOf(record);
  const { kind } = verdict;
  const meta = metaOf(record);
  const { attempts, durationMs } = meta;
  const failed = operation.safe || kind === 'ok' ? {} : { outcome: outcomeOf(verdict, exchange.unsent) };
  notify(settings.onEnd, () => ({ ...event, kind, attempts, durationMs, ...statusAndCode(exchange), ...failed }));
  const result = { ...verdict, ok: kind === 'ok', ...failed, meta } as Result;
  if (kind === 'network') hide(result, 'cause', exchange.error);
  // Release the body, which may be large and is no longer needed.
  return keep(result, { ...record, exchange: { ...exchange, body: '' } });
}

function verdictOf(record: CallRecord): Verdict {
  const { endedBy, limitMs } = record.ending;
  const { response, body } = record.exchange;
  if (endedBy === 'timeout') return { kind: endedBy, timeoutMs: limitMs as number };
  if (endedBy) return { kind: endedBy };
  return response ? classify(record, response, body) : { kind: 'network', ...statusAndCode(record.exchange) };
}

function outcomeOf(verdict: Verdict, unsent: boolean): OutcomeValue {
  if ('status' in verdict) return verdict.status < 500 ? 'rejected' : 'unknown';
  return unsent ? 'not-sent' : 'unknown';
}

function metaOf({ event, settings: { clock }, startedAt, endedAt, attempts, exchange }: CallRecord): Meta {
  const { response = exchange.incomplete } = exchange;
  const meta = defined({
    operation: event.operation,
    clientRequestId: event.clientRequestId,
    attempts,
    // A caller's clock may go backward.
    durationMs: Math.max(0, endedAt.now - startedAt.now),
    status: response?.status || undefined,
    requestId: response?.headers.get('x-request-id') || response?.headers.get('cf-ray') || undefined,
    retryAfterMs: retryAfter(response, clock),
  });
  if (response) hide(meta, 'response', response);
  return meta;
}
