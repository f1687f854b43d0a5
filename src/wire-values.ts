import type { Place } from './api/descriptor.ts';
import { mistake } from './mistake.ts';
import { isPlain } from './values.ts';

// `fetch` resolves `..` before sending and servers decode what we encode, so a path value could reach another operation.
// A line break would start another header, and no header can hold a character beyond Latin-1. A lone surrogate has no UTF-8 form.
const PLACES: Readonly<Record<Place, readonly [refused: RegExp, allowed: string]>> = {
  path: [/^\.{0,2}$|[\\/\p{Cc}\p{Cs}]|%(2e|2f|5c)/iu, 'one plain segment'],
  query: [/\p{Cs}/u, 'text, finite numbers or booleans'],
  header: [/[^ -~\xa0-\xff]/, 'one line of Latin-1'],
  body: [/\p{Cs}/u, 'text or bytes'],
};

/** Whether a value can go to a place of the request and arrive as what it is. */
export const canTravel = (value: unknown, place: Place): boolean =>
  place === 'query' && Array.isArray(value)
    ? // Each item is a scalar: a list in a list would be joined.
      value.every((item) => canTravel(item, 'body'))
    : (Number.isFinite(value) || /^(string|boolean)$/.test(typeof value)) && !PLACES[place][0].test(String(value));

/** Refuses a value that cannot go to its place. */
export function checkPlace(label: string, name: string, value: unknown, place: Place): void {
  if (!canTravel(value, place))
    throw mistake(label, `cannot send this \`${name}\` in the ${place}`, `Pass ${PLACES[place][1]}`);
}

/** A body as JSON; refuses one with a value that JSON cannot hold: it would throw, leave it out or make it null. */
export function toJson(label: string, body: unknown): string {
  try {
    return JSON.stringify(body, function (this: Readonly<Record<string, unknown>>, key, value: unknown) {
      // Anything else would become null or `{}`, or be left out; a bigint or a cycle makes `JSON.stringify` throw.
      const given = this[key];
      const kind = {}.toString.call(value);
      if (
        (given instanceof Date ? value === null : value === undefined && (value !== given || Array.isArray(this))) ||
        !/ (Object|Array|String|Number|Null|Boolean|Undefined)]/.test(kind) ||
        (/Number/.test(kind) && !Number.isFinite(+(value as number))) ||
        // Its fields may be private.
        (/ Object/.test(kind) && !isPlain(value) && !Object.keys(value as object).length)
      )
        throw value;
      return value;
    });
  } catch {
    throw mistake(label, 'cannot send this body as JSON', 'Pass what JSON can hold');
  }
}
