import { isRecord } from './mistake.ts';

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** What one request came to. */
export interface Exchange {
  /** The answer; without one the connection failed. */
  readonly response?: Response;
  /** The whole body, or the words of the failure. */
  readonly text: string;
  /** The system's code of the failure. */
  readonly code?: string;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
}

/** Sends a request and reads the whole answer, so that one deadline covers both. */
export async function exchange(send: Send, request: Request): Promise<Exchange> {
  try {
    const response = await send(request);
    return { response, text: await response.text(), unsent: false };
  } catch (error) {
    return failure(error);
  }
}

const UNSENT = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function failure(error: unknown): Exchange {
  const found = roots(error);
  const first = (member: string) => found.map((root) => root[member]).find((value) => typeof value === 'string');
  const code = first('code');
  return {
    ...(code !== undefined && { code }),
    text: first('message') ?? '',
    // Each of the addresses that were tried has to prove it.
    unsent: found.length > 0 && found.every((root) => UNSENT.has(root['code'])),
  };
}

/** The errors at the bottom of causes and aggregates; no deeper than 5, as an error can be its own cause. */
function roots(error: unknown, depth = 5): Readonly<Record<string, unknown>>[] {
  if (!isRecord(error) || depth === 0) return [];
  const under = [error['cause'], error['errors']].flat().filter(isRecord);
  return under.length > 0 ? under.flatMap((each) => roots(each, depth - 1)) : [error];
}
