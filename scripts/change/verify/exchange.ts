import { setTimeout as sleep } from 'node:timers/promises';
import { bytesOf } from '../../bytes.ts';
import { Refusal } from '../../refusal.ts';
import type { Sent } from './request.ts';

/** A request with its response. */
export interface Exchange {
  readonly sent: Sent;
  readonly startedAt: string;
  readonly tookMs: number;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** Sends requests one at a time. */
export type Send = (sent: Sent) => Promise<Exchange>;

/** Options for sending requests. */
export interface Manner {
  /** The maximum number of requests per second. */
  readonly rate: number;
  readonly timeoutMs: number;
  readonly heard: (exchange: Exchange) => void;
}

const longestWaitMs = 60_000;
const longestBody = 32 * 1024 * 1024;

/** The system's error code, such as `ECONNREFUSED`; empty if there is none. */
const codeIn = (cause: unknown): string => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code: unknown = Object(inner)['code'];
  return typeof code === 'string' && /^\w+$/.test(code) ? code : '';
};

/** The code in brackets, for the end of a clause. */
const codeOf = (cause: unknown): string => codeIn(cause).replace(/.+/, ' ($&)');

/** Failures before the first byte of a request is sent. */
const NOT_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** A request that got no whole response, in a sentence without anything of it but its operation; the run ends there. */
export class Fault extends Refusal {
  constructor({ operation: { id, safe } }: Sent, happened: string, cause?: unknown) {
    const next =
      safe || NOT_SENT.includes(codeIn(cause))
        ? 'run this again once the API can be reached'
        : 'it may have taken effect, so check before you run this again';
    super(id, happened, next);
  }

  /** The same where no request before it got a response either: there is nothing to report. */
  withNothingSeen(): Refusal {
    return new Refusal(this.where, this.what, `${this.next}; no file has been written`);
  }
}

/** The body of a response; throws a sentence about one that breaks off or cannot be decoded. */
const bodyOf = async (sent: Sent, response: Response, signal: AbortSignal): Promise<Uint8Array> => {
  const { host } = new URL(sent.url);
  const bytes = await bytesOf(response, longestBody).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new Fault(sent, `got a response from ${host} that was cut off or cannot be decoded${codeOf(cause)}`);
  });
  if (!bytes) throw new Fault(sent, `got more than ${longestBody / 1024 / 1024} MiB from ${host}`);
  return bytes;
};

const exchange = async (sent: Sent, timeoutMs: number): Promise<Exchange> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const [startedAt, began] = [new Date().toISOString(), performance.now()];
  try {
    const keys = sent.keys.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
    const response = await fetch(sent.url + (keys && (sent.url.includes('?') ? '&' : '?') + keys), {
      method: sent.operation.method,
      headers: [...sent.headers, ...sent.credential].map(([name, value]): [string, string] => [name, value]),
      // Report redirects: following one could leak the credential.
      redirect: 'manual',
      signal,
      ...(sent.body !== undefined && { body: sent.body }),
    });
    const bytes = await bodyOf(sent, response, signal);
    const { status, statusText } = response;
    return {
      sent,
      startedAt,
      tookMs: performance.now() - began,
      status,
      statusText,
      headers: [...response.headers],
      // A byte order mark is a part of what was sent.
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    };
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const happened = signal.aborted
      ? `got no complete response within ${timeoutMs / 1000} s`
      : `got no response from ${new URL(sent.url).host}${codeOf(cause)}`;
    throw new Fault(sent, happened, cause);
  }
};

/** How long a response asks to wait; nothing where it does not say so in seconds or as a date. */
const retryAfterMs = ({ headers }: Exchange): number => {
  const text = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  return Math.max(0, (Date.parse(text) || 0) - Date.now());
};

/** Sends one request at a time, no faster than the rate; after a 429 it waits as asked, and tries a safe one once more. */
export const sender = ({ rate, timeoutMs, heard }: Manner): Send => {
  let earliest = 0;
  const once = async (sent: Sent): Promise<Exchange> => {
    await sleep(Math.max(0, earliest - performance.now()));
    earliest = performance.now() + 1000 / rate;
    const found = await exchange(sent, timeoutMs);
    heard(found);
    return found;
  };
  return async (sent) => {
    const first = await once(sent);
    const wait = retryAfterMs(first);
    if (first.status !== 429 || !sent.operation.safe || wait > longestWaitMs) return first;
    await sleep(wait);
    return once(sent);
  };
};
