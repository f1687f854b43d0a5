import type { Operation, Place } from '../api/descriptor.ts';
import { checkPlace, toJson } from './wire-values.ts';
import { mistake } from '../mistake.ts';
import { defined, isRecord } from '../values.ts';

/** The arguments of one call, by the place where they travel. */
export interface Placed extends Readonly<Record<Exclude<Place, 'body'>, Record<string, unknown>>> {
  /** JSON as text, since a caller may change its objects before the last try; bytes stay the caller's own, read at each try. */
  readonly body: unknown;
}

/** Splits flat arguments by place; whatever is wrong with them is the caller's mistake. */
export function placeArguments(label: string, operation: Operation, defaults: object, args: unknown): Placed {
  const known = Object.entries(operation.arguments);
  const takes = `It takes ${known.map(([name, { required }]) => name + (required ? '' : '?')).join(', ') || 'none'}`;
  if (args !== undefined && !isRecord(args)) throw mistake(label, 'takes one object', takes);
  for (const name of Object.keys(args ?? {})) {
    if (!Object.hasOwn(operation.arguments, name)) throw mistake(label, `has no argument \`${name}\``, takes);
  }
  const values: Readonly<Record<string, unknown>> = { ...defined(defaults), ...defined(args ?? {}) };
  const placed: Record<Place, Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  for (const [name, { in: place, required }] of known) {
    // A query has no null: an argument that may be null is left out when it is.
    const value = place === 'query' ? (values[name] ?? undefined) : values[name];
    if (value === undefined) {
      if (required) throw mistake(label, `needs the argument \`${name}\``, takes);
    } else {
      // What JSON can hold is looked at below, and bytes are what they are.
      if (place !== 'body' || (operation.body === 'raw' && !ArrayBuffer.isView(value)))
        checkPlace(label, name, value, place);
      placed[place][name] = value;
    }
  }
  const body = operation.body === 'fields' ? placed.body : placed.body['body'];
  return { ...placed, body: operation.body === 'raw' || body === undefined ? body : toJson(label, body) };
}

// Not what a transport sets itself: `fetch` fails on some of these as if the network had, or lets them break the request.
const FREE = /^(?!(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/i;

/** Refuses headers of a call that it cannot carry, or that are not the caller's to set. */
export function checkHeaders(label: string, { body }: Operation, headers: object): void {
  for (const [header, value] of Object.entries(headers)) {
    if (!FREE.test(header) || (body !== 'raw' && /^content-type$/i.test(header))) {
      throw mistake(label, `takes no header \`${header}\``, 'Leave it out');
    }
    checkPlace(label, header, value, 'header');
  }
}
