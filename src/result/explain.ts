import type { Result } from '../api/result.ts';
import { labelOf } from '../mistake.ts';
import { recordOf, type CallRecord, type Exchange } from './call-record.ts';
import { parse } from './classify.ts';
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
  const ids = `request id ${clientRequestId}${theirs && `, the server's ${theirs}`}`;
  return `${messageOf(result)} (${count} in ${Math.round(durationMs)} ms, ${ids})`;
}

/** A note for runtimes whose `fetch` may itself send a write twice. */
const resendNote = (record: CallRecord | undefined) =>
  record?.context.resends &&
  !(record.context.fetch || record.operation.safe || record.exchange.unsent) &&
  '`fetch` may have sent it twice.';

type FailedResult = Exclude<Result, { ok: true }>;

type Description = readonly [happened: string, next: string, words?: string | undefined];

function describe(result: Result, record: CallRecord | undefined): Description {
  const { status = 0 } = result.meta;
  switch (result.kind) {
    case 'ok':
      return [`returned ${status}`, ''];
    case 'api':
      return [`returned ${status}`, stepFor(result), wordsOf(result.error)];
    case 'rejected':
      return [`returned ${status}, but its body reports a failure`, 'Check the arguments.', wordsOf(result.error)];
    case 'unexpected': {
      const [happened, next] = UNEXPECTED[result.reason];
      // A success may hold data.
      const words = status < 400 ? '' : wordsIn(result.body);
      const isOfApi = words || isPassing(status) || (status in STEPS && status !== 404);
      return [`returned${status ? ` ${status}` : ''}${happened}`, isOfApi ? stepFor(result) : next, words];
    }
    case 'contract':
      return [
        `returned ${status} with a body that does not match its schema`,
        'Check the documentation, or validate less strictly.',
        result.issues.map(({ path, message }) => `${path} ${message}`).join('; '),
      ];
    case 'network':
      return [
        `got ${status ? 'an incomplete' : 'no'} response from ${record?.context.base.origin ?? 'the server'}`,
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
      return ['was aborted by its `signal`', ''];
  }
}

/** The next step, by how far the request got. */
function connectionStep(record: CallRecord | undefined): string {
  // A copy of a result has no record.
  const { unsent, retryable = true }: Partial<Exchange> = record?.exchange ?? {};
  if (unsent && retryable) return 'Check `baseUrl`, and that a server (or the mock) runs there.';
  if (unsent) return 'Check the certificate, `fetch`, and what this program may reach.';
  return retryable ? 'Check the network.' : 'Check `cause`.';
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
  404: 'Check `baseUrl`, and the ids in the arguments.',
};

/** Whether the same call may get another status later. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

function stepFor({ meta: { status = 0, retryAfterMs }, outcome }: FailedResult): string {
  if (retryAfterMs && retryAfterMs < Infinity) return `The server asks to wait ${Math.ceil(retryAfterMs / 1000)} s.`;
  if (!isPassing(status)) return STEPS[status] ?? 'Check the arguments.';
  // A call that may have taken effect must not simply be repeated.
  return outcome === 'unknown' ? '' : 'Try again later.';
}

const CHECK_SERVER = 'Check `baseUrl` and `body`.';

/** What happened, and the next step. */
const UNEXPECTED = {
  status: [', which is not documented', CHECK_SERVER],
  body: [' with a body that is not documented', CHECK_SERVER],
  redirect: [' with a redirect, which is not followed', CHECK_SERVER],
  number: [' with a number beyond 2^53', 'Check `body`.'],
  endless: [' with a list that does not end, or repeats itself', 'Check it, or raise `maxPages`.'],
} as const;

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

/** The words in the body of an undocumented error; none if it may be cut, which could show half of a credential, or is HTML, of a proxy. */
function wordsIn(body: string): string | undefined {
  if (body[499]) return undefined;
  const parsed = parse(body);
  return parsed ? wordsOf(parsed[0]) : /^\s*[<[{]/.test(body) ? '' : body;
}

/** Redacts a text of the server or the system; empty if the credential is no longer known. */
const clean = (text: string, record: CallRecord | undefined): string => (record ? redact(text, record.secrets()) : '');
