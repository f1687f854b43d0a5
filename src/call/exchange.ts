import type { Exchange } from '../result/call-record.ts';
import { isRecord } from '../values.ts';

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

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

const NEVER_LEFT = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** The codes of an error and of all that caused it, with something else for each that has none and proves nothing. */
function codesOf(error: unknown, depth = 5): unknown[] {
  // An error can be its own cause.
  const { code, cause, errors } = isRecord(error) && depth ? error : {};
  const under = [cause, errors].flat().filter(Boolean);
  const own = code === undefined && under[0] ? [] : [code];
  return [...own, ...under.flatMap((each) => codesOf(each, depth - 1))];
}
