import { readFile } from 'node:fs/promises';
import { bytesOf } from '../bytes.ts';
import { reasonOf, Refusal, unreadable } from '../refusal.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SECONDS = 60;

const isAllowed = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};

const textOf = async (response: Response, url: string): Promise<string> => {
  const bytes = await bytesOf(response, MOST_BYTES);
  if (!bytes) throw new Refusal(url, 'is longer than 64 MiB', 'save it, and name the file');
  return bytes.toString('utf8');
};

const fetched = async (url: string): Promise<string> => {
  if (!URL.canParse(url) || !isAllowed(url))
    throw new Refusal(url, 'is not an https URL', 'use https, or name a file', { usage: true });
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(MOST_SECONDS * 1000) });
    const problem = response.ok
      ? isAllowed(response.url) || 'redirects to a URL that is not https'
      : `returns status ${response.status}`;
    if (typeof problem !== 'string') return await textOf(response, url);
    await response.body?.cancel();
    throw new Refusal(url, problem, 'check the URL, or name a file');
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(url, `cannot be fetched (${reasonOf(cause)})`, 'check the URL, or name a file', { cause });
  }
};

/** The text of a document, from a file or a URL. */
export const documentText = (source: string): Promise<string> =>
  /^https?:/.test(source)
    ? fetched(source)
    : readFile(source, 'utf8').catch((cause: unknown) => {
        throw unreadable(source, cause);
      });
