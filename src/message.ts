import { isRecord } from './mistake.ts';
import type { Verdict } from './verdict.ts';

/** What a message tells beside the verdict. */
export interface Circumstances {
  readonly label: string;
  readonly base: URL;
  /** The words of a failed connection; like those of a body never ours, so they may hold anything. */
  readonly text: string;
  readonly status: number | undefined;
  readonly outcome: 'not-sent' | 'rejected' | 'unknown' | undefined;
  readonly secrets: readonly string[];
}

type Failed = Exclude<Verdict, { kind: 'ok' }>;

/** Names the API and the operation, what happened, and what to do next. */
export function message(verdict: Failed, circumstances: Circumstances): string {
  const { label, outcome, secrets } = circumstances;
  const [happened, next, words = ''] = tell(verdict, circumstances);
  // Secrets go before the cut, which could leave half of one.
  // A word of a few letters stands in many a message that gives nothing away.
  const clean = secrets
    .filter((secret) => secret.length >= 8)
    .reduce((text, secret) => text.replaceAll(secret, '***'), words)
    .replace(/\s+/g, ' ')
    .slice(0, 200);
  const warning = outcome === 'unknown' ? ' It may have taken effect: check before sending it again.' : '';
  return `${label} ${happened}${clean && `: ${clean}`}. ${next}.${warning}`;
}

function tell(
  verdict: Failed,
  { base, status, text }: Circumstances,
): readonly [happened: string, next: string, words?: string | undefined] {
  switch (verdict.kind) {
    case 'api':
      return [
        `answered ${status}`,
        STEPS[verdict.status] ?? (verdict.status < 500 ? 'Check the arguments' : 'Try again later'),
        wordsOf(verdict.error),
      ];
    case 'rejected':
      return [`answered ${status}, and in its body that it failed`, 'Check the arguments', wordsOf(verdict.error)];
    case 'unexpected':
      return [
        `answered${status ? ` ${status}` : ''}${STRANGE[verdict.reason]}`,
        (verdict.reason === 'status' && status !== 404 && STEPS[status ?? 0]) ||
          'Check `baseUrl`; `body` has the start of the answer',
      ];
    case 'network':
      return [`got no answer from ${base.origin}`, 'Check `baseUrl`, and that a server (or the mock) runs there', text];
    case 'timeout':
      return [`got no whole answer in ${verdict.timeoutMs} ms`, 'Allow more `timeoutMs`'];
    case 'aborted':
      return ['was aborted by its `signal`', 'Call it again if it is still wanted'];
  }
}

const STEPS: Readonly<Record<number, string>> = {
  401: 'Check the credential',
  403: 'Check what the credential may do',
  404: 'Check the ids among the arguments',
  429: 'Wait before the next call',
};

const STRANGE = {
  status: ', which is not documented',
  body: ' with a body that is not the documented JSON',
  redirect: ' with a redirect that is not followed',
};

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
