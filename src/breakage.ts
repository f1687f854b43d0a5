import { isRecord } from './mistake.ts';

/** What is known of a failed connection. */
export interface Breakage {
  readonly code?: string;
  readonly text: string;
  /** Whether the codes prove that the request never left. */
  readonly unsent: boolean;
}

const UNSENT = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Reads what `fetch`, or reading its body, threw. */
export function readBreakage(error: unknown): Breakage {
  const found = roots(error);
  const code = found.map((root) => root['code']).find((each) => typeof each === 'string');
  return {
    ...(code !== undefined && { code }),
    text: String(found[0]?.['message'] ?? 'the connection failed'),
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
