import type { Mismatch } from './alias.ts';
import type { Descriptor, Operation } from './descriptor.ts';
import type { Exchange } from './exchange.ts';
import { message } from './message.ts';
import type { Meta, Result } from './result.ts';
import { judge, type Verdict } from './verdict.ts';

/** A call that has ended. */
export interface Ended {
  readonly descriptor: Descriptor;
  readonly base: URL;
  readonly name: string;
  readonly operation: Operation;
  readonly label: string;
  readonly timeoutMs: number;
  readonly durationMs: number;
  readonly secrets: readonly string[];
  /** What ended the call before its exchange did. */
  readonly over: 'timeout' | 'aborted' | undefined;
  readonly exchange: Exchange;
  readonly onMismatch: ((mismatch: Mismatch) => void) | undefined;
}

/** The result of a call that has ended. */
export function settle(ended: Ended): Result {
  const { descriptor, operation, exchange, over, timeoutMs, name, onMismatch } = ended;
  const { response, text, code, unsent } = exchange;
  const meta = metaOf(ended);
  const notice = (mismatch: Pick<Mismatch, 'documented' | 'received'>) => {
    try {
      onMismatch?.({ api: descriptor.id, operation: name, ...mismatch });
    } catch {
      // What an observer throws is no part of the call.
    }
  };
  const verdict = response
    ? judge(operation, descriptor.envelope, response, text, notice)
    : unanswered(over, timeoutMs, code);
  if (verdict.kind === 'ok') return { ...verdict, ok: true, meta };
  const outcome = operation.safe ? undefined : outcomeOf(verdict, unsent);
  return {
    ...verdict,
    ok: false,
    message: message(verdict, { ...ended, text, status: meta.status, outcome }),
    meta,
    ...(outcome && { outcome }),
  };
}

function unanswered(over: Ended['over'], timeoutMs: number, code: string | undefined): Verdict {
  if (over === 'timeout') return { kind: over, timeoutMs };
  return over ? { kind: over } : { kind: 'network', ...(code !== undefined && { code }) };
}

function outcomeOf(verdict: Verdict, unsent: boolean): 'not-sent' | 'rejected' | 'unknown' {
  if ('status' in verdict) return verdict.status < 500 ? 'rejected' : 'unknown';
  return unsent ? 'not-sent' : 'unknown';
}

function metaOf({ name, durationMs, exchange: { response } }: Ended): Meta {
  const requestId = ['x-request-id', 'request-id', 'cf-ray']
    .map((header) => response?.headers.get(header))
    .find(Boolean);
  return {
    operation: name,
    durationMs,
    // A redirect that a browser hides has the status 0.
    ...(response?.status && { status: response.status }),
    ...(requestId && { requestId }),
    ...(response && { response }),
  };
}
