import type { HeadersGiven } from '../api/call-options.ts';
import { mistake } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { checkPlace } from '../wire-values.ts';

/**
 * The names of headers that a caller may set. Not those that a transport sets itself: `fetch` fails on some
 * of these as if the network had, or lets them break the request.
 */
export const HEADER_NAME =
  /^(?!(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/i;

/** Headers in any form that `fetch` takes, by lower-case name; refuses those that are not the caller's to set. */
export function headersFrom(label: string, given: HeadersGiven = {}, raw: boolean): Record<string, string> {
  const isList = Symbol.iterator in Object(given);
  // What is no list, or a text, holds no pairs, and is refused below.
  const pairs = isPlain(given) ? Object.entries(given) : isList ? (given as Iterable<unknown>) : [given];
  // No `Headers`, which take longer than all else that a call does before it is sent.
  const headers = new Map<string, string>();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2)
      throw mistake(label, 'cannot use these `headers`', 'Pass an object, `Headers` or pairs');
    const [header, value] = pair as readonly unknown[];
    if (value === undefined) continue;
    const name = String(header).toLowerCase();
    if (!HEADER_NAME.test(name) || (!raw && name === 'content-type')) {
      throw mistake(label, `takes no header \`${String(header)}\``, 'Leave it out');
    }
    checkPlace(label, String(header), value, 'header');
    // Values of a name that comes twice are joined.
    headers.set(name, [headers.get(name) ?? [], value].flat().join(', '));
  }
  return Object.fromEntries(headers);
}
