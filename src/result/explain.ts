import type { Result } from '../api/result.ts';
import { labelOf } from '../mistake.ts';
import { recordOf, type CallRecord } from './call-record.ts';
import { redact } from './redact.ts';
import { isRecord } from '../values.ts';

/**
 * Sentences about a result: the API and the operation, what happened, and what to do next.
 * They hold no credential and no argument of ours, but up to 200 characters of what the server or the system said.
 */
export function messageOf(result: Result): string {
  const record = recordOf(result);
  const label = record
    ? labelOf(record.event.api, record.operation.method, record.operation.path)
    : result.meta.operation;
  const [happened, next, words = ''] = tell(result, record);
  // It may be a sentence, and ends ours.
  const said = clean(words, record).replace(/[\s.]+$/, '');
  const effect = result.ok || !result.outcome ? '' : OUTCOMES[result.outcome];
  return [`${label} ${happened}${said && `: ${said}`}.`, next, effect, twice(record)].filter(Boolean).join(' ');
}

/** One paragraph about a result, to log or to paste into a ticket: its message, and the tries, the time and the ids of the call. */
export function explain(result: Result): string {
  const { attempts, durationMs, clientRequestId, requestId = '' } = result.meta;
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
  const theirs = clean(requestId, recordOf(result));
  const ids = `request id ${clientRequestId}${theirs && `, the server’s ${theirs}`}`;
  return `${messageOf(result)} (${tries} in ${Math.round(durationMs)} ms, ${ids})`;
}

/** Where `fetch` may send a write twice by itself, a result is to say so: nobody else can. */
const twice = (record: CallRecord | undefined): string =>
  record?.context.resends && !record.operation.safe && !record.exchange.unsent
    ? 'A browser may have sent it twice.'
    : '';

type Told = readonly [happened: string, next: string, words?: string | undefined];

function tell(result: Result, record: CallRecord | undefined): Told {
  const { status, retryAfterMs } = result.meta;
  switch (result.kind) {
    case 'ok':
      return [`answered ${status}`, ''];
    case 'api':
      return [`answered ${status}`, stepFor(result.status, retryAfterMs), wordsOf(result.error)];
    case 'rejected':
      return [`answered ${status}, and in its body that it failed`, 'Check the arguments.', wordsOf(result.error)];
    case 'unexpected':
      return [
        `answered${status ? ` ${status}` : ''}${STRANGE[result.reason]}`,
        strangeStep(result.reason, status, retryAfterMs),
      ];
    case 'contract':
      return [
        `answered ${status} with a body that is not what its schema says`,
        'Compare the vendor’s page, or validate less strictly.',
        result.issues.map(({ path, message }) => `${path} ${message}`).join('; '),
      ];
    case 'network':
      return [
        `got no response from ${record?.context.base.origin ?? 'the server'}`,
        connectionStep(record),
        // Some runtimes name the whole URL, with its arguments.
        wordsOfError(record?.exchange.error)?.replace(/\bhttps?:\/\/[^\s()]+/g, 'its URL'),
      ];
    case 'timeout':
      return [`got no whole response in ${result.timeoutMs} ms`, 'Allow more `timeoutMs`.'];
    case 'aborted':
      return ['was aborted by its `signal`', 'Call again if it is still wanted.'];
  }
}

/** What to do about a connection depends on how far it came. */
function connectionStep(record: CallRecord | undefined): string {
  const { unsent, passing } = record?.exchange ?? { unsent: true, passing: true };
  if (unsent && passing) return 'Check `baseUrl`, and that a server (or the mock) runs there.';
  if (unsent) return 'Check the certificate, and what this program may reach.';
  return passing ? 'Check the network.' : 'Check what `fetch` threw.';
}

const OUTCOMES = {
  'not-sent': 'It was not sent, and has had no effect.',
  rejected: 'It has had no effect.',
  unknown: 'It may have taken effect: check before sending it again.',
};

const STEPS: Readonly<Record<number, string>> = {
  401: 'Check the credential.',
  402: 'Check the means of payment.',
  403: 'Check what the credential may do.',
  404: 'Check the ids among the arguments, and `baseUrl`.',
};

function stepFor(status: number, retryAfterMs: number | undefined): string {
  if (retryAfterMs && retryAfterMs < Infinity)
    return `Wait ${Math.ceil(retryAfterMs / 1000)} s before the next call, as it asks.`;
  if (status === 429) return 'Wait before the next call.';
  return STEPS[status] ?? (status < 500 ? 'Check the arguments.' : 'Try again later.');
}

const STRANGE = {
  status: ', which is not documented',
  body: ' with a body that is not the documented JSON',
  redirect: ' with a redirect that is not followed',
  number: ' with an amount beyond 2^53',
  endless: ' with a list that does not end, or repeats itself',
};

const STRANGE_STEPS: Readonly<Record<keyof typeof STRANGE, string>> = {
  status: 'Check `baseUrl`; `body` has the start of the response.',
  body: 'Check `baseUrl`; `body` has the start of the response.',
  redirect: 'Check `baseUrl`.',
  number: 'Read the amount from `body`, which has the start of the response.',
  endless: 'Check the list, or allow more `maxPages`.',
};

/** What an undocumented status asks for is known for some; anything else is most likely another server. */
function strangeStep(reason: keyof typeof STRANGE, status = 0, retryAfterMs?: number): string {
  return reason === 'status' && (status in STEPS || status === 429 || status >= 500) && status !== 404
    ? stepFor(status, retryAfterMs)
    : STRANGE_STEPS[reason];
}

/** The words of the error at the bottom of causes and aggregates; each error once, as one can be its own cause. */
function wordsOfError(error: unknown, seen = new Set<unknown>()): string | undefined {
  if (!isRecord(error) || seen.has(error)) return undefined;
  seen.add(error);
  const { message, cause, errors } = error;
  const under = [cause, errors].flat().map((each) => wordsOfError(each, seen));
  return under.find(Boolean) ?? (typeof message === 'string' ? message : undefined);
}

/** The words of an error body: the first text among the members that bodies say it in. */
function wordsOf(body: unknown, depth = 4): string | undefined {
  if (typeof body === 'string') return body;
  if (depth === 0) return undefined;
  if (Array.isArray(body)) return wordsOf(body[0], depth - 1);
  if (!isRecord(body)) return undefined;
  for (const member of ['message', 'detail', 'error', 'errors']) {
    const words = wordsOf(body[member], depth - 1);
    if (words) return words;
  }
  return undefined;
}

/** Text of the server or the system, redacted; empty where the credential is not known any more. */
const clean = (text: string, record: CallRecord | undefined): string =>
  record ? redact(text, record.credential.secrets) : '';
