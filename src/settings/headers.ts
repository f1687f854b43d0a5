import type { HeadersGiven } from '../api/call-options.ts';
import { mistake } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { checkPlace } from '../wire-values.ts';

// Not what a transport sets itself: `fetch` fails on some of these as if the network had, or lets them break the request.
const FREE = /^(?!(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/;

const listOf = (given: unknown): readonly unknown[] =>
  typeof given === 'object' && given !== null && Symbol.iterator in given ? [...(given as Iterable<unknown>)] : [given];

/** Headers in any form that `fetch` takes, by lower-case name; refuses those that are not the caller's to set. */
export function headersFrom(label: string, given: HeadersGiven, raw: boolean): Record<string, string> {
  const pairs: readonly unknown[] = isPlain(given) ? Object.entries(given) : listOf(given);
  if (!pairs.every((pair) => Array.isArray(pair) && pair.length === 2))
    throw mistake(label, 'cannot use these `headers`', 'Pass an object, `Headers` or pairs');
  const headers: [string, string][] = [];
  for (const pair of pairs) {
    const [header, value] = pair as readonly unknown[];
    if (value === undefined) continue;
    const name = String(header).toLowerCase();
    if (!FREE.test(name) || (!raw && name === 'content-type')) {
      throw mistake(label, `takes no header \`${String(header)}\``, 'Leave it out');
    }
    checkPlace(label, String(header), value, 'header');
    const before = headers.find(([other]) => other === name);
    // As `Headers` does with a name that comes twice.
    if (before) before[1] += `, ${String(value)}`;
    else headers.push([name, String(value)]);
  }
  return Object.fromEntries(headers);
}
