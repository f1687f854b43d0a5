import type { HeadersGiven } from '../api/call-options.ts';
import type { Operation, Place } from '../api/descriptor.ts';
import { checkPlace, toJson } from '../wire-values.ts';
import { checkNames, mistake, takes } from '../mistake.ts';
import { defined, isRecord } from '../values.ts';

/** The arguments of one call, by the place where they travel. */
export interface Placed extends Readonly<Record<Exclude<Place, 'body'>, Record<string, unknown>>> {
  /** JSON as text, since a caller may change its objects before the last try. Byte arrays are not copied; each try reads them. */
  readonly body: unknown;
}

/** Splits flat arguments by place; whatever is wrong with them is the caller's mistake. */
export function placeArguments(label: string, operation: Operation, defaults: object, args: unknown): Placed {
  const known = Object.entries(operation.arguments);
  const listed = known.map(([name, { required }]) => name + (required ? '' : '?'));
  if (args !== undefined && !isRecord(args)) throw mistake(label, 'takes one object', takes(listed));
  checkNames(label, 'argument', args ?? {}, Object.keys(operation.arguments), listed);
  const values: Readonly<Record<string, unknown>> = { ...defined(defaults), ...defined(args ?? {}) };
  const placed: Record<Place, Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  for (const [name, { in: place, required }] of known) {
    // A query has no null: an argument that may be null is left out when it is.
    const value = place === 'query' ? (values[name] ?? undefined) : values[name];
    if (value === undefined) {
      if (required) throw mistake(label, `needs the argument \`${name}\``, takes(listed));
    } else {
      // JSON is checked below, and bytes are what they are.
      if (place !== 'body' || (operation.body === 'raw' && !isBytes(value))) checkPlace(label, name, value, place);
      placed[place][name] = value;
    }
  }
  const body = operation.body === 'fields' ? placed.body : placed.body['body'];
  return { ...placed, body: operation.body === 'raw' || body === undefined ? body : toJson(label, body) };
}

const isBytes = (value: unknown): boolean => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

// Not what a transport sets itself: `fetch` fails on some of these as if the network had, or lets them break the request.
const FREE = /^(?!(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/;

/** Headers in any form that `fetch` takes, by lower-case name; refuses those that are not the caller's to set. */
export function headersFrom(label: string, given: HeadersGiven, raw: boolean): Record<string, string> {
  const pairs: readonly unknown[] = Symbol.iterator in Object(given) ? [...(given as Headers)] : Object.entries(given);
  const headers: [string, string][] = [];
  for (const pair of pairs) {
    // A text, too, has a first and a second.
    if (typeof pair !== 'object') throw mistake(label, 'cannot use these `headers`', 'Pass an object or pairs');
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
