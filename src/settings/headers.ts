import type { HeadersGiven } from '../api/call-options.ts';
import { mistake } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { checkPlace } from '../wire-values.ts';

/**
 * Header names that callers may set, without those that the transport sets itself: for some, `fetch` fails
 * as if the network had; others break the request. `fetch` would lose `__proto__`.
 */
export const HEADER_NAME =
  /^(?!(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade|__proto__)$)[\w!#$%&'*+.^`|~-]+$/i;

/**
 * Converts headers in any form that `fetch` takes to lower-case names; throws for headers that callers may not set, which
 * include `content-type` unless `raw`, where the caller writes the body.
 */
export function headersFrom(label: string, given: HeadersGiven = {}, raw: boolean): Record<string, string> {
  const isList = Symbol.iterator in Object(given);
  // Other values have no pairs, and are refused below.
  const pairs = isPlain(given) ? Object.entries(given) : isList ? (given as Iterable<unknown>) : [given];
  // Avoid `Headers`, which would take longer than the rest of the work before a request.
  const headers = new Map<string, string>();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2)
      throw mistake(label, 'cannot use these `headers`', 'Pass an object or pairs');
    const [header, value] = pair as readonly unknown[];
    if (value === undefined) continue;
    const name = String(header).toLowerCase();
    if (!HEADER_NAME.test(name) || (!raw && name === 'content-type')) {
      throw mistake(label, `takes no header \`${String(header)}\``, 'Leave it out');
    }
    checkPlace(label, String(header), value, 'header');
    // Join the values of repeated names.
    headers.set(name, [headers.get(name) ?? [], value].flat().join(', '));
  }
  return Object.fromEntries(headers);
}
