import { bytesOf } from './bytes.ts';
import { Refusal } from './refusal.ts';

/** What is downloaded, and how much of it. */
export interface Wanted {
  readonly accept: string;
  /** The size limit, in megabytes. */
  readonly megabytes: number;
  readonly timeoutMs: number;
  /** What to do if it cannot be downloaded. */
  readonly next: string;
}

/** A downloaded file: its bytes and content type. */
export interface Downloaded {
  readonly bytes: Uint8Array;
  /** `text/html; charset=utf-8`, lower-cased; empty if the server sends none. */
  readonly type: string;
}

const mostRedirects = 5;

const isLocal = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** A URL without what may be secret in it: user, password, query and hash. */
export const shown = (url: string): string => url.replace(/[?#].*$/s, '').replace(/^(https?:\/*)[^/]*@/i, '$1');

/** With one slash, too, as URLs are read. */
export const isUrl = (source: string): boolean => /^https?:\//i.test(source);

/** A file or a URL as messages name it. */
export const namedSource = (source: string): string => (isUrl(source) ? shown(source) : source);

/** What a URL should not be stored with. */
const secretParts: readonly (readonly [part: string, isThere: (url: URL) => boolean])[] = [
  ['query', ({ search, hash }) => search !== '' || hash.includes('=')],
  ['credential', ({ username, password }) => username + password !== ''],
];

/** A file or a URL as it may be stored: where a query or a credential is left out, the hash says so. */
export const storedSource = (source: string): string => {
  const parts =
    isUrl(source) && URL.canParse(source)
      ? secretParts.flatMap(([part, isThere]) => (isThere(new URL(source)) ? part : []))
      : [];
  return parts.length === 0 ? source : `${shown(source)}#without-its-${parts.join('-and-')}`;
};

/** What a stored URL lacks, in words. */
export const lackOf = (url: string): string | undefined =>
  /#without-its-([a-z-]+)$/.exec(url)?.[1]?.replaceAll('-', ' ');

/** Sends the request, and follows redirects to HTTPS only. */
const follow = async (url: string, accept: string, signal: AbortSignal): Promise<Response | string> => {
  let next = url;
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const response = await fetch(next, { redirect: 'manual', signal, headers: { accept } });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
    if (!next.startsWith('https://')) return `redirects to ${shown(next)}, which is not HTTPS`;
  }
  return `redirects more than ${mostRedirects} times`;
};

/** Downloads a file, or returns why it cannot. */
const attempt = async (
  url: string,
  { accept, megabytes }: Wanted,
  signal: AbortSignal,
): Promise<Downloaded | string> => {
  const response = await follow(url, accept, signal);
  if (typeof response === 'string') return response;
  if (!response.ok) {
    await response.body?.cancel();
    return `responds ${response.status}`;
  }
  const bytes = await bytesOf(response, megabytes * 1_000_000).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    return 'sends a response that breaks off';
  });
  if (typeof bytes === 'string') return bytes;
  if (!bytes) return `is larger than ${megabytes} MB`;
  return { bytes, type: response.headers.get('content-type')?.toLowerCase() ?? '' };
};

/** Downloads a file, over HTTPS unless it is on this machine. Throws a `Refusal` on failure. */
export const download = async (url: string, wanted: Wanted): Promise<Downloaded> => {
  const refuse = (reason: string, cause?: unknown): Refusal =>
    new Refusal(shown(url), reason, wanted.next, { cause, usage: true });
  if (!URL.canParse(url) || !(url.startsWith('https://') || isLocal(url))) throw refuse('is not an https URL');
  const signal = AbortSignal.timeout(wanted.timeoutMs);
  const found = await attempt(url, wanted, signal).catch((cause: unknown) => {
    throw refuse(signal.aborted ? `did not respond within ${wanted.timeoutMs / 1000} s` : 'cannot be reached', cause);
  });
  if (typeof found === 'string') throw refuse(found);
  return found;
};
