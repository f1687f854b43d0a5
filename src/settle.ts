import type { Breakage } from './breakage.ts';
import type { Descriptor, Operation } from './descriptor.ts';
import type { Answer } from './exchange.ts';
import { message, wordsOf } from './message.ts';
import type { Meta, Result } from './result.ts';
import { judge, type Verdict } from './verdict.ts';

/** A call that has ended. */
export interface Ended {
  readonly descriptor: Descriptor;
  readonly name: string;
  readonly operation: Operation;
  readonly label: string;
  readonly origin: string;
  readonly timeoutMs: number;
  readonly durationMs: number;
  /** Whether `fetch` never got the request. */
  readonly unsent: boolean;
  readonly secrets: readonly string[];
  readonly end: Answer | Breakage | 'timeout' | 'aborted';
}

/** The result of a call that has ended. */
export function settle(ended: Ended): Result {
  const { end, operation } = ended;
  const verdict = decide(ended);
  const meta = metaOf(ended);
  if (verdict.kind === 'ok') return { ...verdict, ok: true, meta };
  const unsent = ended.unsent || (typeof end === 'object' && 'unsent' in end && end.unsent);
  const outcome = operation.safe ? undefined : outcomeOf(verdict, unsent);
  const words = 'error' in verdict ? wordsOf(verdict.error) : typeof end === 'object' && 'unsent' in end ? end.text : undefined;
  const text = message(verdict, { ...ended, status: meta.status, outcome, words });
  return { ...verdict, ok: false, message: text, meta, ...(outcome && { outcome }) };
}

function decide({ descriptor, operation, end, timeoutMs }: Ended): Verdict {
  if (end === 'aborted') return { kind: end };
  if (end === 'timeout') return { kind: end, timeoutMs };
  if ('response' in end) return judge(operation, descriptor.envelope, end.response, end.text);
  return { kind: 'network', ...(end.code !== undefined && { code: end.code }) };
}

function outcomeOf(verdict: Verdict, unsent: boolean): 'not-sent' | 'rejected' | 'unknown' {
  if ('status' in verdict) return verdict.status < 500 ? 'rejected' : 'unknown';
  return unsent ? 'not-sent' : 'unknown';
}

function metaOf({ name, durationMs, end }: Ended): Meta {
  const meta = { operation: name, durationMs };
  if (typeof end === 'string' || !('response' in end)) return meta;
  const { response } = end;
  const requestId = ['x-request-id', 'request-id', 'cf-ray'].map((header) => response.headers.get(header)).find(Boolean);
  return { ...meta, ...(response.status && { status: response.status }), ...(requestId && { requestId }), response };
}
