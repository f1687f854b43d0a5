import { groupBy } from './group.ts';
import { listed } from '../text.ts';
import type { Audit } from './books.ts';
import { draftInWords } from './draft.ts';
import { knownPlaces, shortNames, type Known } from './evidence-by-place.ts';
import { exceptionsInWords, exceptionsOf, mapExceptions, type Exceptions } from './exceptions.ts';

/** What generated code says of the evidence for the node behind a JSON pointer; `undefined` where there is nothing to say. */
export type EvidenceAt = (pointer: string) => string | undefined;

/** As many of several things as one line has room for, and how many more there are. */
const few = (items: readonly string[], room: number): string =>
  listed(items.length <= room ? items : [...items.slice(0, room - 1), `${items.length - room + 1} more`]);

const sentences = (exceptions: Exceptions): string[] =>
  exceptionsInWords(exceptions, { list: (items) => few(items, 3) });

/** Whose evidence stands in one place: of an operation or a type, all that is in it. */
const isWhole = (pointer: string): boolean =>
  /^#\/(?:info$|paths\/[^/]+\/[^/]+$|components\/schemas\/[^/]+$)/.test(pointer);

/** The whole that a place is in. */
const wholeOf = (place: string): string =>
  /^#\/(?:paths\/[^/]+\/[^/]+|components\/schemas\/[^/]+)/.exec(place)?.[0] ?? place;

/** The public sources of what the page does not have, named once for the whole. */
const sourcesIn = (known: readonly Known[], name: (source: string) => string): string[] => {
  const published = known.filter(({ standing }) => standing === 'published');
  const sources = [...new Set(published.flatMap(({ sources, partly }) => [...sources, ...partly]))];
  if (sources.length === 0) return [];
  const all = known.every(({ standing }) => standing === 'published');
  return [`${all ? 'From' : 'Partly from'} ${few(sources.map(name), 2)}.`];
};

/** What a part of an operation is called where the operation speaks for it: a status, or the body of its requests. */
const partOf = (pointer: string, place: string): string | undefined =>
  /^\/(?:responses\/(\w+)|(requestBody))$/.exec(place.slice(pointer.length))?.slice(1).find(Boolean);

/** What is not plainly said of a part: that it is there at all needs no word but its name. */
const ofPart = (name: string, words: readonly string[]): string[] => {
  const more = words.filter((word) => word !== 'status');
  if (words.length === 0) return [];
  return [more.length === 0 ? name : `${name} (${more.join(', ')})`];
};

/** What is not plainly said of an operation and its statuses. */
const together = (pointer: string, places: readonly string[], at: (place: string) => Exceptions): Exceptions => {
  const parts = places.flatMap((place) => {
    const name = partOf(pointer, place);
    return name === undefined ? [] : [[name === 'requestBody' ? 'body' : name, at(place)] as const];
  });
  const own = at(pointer);
  return mapExceptions((kind) => [
    ...own[kind],
    ...parts.flatMap(([name, exceptions]) => ofPart(name, exceptions[kind])),
  ]);
};

/**
 * What generated code says of the evidence for a place, in one line: only what is not plainly stated, and of
 * an operation or a type what is published elsewhere. All of the evidence is in the documentation.
 */
export const briefOf = (audit: Audit): EvidenceAt => {
  const [places, at, name] = [knownPlaces(audit), exceptionsOf(audit), shortNames(audit)];
  const inWholes = groupBy(places.keys(), wholeOf);
  return (pointer) => {
    if (!isWhole(pointer)) return sentences(at(pointer)).join(' ') || undefined;
    const inside = inWholes.get(pointer) ?? [];
    const known = inside.flatMap((place) => places.get(place) ?? []);
    const draft = pointer === '#/info' && audit.books.ledger.draft ? [draftInWords(audit.books.ledger.draft)] : [];
    return [...draft, ...sentences(together(pointer, inside, at)), ...sourcesIn(known, name)].join(' ') || undefined;
  };
};
