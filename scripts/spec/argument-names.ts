import type { Place } from '../../src/api/descriptor.ts';

export type { Place };

/** What has a name in one place of a request. */
export interface Named {
  readonly name: string;
  readonly in: Place;
}

/** Whose name stays as it is where two share it: a path shows its names to every reader. */
const PLACES: readonly Place[] = ['path', 'query', 'header', 'body'];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A name with its place before it, in the spelling of the name: `bodyId`, `body_account_id`, `header-X-Id`. */
const withPlace = (place: Place, name: string): string => {
  const [sign] = /[_-]/.exec(name) ?? [];
  return sign === undefined ? place + capital(name) : place + sign + name;
};

/** The name under which a caller gives what has this name in a place, where other places have names, too. */
export const nameAmong = ({ name, in: place }: Named, others: readonly Named[]): string =>
  others.some((other) => other.name === name && PLACES.indexOf(other.in) < PLACES.indexOf(place))
    ? withPlace(place, name)
    : name;
