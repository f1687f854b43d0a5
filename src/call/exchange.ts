import type { Exchange } from '../result/call-record.ts';
import { FORBIDDEN, runtime, UNCONNECTED, type Once } from '../settings/runtime.ts';
import { isRecord } from '../values.ts';

/** A request before it is one: what `fetch` and `new Request` take. */
export interface Outgoing {
  readonly url: string;
  readonly init: RequestInit;
  /** Whether it changes nothing on the server, so that it may arrive twice. */
  readonly safe: boolean;
}

/** A `fetch` of the caller's. */
export type CustomFetch = (request: Request) => Promise<Response>;

/** Sends one request and reads the whole response, so that one deadline covers both. */
export async function exchange({ url, init, safe }: Outgoing, custom: CustomFetch | undefined): Promise<Exchange> {
  let once: Once | undefined;
  let answered = false;
  try {
    if (!custom && !safe) once = runtime().once?.();
    const response = await (custom ? custom(new Request(url, init)) : fetch(url, { ...init, ...once?.init }));
    answered = true;
    // Fail now if `fetch` returned no `Response`: failing later would lose that the request may have been sent.
    response.headers.get('date');
    // A response that came too late, with a body that may have no end.
    if (init.signal?.aborted) await response.body?.cancel();
    return { response, text: String(await response.text()), unsent: false, passing: true };
  } catch (error) {
    try {
      return failedExchange(error, answered, custom);
    } catch {
      // A getter or a proxy of somebody else's threw.
      return failedExchange(new Error('`fetch` threw an error that cannot be read'), answered, custom);
    }
  } finally {
    once?.close?.();
  }
}

/** What a failure says of a request. */
export function failedExchange(error: unknown, answered: boolean, custom: CustomFetch | undefined): Exchange {
  const { unconnected, forbidden, misleading, isPatched } = runtime();
  const foreign = custom !== undefined || isPatched?.() === true;
  const failures = failuresOf(error);
  const lines = failures.map(lineOf);
  const proves = (line: string, ...patterns: readonly (RegExp | undefined)[]) =>
    !(foreign && misleading?.test(line)) && patterns.some((pattern) => pattern?.test(line));
  // Each of the addresses that were tried has to prove that nothing left.
  const others = lines.filter((line) => !proves(line, UNCONNECTED, unconnected));
  const held = others.filter((line) => proves(line, FORBIDDEN, forbidden));
  return {
    text: '',
    error,
    // Hooks get it, so it has to look like a code.
    code: failures.map(({ code }) => String(code)).find((code) => /^[A-Z][A-Z\d_]+$/.test(code)),
    unsent: !answered && held.length === others.length,
    // A code such as ERR_INVALID_URL or ERR_SSL_WRONG_VERSION_NUMBER is no passing trouble of the network, and what a `fetch`
    // of others throws need not be one: a framework's own control error, say.
    passing:
      !held[0] &&
      !others.some((line) => /^ERR_/.test(line)) &&
      [lineOf(error), ...lines].some((line) => NETWORK.test(line)),
  };
}

/** A code of a system or a library, an error as `fetch` throws it, or one of workerd. */
const NETWORK =
  /^(E[A-Z_]+|UND_ERR_\w+|HPE_\w+) |^\S+ \S+ (Type|Network|Timeout)Error: |: (Network connection lost|internal error; reference)/;

interface Failure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** A failure in one line, for the patterns; whatever is thrown has one. */
const lineOf = (error: unknown): string => {
  const { code, syscall, name, message }: Failure = isRecord(error) ? error : {};
  const [first, second, third, last] = [code, syscall, name, message].map((part) =>
    typeof part === 'string' ? part : '-',
  );
  return `${first} ${second} ${third}: ${last}`;
};

/** An error and all that caused it, each once, without those that only wrap others. An error can be its own cause: that proves nothing. */
function failuresOf(error: unknown, read = new Map<unknown, boolean>()): Failure[] {
  if (read.has(error)) return read.get(error) ? [] : [{}];
  read.set(error, false);
  const failure: Failure = isRecord(error) ? error : {};
  const under = [failure.cause, failure.errors].flat().filter(Boolean);
  const own = failure.code === undefined && under[0] ? [] : [failure];
  const all = [...own, ...under.flatMap((each) => failuresOf(each, read))];
  read.set(error, true);
  return all;
}
