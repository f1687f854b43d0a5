import type { Result } from '../api/result.ts';
import { labelOf } from '../mistake.ts';
import { recordOf, type CallRecord } from './call-record.ts';
import { redact } from './redact.ts';

/**
 * Explains a result in a few sentences: the API and operation, what happened, and what to do next.
 * They contain no credentials or arguments, but up to 200 characters of the error text of the server or the system.
 */
export function messageOf(result: Result): string {
  const record = recordOf(result);
  const label = record
    ? labelOf(record.event.api, record.operation.method, record.operation.path)
    : result.meta.operation;
  const [happened, next, words = ''] = describe(result, record);
  // Its final period is removed, since ours follows.
  const said = clean(words, record).replace(/[\s.]+$/, '');
  const effect = !result.ok && result.outcome && OUTCOMES[result.outcome];
  return [`${label} ${happened}${said && `: ${said}`}.`, next, effect, resendNote(record)].filter(Boolean).join(' ');
}

/** Explains a result in one paragraph for a log or a ticket: its message, attempts, duration and request ids. */
export function explain(result: Result): string {
  const { attempts, durationMs, clientRequestId, requestId = '' } = result.meta;
  const count = `${attempts} attempt${attempts === 1 ? '' : 's'}`;
  const theirs = clean(requestId, recordOf(result));
  const ids = `request id ${clientRequestId}${theirs && `, the server’s ${theirs}`}`;
  return `${messageOf(result)} (${count} in ${Math.round(durationMs)} ms, ${ids})`;
}

/** A note for runtimes whose `fetch` may itself send a write twice. */
const resendNote = (record: CallRecord | undefined) =>
  record?.context.resends &&
  !(record.context.fetch || record.operation.safe || record.exchange.unsent) &&
  '`fetch` may have sent it twice.';

type Description = readonly [happened: string, next: string, words?: string | undefined];

function describe(result: Result, record: CallRecord | undefined): Description {
  const { status, retryAfterMs } = result.meta;
  switch (result.kind) {
    case 'ok':
      return [`returned ${status}`, ''];
    case 'api':
      return [`returned ${status}`, stepFor(result.status, retryAfterMs), wordsOf(result.error)];
    case 'rejected':
      return [`returned ${status}, but its body reports a failure`, 'Check the arguments.', wordsOf(result.error)];
    case 'unexpected':
      return [
        `returned${status ? ` ${status}` : ''}${UNEXPECTED[result.reason][0]}`,
        unexpectedStep(result.reason, status, retryAfterMs),
      ];
    case 'contract':
      return [
        `returned ${status} with a body that does not match its schema`,
        'Compare the vendor’s page, or validate less strictly.',
        result.issues.map(({ path, message }) => `${path} ${message}`).join('; '),
      ];
    case 'network':
      return [
        `got no response from ${record?.context.base.origin ?? 'the server'}`,
        connectionStep(record),
        // Some runtimes include the whole URL, with its arguments.
        wordsOfError(record?.exchange.error)?.replace(/\bhttps?:\/\/[^\s()]+/g, 'its URL'),
      ];
    case 'timeout':
      return [
        `got no complete response within ${result.timeoutMs} ms`,
        `Raise \`${record && record.settings.timeoutMs !== result.timeoutMs ? 'totalTimeoutMs' : 'timeoutMs'}\`.`,
      ];
    case 'aborted':
      return ['was aborted by its `signal`', 'Call again if it is still wanted.'];
  }
}

/** The next step, by how far the request got. */
function connectionStep(record: CallRecord | undefined): string {
  // A copy of a result has no record.
  const { unsent, retryable } = record?.exchange ?? { unsent: false, retryable: true };
  if (unsent && retryable) return 'Check `baseUrl`, and that a server (or the mock) runs there.';
  if (unsent) return 'Check the certificate, `fetch`, and what this program may reach.';
  return retryable ? 'Check the network.' : 'See what `fetch` threw, in `cause`.';
}

const OUTCOMES = {
  'not-sent': 'It was not sent, and has had no effect.',
  rejected: 'It has had no effect.',
  unknown: 'It may have taken effect: check before sending it again.',
};

const STEPS: Readonly<Record<number, string>> = {
  401: 'Check the credential.',
  402: 'Check the payment method.',
  403: 'Check the permissions of the credential.',
  404: 'Check the ids among the arguments, and `baseUrl`.',
  429: 'Wait before the next call.',
};

function stepFor(status: number, retryAfterMs: number | undefined): string {
  if (retryAfterMs && retryAfterMs < Infinity)
    return `Wait ${Math.ceil(retryAfterMs / 1000)} s before the next call, as the server asks.`;
  return STEPS[status] ?? (status < 500 ? 'Check the arguments.' : 'Try again later.');
}

const CHECK_SERVER = 'Check `baseUrl`; `body` has the start of the response.';

/** What happened, and the next step. */
const UNEXPECTED = {
  status: [', which is not documented', CHECK_SERVER],
  body: [' with a body that is not the documented JSON', CHECK_SERVER],
  redirect: [' with a redirect, which is not followed', 'Check `baseUrl`.'],
  number: [' with a number beyond 2^53', '`body` has the start of the response.'],
  endless: [' with a list that does not end, or repeats itself', 'Check the list, or raise `maxPages`.'],
} as const;

/** Some undocumented statuses have their own next step; others most likely come from the wrong server. */
const unexpectedStep = (reason: keyof typeof UNEXPECTED, status = 0, retryAfterMs?: number): string =>
  reason === 'status' && status !== 404 && (status in STEPS || status >= 500)
    ? stepFor(status, retryAfterMs)
    : UNEXPECTED[reason][1];

/** The message of the innermost cause. */
function wordsOfError(error: unknown): string | undefined {
  if (!error) return undefined;
  const { message, cause, errors } = error as Readonly<Record<string, unknown>>;
  const under = [cause, errors].flat().map(wordsOfError);
  return under.find(Boolean) ?? (typeof message === 'string' ? message : undefined);
}

/** The message in an error body: the first text among the members that usually hold one, of the first item of a list. */
function wordsOf(body: unknown, depth = 4): string | undefined {
  if (typeof body === 'string') return body;
  if (depth === 0 || !body) return undefined;
  for (const member of ['message', 'detail', 'error', 'errors', 0]) {
    const words = wordsOf((body as Readonly<Record<string, unknown>>)[member], depth - 1);
    if (words) return words;
  }
  return undefined;
}

/** Redacts a text of the server or the system; empty if the credential is no longer known. */
const clean = (text: string, record: CallRecord | undefined): string => (record ? redact(text, record.secrets()) : '');
