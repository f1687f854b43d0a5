import { readFile } from 'node:fs/promises';
import { reasonOf, Refusal } from '../refusal.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SECONDS = 60;

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const textOf = async (response: Response, url: string): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!response.body) return '';
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Refusal(url, 'is longer than 64 MiB', 'save it, and name the file');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const fetched = async (url: string): Promise<string> => {
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && !isLoopback(parsed))
    throw new Refusal(url, 'is no https URL', 'use https, or name a file', { usage: true });
  try {
    const response = await fetch(parsed, { signal: AbortSignal.timeout(MOST_SECONDS * 1000) });
    if (!response.ok) throw new Refusal(url, `returns status ${response.status}`, 'check the URL');
    return await textOf(response, url);
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
        throw new Refusal(source, `cannot be read (${reasonOf(cause)})`, 'check the path', { cause, usage: true });
      });
