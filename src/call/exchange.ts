import type { CustomFetch } from '../api/call-options.ts';
import type { Operation } from '../api/descriptor.ts';
import { causeOf } from '../result/cause.ts';
import type { Exchange } from '../result/call-record.ts';
import { FORBIDDEN, runtime, UNCONNECTED, type ResendGuard } from '../settings/runtime.ts';
import { isRecord } from '../values.ts';

/** The arguments of `fetch` and `new Request`. */
export interface Outgoing {
  readonly url: string;
  readonly init: RequestInit;
}

/** How far a request got: `sent` means that it may have left. */
type Stage = 'unsent' | 'sent' | 'answered';

/** Sends one request and reads the whole response, so that one deadline covers both. */
export async function exchange(
  { url, init }: Outgoing,
  { safe, read }: Operation,
  custom: CustomFetch | undefined,
  secrets: () => readonly string[],
): Promise<Exchange> {
  let guard: ResendGuard | undefined;
  let stage: Stage = 'unsent';
  let incomplete: Response | undefined;
  try {
    // A runtime without a global `fetch` or `Request` sends nothing.
    const send = (custom ?? fetch) as (...args: unknown[]) => Promise<Response>;
    // A safe request may arrive twice.
    if (!custom && !safe) guard = runtime().guardResend?.();
    const args = custom ? [new Request(url, init)] : [url, { ...init, ...guard?.init }];
    stage = 'sent';
    const response = await send(...args);
    stage = 'answered';
    // Fail now if `fetch` returned no `Response`: failing later would lose that the request may have been sent.
    response.headers.get('date');
    if (response.status) incomplete = response;
    // The response is too late, and its body may be endless.
    if (init.signal?.aborted) await response.body?.cancel();
    const body = read ? await read(response) : String(await response.text());
    return { response, body, unsent: false, retryable: true };
  } catch (error) {
    return { ...failedExchange(causeOf(error, secrets), stage, custom), incomplete };
  } finally {
    guard?.close?.();
  }
}

/** The exchange of a failed request. */
export function failedExchange(error: unknown, stage: Stage, custom: CustomFetch | undefined): Exchange {
  const { unconnected, forbidden, misleading, isPatched } = runtime();
  const foreign = custom ?? isPatched?.();
  const failures = failuresOf(error);
  const lines = failures.map(lineOf);
  const proves = (line: string, ...patterns: readonly (RegExp | undefined)[]) =>
    !(foreign && misleading?.test(line)) && patterns.some((pattern) => pattern?.test(line));
  // Every address that was tried has to prove that nothing left.
  const connected = lines.filter((line) => !proves(line, UNCONNECTED, unconnected));
  const blocked = connected.filter((line) => proves(line, FORBIDDEN, forbidden));
  // In the caller's `fetch`, a programming error can throw a `TypeError`, too; a network failure has a cause.
  const own = !custom || failures[0] !== error;
  return {
    body: '',
    error,
    // Passed to hooks, so it must look like a code.
    code: failures.map(({ code }) => String(code)).find((code) => /^[A-Z][A-Z\d_]+$/.test(code)),
    unsent: stage === 'unsent' || (stage === 'sent' && blocked.length === connected.length),
    // A code such as ERR_INVALID_URL or ERR_SSL_WRONG_VERSION_NUMBER is not a transient network failure, and a caller's
    // own `fetch` may throw something else, such as a control-flow error of a framework.
    retryable:
      stage !== 'unsent' &&
      !blocked[0] &&
      !connected.some((line) => /^ERR_/.test(line)) &&
      [lineOf(error), ...lines].some((line, index) => NETWORK.test(line) || (own && !index && TYPE_ERROR.test(line))),
  };
}

/**
 * A code of a system or a library, the name of an error of the network, or words of a `fetch`: "fetch failed" and "terminated"
 * of Node.js, "Failed to fetch", "network error", "NetworkError when …" and "Load failed" of browsers, "Network request failed"
 * of React Native, "error sending request" and "error reading a body" of Deno, and those of workerd.
 */
const NETWORK =
  /^(E[A-Z_]+|UND_ERR_\w+|HPE_\w+) |^\S+ \S+ (Network|Timeout)Error: |: (.* failed$|Failed to fetch|terminated$|(the )?network ?(error|connection)|error (sending|reading) |internal error; reference)/i;

const TYPE_ERROR = /^\S+ \S+ TypeError: /;

interface Failure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Any thrown value as one line, for the patterns. */
const lineOf = (error: unknown): string => {
  const { code, syscall, name, message }: Failure = isRecord(error) ? error : {};
  const [words, ...first] = [message, code, syscall, name].map((part) => (typeof part === 'string' ? part : '-'));
  return `${first.join(' ')}: ${words}`;
};

/** An error and its causes, without duplicates and wrappers. */
function failuresOf(error: unknown, seen = new Set<unknown>()): Failure[] {
  if (seen.has(error)) return [];
  seen.add(error);
  const failure: Failure = isRecord(error) ? error : {};
  const causes = [failure.cause, failure.errors].flat().filter(Boolean);
  const own = failure.code === undefined && causes[0] ? [] : [failure];
  return [...own, ...causes.flatMap((cause) => failuresOf(cause, seen))];
}
