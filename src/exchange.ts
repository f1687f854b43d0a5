import { defined } from './defined.ts';
import { isRecord } from './mistake.ts';

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** What one request came to. */
export interface Exchange {
  /** The answer; without one the connection failed. */
  readonly response?: Response;
  /** The whole body of the answer. */
  readonly text: string;
  /** What the transport threw. */
  readonly error?: unknown;
  /** The system's code of the failure. */
  readonly code?: string | undefined;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
}

/** Sends a request and reads the whole answer, so that one deadline covers both. */
export async function exchange(send: Send, request: Request): Promise<Exchange> {
  try {
    const response = await send(request);
    return { response, text: await response.text(), unsent: false };
  } catch (error) {
    const codes = rootsOf(error).map(({ code }) => code);
    return {
      text: '',
      error,
      // It is shown to observers, so it has to look like a code.
      code: codes.find((code): code is string => /^[A-Z][A-Z\d_]{1,40}$/.test(String(code))),
      // Each of the addresses that were tried has to prove it.
      unsent: codes.length > 0 && codes.every((code) => NEVER_LEFT.has(code)),
    };
  }
}

/** What a call has come to before anything was sent. */
export const UNSENT: Exchange = { text: '', unsent: true };

/** What an event tells of an exchange. */
export const seen = ({ response, code }: Exchange): { readonly status?: number; readonly code?: string } =>
  // A redirect that a browser hides has the status 0.
  defined({ status: response?.status || undefined, code });

const NEVER_LEFT = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** The errors at the bottom of causes and aggregates; no deeper than 5, as an error can be its own cause. */
export function rootsOf(error: unknown, depth = 5): Readonly<Record<string, unknown>>[] {
  if (!isRecord(error) || depth === 0) return [];
  const under = [error['cause'], error['errors']].flat().filter(isRecord);
  return under.length > 0 ? under.flatMap((each) => rootsOf(each, depth - 1)) : [error];
}
