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
  let answered = false;
  try {
    const response = await send(request);
    answered = true;
    // What is no `Response` fails here: later it would leave untold that the request may have been sent.
    response.headers.get('date');
    return { response, text: String(await response.text()), unsent: false };
  } catch (error) {
    const codes = codesOf(error);
    return {
      text: '',
      error,
      // It is shown to observers, so it has to look like a code.
      code: codes.find((code): code is string => typeof code === 'string' && /^[A-Z][A-Z\d_]+$/.test(code)),
      // Each of the addresses that were tried has to prove it.
      unsent: !answered && codes.every((code) => NEVER_LEFT.has(code)),
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

/** The codes of an error and of all that caused it, with something else for each that has none and proves nothing. */
function codesOf(error: unknown, depth = 5): unknown[] {
  // An error can be its own cause.
  const { code, cause, errors } = isRecord(error) && depth ? error : {};
  const under = [cause, errors].flat().filter(Boolean);
  const own = code === undefined && under[0] ? [] : [code];
  return [...own, ...under.flatMap((each) => codesOf(each, depth - 1))];
}
