import { bytesOf } from '../bytes.ts';
import { Refusal } from '../refusal.ts';

/** The size limit of a page, in bytes. */
export const largestPage = 5_000_000;

/** The default timeout, in milliseconds. */
const patience = 15_000;
const mostRedirects = 5;

/** A fetched page: its bytes and content type. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** `text/html; charset=utf-8`, lower-cased; empty if the server sends none. */
  readonly type: string;
}

const refuse = (url: string, reason: string, cause?: unknown): Refusal =>
  new Refusal(url, reason, 'open it in a browser, save the page, and name the file instead', { cause, usage: true });

const follow = async (url: string, signal: AbortSignal): Promise<Response> => {
  let next = url;
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const response = await fetch(next, { redirect: 'manual', signal, headers: { accept: 'text/html, text/*;q=0.9' } });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
    if (!next.startsWith('https://')) throw refuse(url, `redirects to ${next}, which is not HTTPS`);
  }
  throw refuse(url, `redirects more than ${mostRedirects} times`);
};

const bodyOf = async (url: string, response: Response): Promise<Uint8Array> => {
  const bytes = await bytesOf(response, largestPage);
  if (!bytes) throw refuse(url, `is larger than ${largestPage / 1_000_000} MB`);
  return bytes;
};

/** Fetches a page, by default within 15 seconds; follows redirects to HTTPS only. Throws a `Refusal` on failure. */
export const fetchPage = async (url: string, timeoutMs = patience): Promise<Fetched> => {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await follow(url, signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw refuse(url, `responds ${response.status}`);
    }
    return { bytes: await bodyOf(url, response), type: response.headers.get('content-type')?.toLowerCase() ?? '' };
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw refuse(url, signal.aborted ? `did not respond within ${timeoutMs / 1000} s` : 'cannot be reached', cause);
  }
};
