import type { Argument, Operation, Place } from '../api/descriptor.ts';
import { checkPlace, toJson } from '../wire-values.ts';
import { checkNames, mistake, takes } from '../mistake.ts';
import { defined, isPlain } from '../values.ts';

/** The arguments of one call, by place in the request. */
export interface Placed extends Readonly<Record<Exclude<Place, 'body'>, Record<string, unknown>>> {
  /** JSON is serialized once, since callers may mutate objects between attempts. Byte arrays are not copied; each attempt reads them. */
  readonly body: unknown;
}

/** Groups flat arguments by place; throws a `TypeError` for invalid ones. */
export function placeArguments(label: string, operation: Operation, defaults: object, args: unknown = {}): Placed {
  const { arguments: takenBy, body: form } = operation;
  const known = Object.keys(takenBy);
  const list = () => takes(known.map((name) => name + (takenBy[name]?.required ? '' : '?')));
  if (!isPlain(args)) throw mistake(label, 'takes one plain object', list());
  checkNames(label, 'argument', args, known, list);
  const values: Readonly<Record<string, unknown>> = { ...defaults, ...defined(args) };
  const placed: Record<Place, Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  for (const name of known) {
    const { in: place, required, as = name } = takenBy[name] as Argument;
    // A query cannot express null, so null is omitted.
    const value = place === 'query' ? (values[name] ?? undefined) : values[name];
    if (value === undefined) {
      if (required) throw mistake(label, `needs the argument \`${name}\``, list());
    } else {
      // JSON is checked below, and bytes are what they are.
      if (place !== 'body' || (form === 'raw' && !isBytes(value))) checkPlace(label, name, value, place);
      placed[place][as] = value;
    }
  }
  const body = form === 'fields' ? placed.body : placed.body['body'];
  return { ...placed, body: form === 'raw' || body === undefined ? body : toJson(label, body) };
}

const isBytes = (value: unknown): boolean => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
