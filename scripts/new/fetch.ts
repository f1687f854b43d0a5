import { readFile } from 'node:fs/promises';
import { download, namedSource } from '../download.ts';
import { unreadable } from '../refusal.ts';

const wanted = {
  accept: 'application/json, application/yaml, text/*;q=0.9, */*;q=0.8',
  megabytes: 64,
  timeoutMs: 60_000,
  next: 'check the URL, or name a file',
};

/** The text of a document, from a file or a URL. */
export const documentText = async (source: string): Promise<string> => {
  if (/^https?:/.test(source)) return new TextDecoder().decode((await download(source, wanted)).bytes);
  return readFile(source, 'utf8').catch((cause: unknown) => {
    throw unreadable(namedSource(source), cause);
  });
};
