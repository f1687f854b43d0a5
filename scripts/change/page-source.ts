import { Refusal, unreadable } from '../refusal.ts';
import { readFile } from 'node:fs/promises';
import { download, namedSource, type Downloaded } from '../download.ts';
import { readingsOf } from './html-text.ts';

/** A new copy of a page. */
export interface Copy {
  /** Every way to read it as text; plain text has only one. */
  readonly readings: readonly string[];
  readonly html: boolean;
  /** The unmodified copy. */
  readonly text: string;
}

/** The size limit of a page, in megabytes. */
const largest = 5;

/** Downloads a page, by default within 15 seconds. */
export const fetchPage = (url: string, timeoutMs = 15_000): Promise<Downloaded> =>
  download(url, {
    accept: 'text/html, text/*;q=0.9',
    megabytes: largest,
    timeoutMs,
    next: 'open it in a browser, save the page, and name the file instead',
  });

/** The maximum number of lines of a page. */
const mostLines = 20_000;

const ofFile = async (file: string): Promise<Downloaded> => {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  if (bytes.length > largest * 1_000_000)
    throw new Refusal(file, `is larger than ${largest} MB`, 'save only the page', { usage: true });
  return { bytes, type: '' };
};

const decoderFor = (type: string): TextDecoder => {
  try {
    return new TextDecoder(/charset="?([\w-]+)/.exec(type)?.[1] ?? 'utf-8', { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
};

const decode = (source: string, { bytes, type }: Downloaded): string => {
  const noText = (cause?: unknown): Refusal =>
    new Refusal(namedSource(source), 'is not text', 'save the page as text or HTML, in UTF-8', { cause, usage: true });
  if (bytes.includes(0) || /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|octet)/.test(type)) throw noText();
  try {
    return decoderFor(type).decode(bytes);
  } catch (cause) {
    throw noText(cause);
  }
};

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|main)\b/i.test(text);

const readingsOfHtml = (source: string, text: string): string[] => {
  try {
    return readingsOf(text);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Refusal(namedSource(source), 'is nested too deeply', 'save the page as text', { cause, usage: true });
  }
};

/** Reads a new copy of a page from a file or a URL, as text or HTML. */
export const readPage = async (source: string): Promise<Copy> => {
  const [scheme] = /^[a-z][a-z0-9+.-]+:\/\//i.exec(source) ?? [];
  if (scheme !== undefined && !/^https?:/i.test(scheme))
    throw new Refusal(namedSource(source), 'is neither a file nor a URL of http or https', 'name one of these', {
      usage: true,
    });
  const fetched = await (scheme === undefined ? ofFile(source) : fetchPage(source));
  const text = decode(source, fetched);
  const html = fetched.type.startsWith('text/html') || /\.x?html?$/i.test(source) || looksLikeHtml(text);
  const readings = (html ? readingsOfHtml(source, text) : [text]).filter((reading) => reading.trim() !== '');
  if (readings.length === 0)
    throw new Refusal(namedSource(source), 'is empty', 'open the page in a browser, and save what it shows', {
      usage: true,
    });
  if (readings.some((reading) => reading.split('\n').length > mostLines))
    throw new Refusal(namedSource(source), `has more than ${mostLines} lines`, 'save only the page', { usage: true });
  return { readings, html, text };
};
