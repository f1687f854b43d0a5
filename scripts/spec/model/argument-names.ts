import type { Place } from '../../../src/api/descriptor.ts';

export type { Place };

/** A name and its place in a request. */
export interface Named {
  readonly name: string;
  readonly in: Place;
}

/** Places by priority: of two arguments with the same name, the earlier keeps it. Path names are the most visible. */
const PLACES: readonly Place[] = ['path', 'query', 'header', 'body'];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Prefixes a name with its place, keeping its naming style: `bodyId`, `body_account_id`, `header-X-Id`. */
const withPlace = (place: Place, name: string): string => {
  const [sign] = /[_-]/.exec(name) ?? [];
  return sign === undefined ? place + capital(name) : place + sign + name;
};

/** The argument name for a named value, prefixed with its place if a place of higher priority uses the same name. */
export const nameAmong = ({ name, in: place }: Named, others: readonly Named[]): string =>
  others.some((other) => other.name === name && PLACES.indexOf(other.in) < PLACES.indexOf(place))
    ? withPlace(place, name)
    : name;
